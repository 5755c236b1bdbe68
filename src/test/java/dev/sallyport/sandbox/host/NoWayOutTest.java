package dev.sallyport.sandbox.host;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/// Nothing typed on a simulated host can reach the user's machine.
final class NoWayOutTest {

    private static final String HOST = "dev.sallyport.sandbox.host..";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.sallyport.sandbox.host");

    @Test
    void noCommandReachesTheProcessesOrFilesOfTheUser() {
        reachesOut().check(OURS);
        assertThatThrownBy(() -> reachesOut().check(new ClassFileImporter().importClasses(Culprit.class)))
                .isInstanceOf(AssertionError.class);
    }

    private static ArchRule reachesOut() {
        return noClasses().that()
                .resideInAPackage(HOST)
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.lang\\.(Process|ProcessBuilder|ProcessHandle|Runtime)|java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile|FileReader|FileWriter)|java\\.nio\\.(file|channels)\\..*");
    }

    @Test
    void onlyTheFrontDoorUsesTheNetwork() {
        noClasses().that()
                .resideInAPackage("dev.sallyport.sandbox.host.*..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "org.apache.sshd..")
                .check(OURS);
    }

    @Test
    void seesNothingOfOurs() {
        noClasses().that()
                .resideInAPackage(HOST)
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("of ours outside the host",
                                c -> c.getPackageName().startsWith("dev.sallyport")
                                        && !c.getPackageName().startsWith("dev.sallyport.sandbox.host")))
                .check(OURS);
    }

    @Test
    void itsPackagesFormNoCircle() {
        slices().matching("dev.sallyport.sandbox.host.(*)..").should().beFreeOfCycles().check(OURS);
    }

    /// What the rule must find.
    static final class Culprit {
        public Process run() throws IOException {
            return new ProcessBuilder("id").start();
        }
    }
}
