package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;

class StoreTest {

    private static final InstanceId WEB = new InstanceId("i-0a1b2c3d4e5f67890");
    private static final InstanceId DB = new InstanceId("i-0fffffffffffffff1");

    @TempDir Path directory;

    private final List<Problem> reported = new CopyOnWriteArrayList<>();

    @Test
    void savesTheLastChangeWhenItIsClosed() {
        try (var store = store()) {
            store.settings().change(settings -> settings.with(Setting.THEME, "light"));
            store.settings().change(settings -> settings.with(Setting.THEME, "dark"));
        }
        try (var store = store()) {
            assertThat(store.settings().get().get(Setting.THEME)).isEqualTo("dark");
        }
    }

    @Test
    void writesNothingWhenNothingChanged() {
        try (var store = store()) {
            store.settings().change(settings -> settings);
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void bringsImpossibleSettingsIntoRange() throws Exception {
        Files.writeString(directory.resolve("settings.json"),
                "{\"schema\":1,\"refreshSeconds\":1,\"theme\":\"neon\",\"keyType\":\"dsa\",\"connectSeconds\":0,"
                        + "\"terminalFontSize\":1e9,\"scrollbackLines\":-5}");
        try (var store = store()) {
            var read = store.settings().get();
            assertThat(List.of(read.get(Setting.REFRESH_SECONDS), read.get(Setting.THEME), read.get(Setting.KEY_TYPE),
                    read.get(Setting.CONNECT_SECONDS), read.get(Setting.LOGIN_SECONDS), read.get(Setting.FONT_SIZE),
                    read.get(Setting.SCROLLBACK))).isEqualTo(List.of(10, "system", "ed25519", 1, 20, 72.0, 0));
            assertThat(store.loadProblems()).singleElement().isInstanceOf(StoreProblem.OutOfRange.class);
        }
    }

    @Test
    void namesEveryFileThatWasDamaged() throws Exception {
        for (var name : List.of("settings.json", "window.json", "known-hosts.json")) {
            Files.writeString(directory.resolve(name), "{\"schema\": 1, ");
        }
        try (var store = store()) {
            assertThat(store.loadProblems()).hasSize(3).allMatch(StoreProblem.MovedAside.class::isInstance);
        }
    }

    @Test
    void reportsAFailedSaveAndStillHoldsTheValue() throws Exception {
        var blocked = directory.resolve("blocked");
        try (var store = new Store(blocked, Clock.systemUTC(), reported::add)) {
            Files.writeString(blocked, "a file where the directory should be");
            store.settings().change(settings -> settings.with(Setting.THEME, "dark"));
            store.settings().save();
            store.settings().save();

            assertThat(store.settings().get().get(Setting.THEME)).isEqualTo("dark");
            assertThat(reported).hasSize(1).allMatch(StoreProblem.Unwritable.class::isInstance);
        }
    }

    @Test
    void saysThatThereWasNoSettingsFileAndWritesOneWhenAsked() {
        try (var store = store()) {
            assertThat(store.settings().fresh()).isTrue();
            store.settings().keep();
        }
        try (var store = store()) {
            assertThat(store.settings().fresh()).isFalse();
        }
    }

    @Test
    void aDamagedFileIsNoFirstStart() throws Exception {
        Files.writeString(directory.resolve("settings.json"), "{\"schema\": 1, ");
        try (var store = store()) {
            assertThat(store.settings().fresh()).isFalse();
        }
    }

    @Test
    void bringsTogetherWhatTwoWindowsChange() {
        var merged = new AtomicInteger();
        try (var one = store(); var other = store()) {
            one.settings().change(now -> now.with(Setting.THEME, "dark").with(Setting.SCROLLBACK, 500));
            one.settings().save();
            other.settings().onMerged(merged::incrementAndGet);
            other.settings().change(now -> now.with(Setting.BELL, "off").with(Setting.SCROLLBACK, 700));
            other.settings().save();

            assertThat(other.settings().get().get(Setting.THEME)).isEqualTo("dark");
            assertThat(other.settings().get().get(Setting.SCROLLBACK)).isEqualTo(700);
            assertThat(merged).hasValue(1);
        }
        try (var store = store()) {
            var read = store.settings().get();
            assertThat(List.of(read.get(Setting.THEME), read.get(Setting.BELL), read.get(Setting.SCROLLBACK)))
                    .isEqualTo(List.of("dark", "off", 700));
        }
    }

    @Test
    void aChoiceTakenBackInOneWindowIsTakenBackInTheFile() {
        try (var store = store()) {
            store.settings().change(now -> now.with(Setting.THEME, "dark"));
        }
        try (var one = store(); var other = store()) {
            one.settings().change(now -> now.with(Setting.BELL, "off"));
            one.settings().save();
            other.settings().change(now -> now.with(Setting.THEME, "system"));
            other.settings().save();
        }
        try (var store = store()) {
            assertThat(store.settings().get().get(Setting.THEME)).isEqualTo("system");
            assertThat(store.settings().get().get(Setting.BELL)).isEqualTo("off");
        }
    }

    @Test
    void aFileThatAnotherProgramHasDamagedIsMovedAsideBeforeTheNextSave() throws Exception {
        try (var store = store()) {
            store.settings().change(now -> now.with(Setting.THEME, "dark"));
            store.settings().save();
            Files.writeString(directory.resolve("settings.json"), "{\"schema\": 2, oops");
            store.settings().change(now -> now.with(Setting.BELL, "off"));
            store.settings().save();
        }
        assertThat(reported).hasSize(1).allMatch(StoreProblem.MovedAside.class::isInstance);
        try (var store = store()) {
            assertThat(store.settings().get().get(Setting.THEME)).isEqualTo("dark");
            assertThat(store.settings().get().get(Setting.BELL)).isEqualTo("off");
        }
    }

    @Test
    void keepsWhatItDoesNotKnowAndWritesItBack() throws Exception {
        var file = directory.resolve("settings.json");
        Files.writeString(file, "{\"schema\":2,\"terminal.from-tomorrow\":{\"deep\":[1,2]}}");
        try (var store = store()) {
            assertThat(store.loadProblems()).isEmpty();
            store.settings().change(now -> now.with(Setting.THEME, "dark"));
        }
        assertThat(Files.readString(file)).contains("from-tomorrow").contains("deep").contains("dark");
    }

    @Test
    void copiesTheSettingsBeforeTheyAreReset() throws Exception {
        try (var store = store()) {
            assertThat(store.copySettings()).isEmpty();
            store.settings().change(now -> now.with(Setting.THEME, "dark"));

            var copy = store.copySettings().orElseThrow();

            assertThat(Files.readString(copy)).contains("dark");
            assertThat(copy.getFileName().toString()).startsWith("settings.json.before-");
        }
    }

    @Test
    void filesHostKeysUnderTheInstanceAndForgetsThem() throws Exception {
        var known = new KnownHosts.Known(WEB, new HostKey("ssh-ed25519", "SHA256:abc"), Instant.EPOCH);
        try (var store = store()) {
            store.knownHosts().remember(known);
        }
        try (var store = store()) {
            assertThat(store.knownHosts().of(WEB)).containsExactly(known);
            assertThat(store.knownHosts().of(DB)).isEmpty();
            store.knownHosts().forget(WEB);
        }
        try (var store = store()) {
            assertThat(store.knownHosts().of(WEB)).isEmpty();
        }
    }

    @Test
    void keepsWhatAnotherWindowHasFiledMeanwhile() throws Exception {
        var ours = new KnownHosts.Known(WEB, new HostKey("ssh-ed25519", "SHA256:abc"), Instant.EPOCH);
        var theirs = new KnownHosts.Known(DB, new HostKey("ssh-ed25519", "SHA256:def"), Instant.EPOCH);
        try (var store = store(); var other = store()) {
            other.knownHosts().remember(theirs);
            store.knownHosts().remember(ours);
            assertThat(store.knownHosts().of(DB)).containsExactly(theirs);
            other.knownHosts().forget(DB);
        }
        try (var store = store()) {
            assertThat(store.knownHosts().of(WEB)).containsExactly(ours);
            assertThat(store.knownHosts().of(DB)).isEmpty();
        }
    }

    @Test
    void doesNotLoseAKeyThatCouldNotBeSavedAtFirst() throws Exception {
        var first = new KnownHosts.Known(WEB, new HostKey("ssh-ed25519", "SHA256:abc"), Instant.EPOCH);
        var second = new KnownHosts.Known(DB, new HostKey("ssh-ed25519", "SHA256:def"), Instant.EPOCH);
        var config = directory.resolve("blocked");
        try (var store = new Store(config, Clock.systemUTC(), reported::add)) {
            Files.writeString(config, "a file where the directory should be");
            assertThatThrownBy(() -> store.knownHosts().remember(first)).isInstanceOf(ProblemException.class);
            Files.delete(config);
            store.knownHosts().remember(second);
        }
        try (var store = new Store(config, Clock.systemUTC(), reported::add)) {
            assertThat(store.knownHosts().of(WEB)).containsExactly(first);
            assertThat(store.knownHosts().of(DB)).containsExactly(second);
        }
    }

    @Test
    void aMissingEntryMakesTheFileOneThatCannotBeUnderstood() throws Exception {
        Files.writeString(directory.resolve("known-hosts.json"), "{\"schema\":1,\"hosts\":[null]}");
        try (var store = store()) {
            assertThat(store.loadProblems()).singleElement().isInstanceOf(StoreProblem.MovedAside.class);
        }
    }

    @Test
    void aChangeAfterTheLastSaveIsHarmless() {
        var store = store();
        store.close();

        store.settings().change(settings -> settings.with(Setting.THEME, "dark"));

        assertThat(store.settings().get().get(Setting.THEME)).isEqualTo("dark");
    }

    @Test
    void filesAConsolesKeyUnderItsName() {
        var console = new ConsoleName("ec2-serial-console.eu-central-9.api.aws");
        var known = new KnownHosts.Known(console, new HostKey("ssh-ed25519", "SHA256:abc"), Instant.EPOCH);
        try (var store = store()) {
            assertThatNoException().isThrownBy(() -> store.knownHosts().remember(known));
        }
        try (var store = store()) {
            assertThat(store.knownHosts().of(console)).containsExactly(known);
            assertThat(store.knownHosts().of(WEB)).isEmpty();
        }
    }

    @Test
    void keepsEveryKeyOfAFileFromBeforeThereWereConsoles() throws Exception {
        var file = directory.resolve("known-hosts.json");
        Files.writeString(file, """
                {"schema":1,"hosts":[
                {"instance":"i-0a1b2c3d4e5f67890","type":"ssh-ed25519","fingerprint":"SHA256:abc",
                "since":"2026-01-01T00:00:00Z"},
                {"instance":"i-0fffffffffffffff1","type":"ssh-rsa","fingerprint":"SHA256:def",
                "since":"2026-02-01T00:00:00Z"}]}""");
        var web = new KnownHosts.Known(WEB, new HostKey("ssh-ed25519", "SHA256:abc"),
                Instant.parse("2026-01-01T00:00:00Z"));
        var db = new KnownHosts.Known(DB, new HostKey("ssh-rsa", "SHA256:def"), Instant.parse("2026-02-01T00:00:00Z"));
        var console = new KnownHosts.Known(new ConsoleName("console.example"), new HostKey("ssh-rsa", "SHA256:ghi"),
                Instant.EPOCH);
        try (var store = store()) {
            assertThat(store.loadProblems()).isEmpty();
            assertThat(store.knownHosts().of(WEB)).containsExactly(web);
            store.knownHosts().remember(console);
        }
        try (var store = store()) {
            assertThat(store.knownHosts().of(WEB)).containsExactly(web);
            assertThat(store.knownHosts().of(DB)).containsExactly(db);
            assertThat(store.knownHosts().of(console.host())).containsExactly(console);
        }
        assertThat(file).content().contains("\"schema\" : 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"schema\":1,\"hosts\":7}",
        "{\"schema\":1,\"hosts\":[{\"type\":\"t\",\"fingerprint\":\"f\",\"since\":\"2026-01-01T00:00:00Z\"}]}",
        "{\"schema\":2,\"hosts\":[{\"kind\":\"moon\",\"host\":\"i-0a1b2c3d4e5f67890\",\"type\":\"t\","
                + "\"fingerprint\":\"f\",\"since\":\"2026-01-01T00:00:00Z\"}]}",
        "{\"schema\":2,\"hosts\":[{\"kind\":\"serial-console\",\"host\":\"no host\",\"type\":\"t\","
                + "\"fingerprint\":\"f\",\"since\":\"2026-01-01T00:00:00Z\"}]}"})
    void movesAKnownHostsFileAsideThatItCannotMigrateOrUnderstand(String content) throws Exception {
        Files.writeString(directory.resolve("known-hosts.json"), content);
        try (var store = store()) {
            assertThat(store.loadProblems()).singleElement()
                    .isInstanceOfSatisfying(StoreProblem.MovedAside.class,
                            moved -> assertThat(moved.aside()).hasContent(content));
        }
    }

    @Test
    void movesAKnownHostsFileWithABadEntryAside() throws Exception {
        var content = "{\"schema\":1,\"hosts\":[{\"instance\":\"web-1\",\"type\":\"t\",\"fingerprint\":\"f\",\"since\":"
                + "\"2026-01-01T00:00:00Z\"}]}";
        Files.writeString(directory.resolve("known-hosts.json"), content);
        try (var store = store()) {
            assertThat(store.loadProblems()).singleElement()
                    .isInstanceOfSatisfying(StoreProblem.MovedAside.class,
                            moved -> assertThat(moved.aside()).hasContent(content));
        }
    }

    @Test
    void putsFilesWhereEachSystemWantsThem() {
        var home = Path.of("home").toAbsolutePath();

        assertThat(Places.of("Linux", Map.of(), home).config()).isEqualTo(home.resolve(".config/sallyport"));
        assertThat(Places.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), home).config())
                .isEqualTo(home.resolve(".config/sallyport"));
        assertThat(Places.of("Linux", Map.of("XDG_CONFIG_HOME", home.resolve("x").toString()), home).config())
                .isEqualTo(home.resolve("x/sallyport"));
        assertThat(Places.of("Mac OS X", Map.of(), home).config())
                .isEqualTo(home.resolve("Library/Application Support/Sallyport"));
        assertThat(Places.of("Windows 11", Map.of(), home).config())
                .isEqualTo(home.resolve("AppData/Roaming/Sallyport"));
    }

    private Store store() {
        return new Store(directory, Clock.systemUTC(), reported::add);
    }
}
