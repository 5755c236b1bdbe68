package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.saved.Library;
import dev.sallyport.saved.SavedConnection;

/// A process that saves two hundred times is killed at random moments: no file is ever half, and none is lost that was said
/// to be saved.
class KilledTest {

    private static final int SAVES = 200;
    private static final int ROUNDS = 8;

    @TempDir Path directory;

    /// What is killed: saves ten connections again and again and prints each once it is saved.
    public static void main(String[] arguments) throws Exception {
        var shelf = Shelf.read(Path.of(arguments[0]));
        var entries = new ArrayList<Library.Entry>();
        for (int n = 0; n < SAVES; n++) {
            if (n < 10) {
                entries.add(shelf.library.save(Shelf.web(Integer.toString(n)), shelf.ours(), Optional.empty()));
            } else {
                var before = entries.get(n % 10);
                entries.set(n % 10, shelf.library.save(Shelf.renamed(before.connection(), Integer.toString(n)),
                        before.folder(), Optional.of(before.revision())));
            }
            System.out.println(entries.get(n % 10).connection().id() + " " + n);
        }
        System.out.println("all");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void leavesWholeFilesAndLosesNone() throws Exception {
        var random = new Random();
        int killed = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var home = Files.createDirectory(directory.resolve("round-" + round));
            var said = run(home, 1 + random.nextInt(SAVES - 1));
            killed += said.remove("all") == null ? 1 : 0;
            check(home, said);
        }
        assertThat(killed).isPositive();
    }

    /// Runs until so many saves were reported, kills, and returns the last number that was reported for each id.
    private static Map<String, Integer> run(Path home, int until) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var out = home.resolve("said");
        var process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", path,
                KilledTest.class.getName(), home.toString()).redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        try {
            Awaitility.await()
                    .pollInterval(Duration.ofMillis(2))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> !process.isAlive() || Files.readString(out).lines().count() >= until);
        } finally {
            process.destroyForcibly().waitFor();
        }
        // What it said until it was dead counts too, but for a line that it did not end.
        var text = Files.readString(out);
        var said = new HashMap<String, Integer>();
        text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .map(line -> line.split(" ", -1))
                .forEach(parts -> said
                        .put(parts[0], parts.length > 1 ? Integer.parseInt(parts[1]) : 0));
        return said;
    }

    private static void check(Path home, Map<String, Integer> said) throws IOException {
        var found = new HashMap<String, Integer>();
        for (var file : files(home.resolve("connections"))) {
            var read = ConnectionBytes.of(file, Files.readAllBytes(file));
            assertThat(read.fault()).as(file.toString()).isEmpty();
            var one = read.connection().map(SavedConnection::name).orElseThrow();
            found.put(read.connection().map(SavedConnection::id).map(UUID::toString).orElseThrow(),
                    Integer.parseInt(one));
        }
        assertThat(found.keySet()).containsAll(said.keySet());
        said.forEach((id, number) -> assertThat(found.get(id)).as(id).isGreaterThanOrEqualTo(number));

        // The next start reads all of it and, once they are old, clears the leftovers away.
        var later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
        try (var shelf = new Shelf(home, later)) {
            shelf.library.reload();
            assertThat(shelf.library.contents().entries()).hasSize(found.size());
            assertThat(shelf.problems()).isEmpty();
        }
        assertThat(files(home.resolve("connections"))).hasSize(found.size());
        try (var all = Files.list(home.resolve("connections"))) {
            assertThat(all).hasSize(found.size());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.json")) {
            var all = new ArrayList<Path>();
            files.forEach(all::add);
            return all;
        }
    }
}
