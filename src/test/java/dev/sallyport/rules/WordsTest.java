package dev.sallyport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// Every key that code and FXML use has words, and no words stand unused.
///
/// A key in code is a string literal; one that ends in a dot is the stem of a family (`"state." + word`).
class WordsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path WORDS = MAIN.resolve("resources/dev/sallyport/messages.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.?)\"");
    private static final Pattern IN_CODE = Pattern
            .compile("\\b(?:text|say|word)\\(\"([a-z][A-Za-z0-9.-]*[A-Za-z0-9])\"[,)]");
    private static final Pattern IN_FXML = Pattern.compile("\"%([A-Za-z0-9.-]+)\"");
    private static final Pattern PROBLEM_CODE = Pattern.compile("return \"([a-z]+\\.[a-z0-9-]+)\"");
    private static final Pattern FAULT_CODE = Pattern.compile("\"(profile\\.[a-z0-9-]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    @Test
    void thereAreWordsForEveryKeyInUse() throws IOException {
        var missing = new TreeSet<>(keysUsed());
        missing.removeAll(keys());

        assertThat(missing).isEmpty();
    }

    @Test
    void noWordsStandUnused() throws IOException {
        var literals = matches(".java", LITERAL);
        var stems = literals.stream().filter(literal -> literal.endsWith(".")).toList();
        var used = new HashSet<>(keysUsed());
        used.addAll(literals);

        var unused = keys().stream().filter(key -> !used.contains(key) && stems.stream().noneMatch(key::startsWith));

        assertThat(unused.filter(key -> !key.startsWith("problem."))).isEmpty();
    }

    @Test
    void noWordsStandForAProblemThatIsNoMore() throws IOException {
        var codes = problemCodes();

        var orphans = keys().stream()
                .filter(key -> key.startsWith("problem."))
                .filter(key -> !codes.contains(key.substring("problem.".length(), key.lastIndexOf('.'))));

        assertThat(orphans).isEmpty();
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        var keys = Files.readAllLines(WORDS)
                .stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceholderIsAName() throws IOException {
        assertThat(properties().values().stream().flatMap(words -> found(words.toString(), PLACEHOLDER)))
                .allMatch(name -> name.matches("[a-zA-Z][a-zA-Z0-9]*"));
    }

    private static Set<String> keysUsed() throws IOException {
        var keys = new HashSet<>(matches(".fxml", IN_FXML));
        keys.addAll(matches(".java", IN_CODE));
        for (var code : problemCodes()) {
            for (var part : List.of("title", "text", "remedy")) {
                keys.add("problem." + code + "." + part);
            }
        }
        return keys;
    }

    private static Set<String> problemCodes() throws IOException {
        var codes = matches("Problem.java", PROBLEM_CODE);
        codes.addAll(matches(".java", FAULT_CODE));
        return codes;
    }

    private static Set<String> matches(String ending, Pattern pattern) throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("sandbox"))
                    .flatMap(file -> found(read(file), pattern))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> found(String text, Pattern pattern) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }

    private static Set<String> keys() throws IOException {
        return properties().stringPropertyNames();
    }

    private static Properties properties() throws IOException {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(WORDS)) {
            words.load(reader);
        }
        return words;
    }
}
