package dev.sallyport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/// What the house asks of its files, beyond what a compiler sees.
class HouseTest {

    private static final Path MAIN = Path.of("src/main/java/dev/sallyport");

    @Test
    void noFileHasMoreThanFourHundredLines() {
        assertThat(sources().stream().filter(file -> lines(file).size() > 400)).isEmpty();
    }

    @Test
    void mostFilesAreSmall() {
        var lengths = sources().stream().map(file -> lines(file).size()).sorted().toList();

        assertThat(lengths.get(lengths.size() / 2)).as("median").isLessThanOrEqualTo(80);
        assertThat(lengths.get(lengths.size() * 9 / 10)).as("nine of ten").isLessThanOrEqualTo(200);
    }

    @Test
    void everyPackageSaysWhatItOwns() {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .allMatch(directory -> Files.exists(directory.resolve("package-info.java")));
    }

    @Test
    void onlyTheSandboxAndWhoStartsItSpeakOfDemonstrations() {
        var room = Pattern.compile("[/\\\\](sandbox|boot)[/\\\\]");
        var word = Pattern.compile("\\bdemo\\b", Pattern.CASE_INSENSITIVE);

        assertThat(sources().stream()
                .filter(file -> !room.matcher(file.toString()).find())
                .filter(file -> lines(file).stream().anyMatch(line -> word.matcher(line).find()))).isEmpty();
    }

    private static List<Path> sources() {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new AssertionError(MAIN.toString(), e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
