package dev.sallyport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules hold for the program, and each of them bites: the fixture `rules.bad` breaks every one.
///
/// Plain tests, not ArchUnit's own field style, which some Surefire versions run zero times without a word.
class RulesTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.sallyport");

    private static final JavaClasses BAD = new ClassFileImporter().importPackages("dev.sallyport.rules.bad");

    @TestFactory
    Stream<DynamicTest> holds() {
        return new Rules("dev.sallyport").all()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> bites() {
        return new Rules("dev.sallyport.rules.bad").all()
                .stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> assertBroken(rule)));
    }

    @Test
    void sawTheProgram() {
        assertThat(PROGRAM.contain("dev.sallyport.Main")).isTrue();
    }

    private static void assertBroken(ArchRule rule) {
        assertThat(rule.evaluate(BAD).hasViolation()).as(rule.getDescription() + " finds its violation").isTrue();
    }
}
