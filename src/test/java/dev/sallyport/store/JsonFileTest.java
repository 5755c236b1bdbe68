package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.model.ProblemException;

class JsonFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    @TempDir Path directory;

    @Test
    void readsBackWhatItSaved() throws Exception {
        var wanted = Settings.DEFAULTS.with(Setting.THEME, "dark").with(Setting.REGIONS, List.of("eu-central-1"));

        file().save(wanted);

        assertThat(file().load()).isEqualTo(new JsonFile.Loaded<>(wanted, Optional.empty()));
    }

    @Test
    void keepsAPlaceThatIsNotANumberYet() throws Exception {
        var window = new JsonFile<>(path(), WindowState.DEFAULTS, 1, Map.of(), CLOCK);

        window.save(WindowState.DEFAULTS);

        assertThat(window.load().value()).isEqualTo(WindowState.DEFAULTS);
    }

    @Test
    void answersWithDefaultsWhenThereIsNoFile() {
        assertThat(file().load()).isEqualTo(new JsonFile.Loaded<>(Settings.DEFAULTS, Optional.empty()));
    }

    @Test
    void takesTheDefaultForAFieldThatIsMissing() throws Exception {
        Files.writeString(path(), "{\"schema\": 1, \"appearance.theme\": \"dark\"}");

        assertThat(file().load().value()).isEqualTo(Settings.DEFAULTS.with(Setting.THEME, "dark"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"schema\": 1, \"appearance.theme\": \"da", "[]", "null",
        "{\"appearance.theme\": \"dark\"}",
        "{\"schema\": 1} trailing", "\u0000\u0000\u0000"})
    void movesADamagedFileAsideAndSaysSo(String content) throws Exception {
        Files.writeString(path(), content);

        var loaded = file().load();

        assertThat(loaded.value()).isEqualTo(Settings.DEFAULTS);
        var aside = directory.resolve("settings.json.unreadable-20261120-100000");
        assertThat(loaded.problem()).get()
                .isInstanceOfSatisfying(StoreProblem.MovedAside.class,
                        moved -> assertThat(moved.aside()).isEqualTo(aside));
        assertThat(aside).hasContent(content);
        assertThat(path()).doesNotExist();
    }

    @Test
    void leavesAFileFromANewerVersionAlone() throws Exception {
        var content = "{\"schema\": 7, \"appearance.theme\": \"neon\"}";
        Files.writeString(path(), content);
        var file = file();

        var loaded = file.load();
        file.save(Settings.DEFAULTS.with(Setting.THEME, "dark"));

        assertThat(loaded.problem()).contains(new StoreProblem.FromTheFuture(path(), 7));
        assertThat(path()).hasContent(content);
    }

    @Test
    void leavesAFileThatCannotBeReadAlone() throws Exception {
        Files.createDirectory(path());
        var file = file();

        var loaded = file.load();
        file.save(Settings.DEFAULTS.with(Setting.THEME, "dark"));

        assertThat(loaded.problem()).get().isInstanceOf(StoreProblem.Unreadable.class);
        assertThat(path()).isDirectory();
    }

    @Test
    void bringsAnOldFileUpStepByStep() throws Exception {
        Files.writeString(path(), "{\"schema\": 1, \"colours\": \"dark\"}");
        Map<Integer, UnaryOperator<ObjectNode>> steps = Map.of(1, old -> {
            old.set("look", old.remove("colours"));
            return old;
        }, 2, old -> {
            old.set("appearance.theme", old.remove("look"));
            return old;
        });

        var loaded = new JsonFile<>(path(), Settings.DEFAULTS, 3, steps, CLOCK).load();

        assertThat(loaded)
                .isEqualTo(new JsonFile.Loaded<>(Settings.DEFAULTS.with(Setting.THEME, "dark"), Optional.empty()));
    }

    @Test
    void saysWhichFileItCouldNotWriteAndLeavesNoRubbish() throws Exception {
        var blocked = directory.resolve("file-not-directory");
        Files.writeString(blocked, "in the way");
        var file = new JsonFile<>(blocked.resolve("settings.json"), Settings.DEFAULTS, 1, Map.of(), CLOCK);

        assertThatThrownBy(() -> file.save(Settings.DEFAULTS)).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.problem()).isInstanceOf(StoreProblem.Unwritable.class));
        assertThat(filesHere()).containsExactly(blocked);
    }

    @Test
    void leavesOnlyTheFileItselfBehind() throws Exception {
        file().save(Settings.DEFAULTS);

        assertThat(filesHere()).containsExactly(path());
    }

    private List<Path> filesHere() throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }

    private Path path() {
        return directory.resolve("settings.json");
    }

    private JsonFile<Settings> file() {
        return new JsonFile<>(path(), Settings.DEFAULTS, 1, Map.of(), CLOCK);
    }
}
