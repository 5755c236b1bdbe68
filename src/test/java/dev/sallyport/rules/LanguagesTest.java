package dev.sallyport.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/// German says everything that English says: each key, each fact, each sentence to its end.
class LanguagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/sallyport");
    private static final Map<String, String> ENGLISH = words("messages.properties");
    private static final Map<String, String> GERMAN = words("messages_de.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-zA-Z][a-zA-Z0-9]*}");

    // Names, field terms and signs that are the same in both.
    private static final Set<String> SAME = words("same-in-german.txt", Path.of("src/test/resources/languages"));

    // Words that no German sentence has. Quoted pieces of foreign logs and the names of things in AWS are left out first.
    private static final Pattern ENGLISH_WORD = Pattern.compile("(?i)\\b(the|and|of|with|is|are|not|has|have|your|you|"
            + "this|that|it|its|from|for|cannot|could|when|please|click|key|keys|user name|password|settings?|"
            + "connection|again|try|open|close|save|cancel|copy|refresh|delete|remove|missing|failed|search)\\b");
    private static final Pattern QUOTED = Pattern
            .compile("„[^“]*“|\"[^\"]*\"|\\[[^\\]]*]|\\b[a-z0-9-]+:[A-Za-z]+|\\S*[_/=.]\\S*");

    @Test
    void everyKeyStandsInBothLanguages() {
        var onlyEnglish = new TreeSet<>(ENGLISH.keySet());
        onlyEnglish.removeAll(GERMAN.keySet());
        var onlyGerman = new TreeSet<>(GERMAN.keySet());
        onlyGerman.removeAll(ENGLISH.keySet());

        assertThat(onlyEnglish).as("without German").isEmpty();
        assertThat(onlyGerman).as("without English").isEmpty();
    }

    @Test
    void bothNameTheSameFacts() {
        assertThat(differing(LanguagesTest::placeholders)).isEmpty();
    }

    @Test
    void nothingIsEmpty() {
        assertThat(GERMAN).allSatisfy((key, words) -> assertThat(words).as(key).isNotBlank());
    }

    @Test
    void nothingWasLeftInEnglish() {
        var same = common().filter(key -> english(key).equals(german(key)))
                .filter(key -> !SAME.contains(english(key)))
                .toList();

        assertThat(same).isEmpty();
    }

    @Test
    void noListedSameIsTranslatedNow() {
        var same = common().filter(key -> english(key).equals(german(key))).map(this::english).toList();

        assertThat(SAME).as("same-in-german.txt").isSubsetOf(same);
    }

    @Test
    void noEnglishWordIsLeftInAGermanSentence() {
        var found = new TreeMap<String, String>();
        GERMAN.forEach((key, words) -> {
            var bare = QUOTED.matcher(PLACEHOLDER.matcher(words).replaceAll(" ")).replaceAll(" ");
            var match = ENGLISH_WORD.matcher(bare);
            if (!SAME.contains(words) && match.find()) {
                found.put(key, match.group() + " in: " + words);
            }
        });

        assertThat(found).isEmpty();
    }

    @Test
    void sentencesEndAsInEnglish() {
        var wrong = differing(LanguagesTest::ending);
        // Abbreviated units end in a full stop in German.
        wrong.keySet().removeIf(key -> key.startsWith("age."));

        assertThat(wrong).isEmpty();
    }

    @Test
    void quotationMarksAreGerman() {
        var wrong = GERMAN.entrySet()
                .stream()
                .filter(entry -> entry.getValue().contains("“") || entry.getValue().contains("„")
                        || entry.getValue().contains("”"))
                .filter(entry -> !balanced(entry.getValue()))
                .map(Map.Entry::getKey);

        assertThat(wrong).isEmpty();
        assertThat(GERMAN.entrySet()
                .stream()
                .filter(entry -> entry.getValue().contains("\""))
                .map(Map.Entry::getKey)).as("straight marks are for what is typed")
                .containsOnly("instances.filter.help");
    }

    @Test
    void nothingIsMissedForALineBreakOrAStrayBackslash() {
        assertThat(GERMAN).allSatisfy((key, words) -> assertThat(words.lines().count()).as(key)
                .isEqualTo(english(key).lines().count()));
    }

    // Text in which a brace or a percent sign that is no fact would mislead whoever formats it.
    @Test
    void bracesAreForFactsOnly() {
        for (var language : List.of(ENGLISH, GERMAN)) {
            assertThat(language)
                    .allSatisfy((key, words) -> assertThat(PLACEHOLDER.matcher(words).replaceAll("")).as(key)
                            .doesNotContain("{", "}", "%s", "%d"));
        }
    }

    private static boolean balanced(String words) {
        return !words.contains("”")
                && words.chars().filter(c -> c == '„').count() == words.chars().filter(c -> c == '“').count();
    }

    private Map<String, String> differing(java.util.function.Function<String, Object> trait) {
        return common().filter(key -> !trait.apply(english(key)).equals(trait.apply(german(key))))
                .collect(Collectors.toMap(key -> key, this::german, (a, _) -> a, TreeMap::new));
    }

    private static java.util.stream.Stream<String> common() {
        return ENGLISH.keySet().stream().filter(GERMAN::containsKey);
    }

    private static Object placeholders(String words) {
        return PLACEHOLDER.matcher(words).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    private static Object ending(String words) {
        var bare = words.replaceAll("[“\"]", "").strip();
        var last = bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
        return ".?!:…".indexOf(last) < 0 ? " " : String.valueOf(last);
    }

    private String english(String key) {
        return ENGLISH.getOrDefault(key, "");
    }

    private String german(String key) {
        return GERMAN.getOrDefault(key, "");
    }

    private static Set<String> words(String file, Path folder) {
        try {
            return Files.readAllLines(folder.resolve(file))
                    .stream()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }

    private static Map<String, String> words(String file) {
        try (var reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            var words = new java.util.Properties();
            words.load(reader);
            return words.stringPropertyNames()
                    .stream()
                    .collect(Collectors.toMap(key -> key, words::getProperty, (a, _) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new AssertionError(file, e);
        }
    }
}
