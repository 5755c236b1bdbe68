package dev.sallyport.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.store.Setting;
import dev.sallyport.ui.fx.Messages;

/// The pages mention nothing that does not exist, and say the same in both languages.
class GuideTest {

    private static final Path FOLDER = Path.of("src/main/resources/dev/sallyport/ui/help");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]+]\\(([^)]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]+)\\)");
    private static final Pattern FILLING = Pattern.compile("\\{([a-z]+):([a-z0-9.-]+)}");
    private static final int LARGEST_PICTURE = 60 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPageIsListedAndEveryListedPageExists(String language) throws IOException {
        try (var files = Files.list(FOLDER.resolve(language))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(Guide.IDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void noLinkIsDead(String language) {
        var dead = found(language, LINK, 1).stream()
                .filter(link -> !link.startsWith("page:") || !Guide.IDS.contains(link.substring("page:".length())))
                .filter(link -> !link.startsWith("action:") || !isAction(link.substring("action:".length())))
                .toList();

        assertThat(dead).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyActionSettingAndWordMentionedExists(String language) {
        var missing = new TreeSet<String>();
        for (var id : Guide.IDS) {
            FILLING.matcher(page(language, id)).results().forEach(match -> {
                if (!exists(match.group(1), match.group(2))) {
                    missing.add(match.group() + " in " + id);
                }
            });
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyPictureIsThereForBothThemesAndSmall(String language) {
        for (var picture : found(language, PICTURE, 2)) {
            for (var theme : List.of("light", "dark")) {
                var file = FOLDER.resolve("pictures/%s-%s-%s.png".formatted(picture, language, theme));

                assertThat(file).exists();
                assertThat(size(file)).as(file.toString()).isLessThanOrEqualTo(LARGEST_PICTURE);
            }
        }
        assertThat(found(language, PICTURE, 1)).as("text for who does not see them")
                .allMatch(words -> !words.isBlank());
    }

    @Test
    void noPictureLiesAboutUnused() throws IOException {
        var used = found("en", PICTURE, 2);
        try (var files = Files.list(FOLDER.resolve("pictures"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("-[a-z]+-[a-z]+\\.png$", ""))
                    .distinct())
                    .containsExactlyInAnyOrderElementsOf(used);
        }
    }

    @Test
    void bothLanguagesHaveTheSameShape() {
        for (var id : Guide.IDS) {
            assertThat(shape(page("de", id))).as(id).isEqualTo(shape(page("en", id)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void nothingInBracesIsLeftOver(String language) {
        var guide = new Guide(new Messages(Locale.of(language)), HelpScreens.NOTHING);

        assertThat(guide.pages())
                .allSatisfy(page -> assertThat(FILLING.matcher(page.text()).find()).as(page.id()).isFalse());
        assertThat(guide.page("refused").orElseThrow().text()).doesNotContain("{");
    }

    @Test
    void tellsTheKeysThatAreInForce() {
        var deeds = new Deeds() {
            @Override
            public Optional<String> keys(String id) {
                return "find".equals(id) ? Optional.of("Alt+Q") : Optional.empty();
            }

            @Override
            public void run(String id) {}
        };

        assertThat(new Guide(new Messages(Locale.ENGLISH), deeds).page("list").orElseThrow().text())
                .contains("Alt+Q brings the cursor to the filter");
    }

    @Test
    void findsPagesByTheirWordsTitlesFirst() {
        var guide = new Guide(new Messages(Locale.ENGLISH), HelpScreens.NOTHING);

        assertThat(guide.find("serial console").getFirst().id()).isEqualTo("serial");
        assertThat(guide.find("SendSSHPublicKey osuser")).extracting(HelpPage::id).contains("permissions");
        assertThat(guide.find("no such word anywhere")).isEmpty();
    }

    @Test
    void followsALinkToAPageOrToAnAction() {
        var done = new ArrayList<String>();
        var deeds = new Deeds() {
            @Override
            public Optional<String> keys(String id) {
                return Optional.empty();
            }

            @Override
            public void run(String id) {
                done.add(id);
            }
        };
        var model = new HelpViewModel(new Guide(new Messages(Locale.ENGLISH), deeds), deeds);

        model.follow("page:serial");
        model.follow("action:refresh");
        model.follow("page:nowhere");
        model.follow("https://example.org");

        assertThat(model.pageProperty().get().id()).isEqualTo("serial");
        assertThat(done).containsExactly("refresh");
    }

    @Test
    void listsWhatIsSoughtAndEverythingAgainAfterwards() {
        var model = new HelpViewModel(new Guide(new Messages(Locale.GERMAN), HelpScreens.NOTHING), HelpScreens.NOTHING);

        model.queryProperty().set("Hostschlüssel Fingerabdruck");
        assertThat(model.listed()).extracting(HelpPage::id).contains("host-keys").doesNotContain("many");

        model.queryProperty().set("");
        assertThat(model.listed()).hasSameSizeAs(Guide.IDS);
    }

    private static boolean exists(String kind, String id) {
        return switch (kind) {
            case "keys", "action" -> isAction(id);
            case "setting" -> Setting.all().stream().anyMatch(setting -> setting.id().equals(id));
            case "words" -> isWord(id);
            case "problems" -> words().stream().anyMatch(key -> key.startsWith("problem." + id + "."));
            default -> false;
        };
    }

    private static boolean isAction(String id) {
        return isWord("action." + id);
    }

    private static boolean isWord(String key) {
        return words().contains(key);
    }

    private static Set<String> words() {
        return new Messages(Locale.ENGLISH).bundle().keySet();
    }

    // What a page consists of, whatever the language: headings, list items, rows, code, links and fillings in their order.
    private static String shape(String page) {
        return page.lines()
                .map(line -> line.replaceFirst("^(#+|[0-9]+\\.|-|\\||```)?.*", "$1") + marks(line))
                .collect(Collectors.joining("\n"));
    }

    private static String marks(String line) {
        return Stream.of(LINK.matcher(line).results().map(match -> match.group(1)),
                FILLING.matcher(line).results().map(match -> match.group()).sorted())
                .flatMap(marks -> marks)
                .toList()
                .toString();
    }

    private static List<String> found(String language, Pattern pattern, int group) {
        return Guide.IDS.stream()
                .flatMap(id -> pattern.matcher(page(language, id))
                        .results()
                        .map(match -> match.group(group))
                        .toList()
                        .stream())
                .distinct()
                .toList();
    }

    private static String page(String language, String id) {
        try {
            return Files.readString(FOLDER.resolve(language + "/" + id + ".md"));
        } catch (IOException e) {
            throw new AssertionError(id, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
