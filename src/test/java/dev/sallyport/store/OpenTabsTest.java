package dev.sallyport.store;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.Problem;

/// `tabs.json`: the sessions' tabs that come back.
@Timeout(60)
final class OpenTabsTest {

    private static final OpenTab WEB = tab("web-1");

    @TempDir private Path directory;
    private final List<Problem> reported = new ArrayList<>();

    @Test
    void keepsTheTabsInTheirOrderWithEverythingThatTheyNeed() {
        var dressed = new OpenTab("i-0a1b2c3d4e5f67890", "dev", "eu-central-1", "db", "i-0a1b2c3d4e5f67890.port0",
                "rsa-4096", true, true, Optional.of("Database"), Optional.of("red"), Optional.of("dark"),
                Optional.of("tail -f log"), Optional.empty());
        try (var store = store()) {
            store.tabs().change(_ -> new OpenTabs(List.of(WEB, dressed), 1));
        }
        try (var store = store()) {
            assertThat(store.loadProblems()).isEmpty();
            assertThat(store.tabs().get()).isEqualTo(new OpenTabs(List.of(WEB, dressed), 1));
        }
    }

    @Test
    void needsOnlyWhatEveryTabHas() throws Exception {
        Files.writeString(file(), """
                {"schema":1,"front":0,"tabs":[{"instance":"i-0a1b2c3d4e5f67890","profile":"dev",
                "region":"eu-central-1","name":"","user":"ubuntu","keyType":"ed25519"}]}""");
        try (var store = store()) {
            assertThat(store.loadProblems()).isEmpty();
            assertThat(store.tabs().get().tabs()).singleElement()
                    .satisfies(tab -> assertThat(tab.until()).isEmpty())
                    .satisfies(tab -> assertThat(tab.title()).isEmpty());
        }
    }

    @Test
    void keepsTwoHundredTabsAndANameOfControlCharacters() {
        var hostile = tab("\u001b]0;x\u0007\u202Eevil\n\"{}\\\u0000");
        var many = new ArrayList<>(nCopies(199, WEB));
        many.add(hostile);
        try (var store = store()) {
            store.tabs().change(_ -> new OpenTabs(many, 199));
        }
        try (var store = store()) {
            assertThat(store.loadProblems()).isEmpty();
            assertThat(store.tabs().get()).isEqualTo(new OpenTabs(many, 199));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"schema\":1,\"tabs\":[", "{\"schema\":1,\"tabs\":7}",
        "{\"schema\":1,\"tabs\":[null]}",
        "{\"schema\":1,\"tabs\":[{\"instance\":\"web-1\",\"profile\":\"p\",\"region\":\"eu-central-1\",\"name\":\"\","
                + "\"user\":\"u\",\"keyType\":\"ed25519\"}]}",
        "{\"schema\":1,\"tabs\":[{\"instance\":\"i-0a1b2c3d4e5f67890\"}]}"})
    void movesAsideWhatItCannotUnderstandAndStartsWithNoTabs(String content) throws Exception {
        Files.writeString(file(), content);
        try (var store = store()) {
            assertThat(store.tabs().get()).isEqualTo(OpenTabs.NONE);
            assertThat(store.loadProblems()).singleElement()
                    .isInstanceOfSatisfying(StoreProblem.MovedAside.class,
                            moved -> assertThat(moved.aside()).hasContent(content));
        }
    }

    @Test
    void leavesAFileOfANewerSallyportAlone() throws Exception {
        var content = "{\"schema\":9,\"tabs\":[]}";
        Files.writeString(file(), content);
        try (var store = store()) {
            store.tabs().change(_ -> new OpenTabs(List.of(WEB), 0));
            assertThat(store.loadProblems()).singleElement().isInstanceOf(StoreProblem.FromTheFuture.class);
        }
        assertThat(file()).hasContent(content);
    }

    @ParameterizedTest
    @ValueSource(ints = {-7, 2, Integer.MAX_VALUE})
    void hasNoTabInFrontThatIsNotThere(int front) {
        assertThat(new OpenTabs(List.of(WEB, WEB), front).front()).isEqualTo(-1);
    }

    @Test
    void cutsAListThatNobodyCanHaveMade() {
        assertThat(new OpenTabs(nCopies(501, WEB), 500)).isEqualTo(new OpenTabs(nCopies(500, WEB), -1));
    }

    // Each killed process has saved as often as it could; whatever moment it was, a whole file must be left.
    @Test
    void leavesAWholeFileWhenItIsKilledInTheMiddleOfSaving() throws Exception {
        for (int i = 0; i < 8; i++) {
            var saver = start();
            assertThat(saver.inputReader().readLine()).isEqualTo("saving");
            assertThat(saver.waitFor(20L + i * 31L, TimeUnit.MILLISECONDS)).isFalse();
            saver.destroyForcibly().waitFor();
            try (var store = store()) {
                assertThat(store.loadProblems()).isEmpty();
                var tabs = store.tabs().get().tabs();
                assertThat(tabs).isNotEmpty().containsOnly(tabs.getFirst()).hasSize(200);
            }
        }
    }

    private Process start() throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", classPath,
                Saver.class.getName(), file().toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Saves other tabs again and again, for twenty seconds at most.
    static final class Saver {

        private static final Duration LIMIT = Duration.ofSeconds(20);

        private Saver() {}

        public static void main(String[] args) throws Exception {
            var clock = Clock.systemUTC();
            var file = new JsonFile<>(Path.of(args[0]), OpenTabs.NONE, 1, java.util.Map.of(), clock);
            var end = clock.instant().plus(LIMIT);
            for (int n = 0; clock.instant().isBefore(end); n++) {
                file.save(new OpenTabs(nCopies(200, tab("web-" + n)), n % 200));
                if (n == 0) {
                    System.out.println("saving");
                    System.out.flush();
                }
            }
        }
    }

    private Path file() {
        return directory.resolve("tabs.json");
    }

    private static OpenTab tab(String name) {
        return new OpenTab("i-0a1b2c3d4e5f67890", "dev", "eu-central-1", name, "ubuntu", "ed25519", false, false,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Instant.parse("2026-11-20T14:03:00Z")));
    }

    private Store store() {
        return new Store(directory, Clock.systemUTC(), reported::add);
    }
}
