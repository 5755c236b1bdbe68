package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.activity.Event;

/// Several processes at one file, and one that is killed while it writes.
@Timeout(60)
class ActivityProcessesTest {

    private static final int MANY = 1_000_000;

    @TempDir Path directory;

    @Test
    void losesNothingThatWasWrittenWhenTheProcessIsKilledInMidWrite() throws Exception {
        var file = directory.resolve("activity.jsonl");
        var random = new Random(4);
        var told = new ArrayList<Integer>();
        for (int round = 0; round < 5; round++) {
            var process = ActivityAppender.start(file, round * MANY, MANY);
            int lines = 1 + random.nextInt(200);
            try (var out = new BufferedReader(
                    new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (int i = 0; i < lines; i++) {
                    told.add(Integer.parseInt(out.readLine()));
                }
                process.destroyForcibly().waitFor();
            }
        }

        assertThat(found(file)).containsAll(told.stream().map(Visits::id).toList());
        assertThat(new ActivityFile(file).each(_ -> {})).isLessThanOrEqualTo(5);
    }

    @Test
    void goesOnInALineOfItsOwnWhereAWriteWasCutShort() throws Exception {
        var file = directory.resolve("activity.jsonl");
        var lines = new ActivityLines();
        var whole = lines.write(Visits.began(1, Instant.EPOCH));
        for (int cut = 0; cut < whole.length; cut += cut < whole.length - 3 ? 9 : 1) {
            Files.write(file, Arrays.copyOf(whole, cut));
            var torn = new ActivityFile(file).append(List.of(Visits.began(2, Instant.EPOCH)));

            assertThat(found(file)).as("cut after " + cut).contains(Visits.id(2));
            assertThat(torn).as("cut after " + cut).isEqualTo(cut > 0 && cut < whole.length - 1);
        }
    }

    @Test
    void takesTheLinesOfTwoProcessesAndATidyingInBetween() throws Exception {
        var file = directory.resolve("activity.jsonl");
        var one = ActivityAppender.start(file, 0, 150);
        var two = ActivityAppender.start(file, MANY, 150);
        var here = new ActivityFile(file);
        for (int i = 0; i < 20 || one.isAlive() || two.isAlive(); i++) {
            // Rewrites the file each time, since it drops a line of its own.
            here.append(List.of(Visits.began(2 * MANY, Instant.EPOCH)));
            here.keepOnly(event -> !event.connection().equals(Visits.id(2 * MANY)), true);
        }
        one.waitFor();
        two.waitFor();
        here.keepOnly(event -> !event.connection().equals(Visits.id(2 * MANY)), true);

        var expected = IntStream.range(0, 150).boxed().flatMap(i -> List.of(i, MANY + i).stream());
        assertThat(found(file)).containsExactlyInAnyOrderElementsOf(expected.map(Visits::id).toList());
        assertThat(here.each(_ -> {})).isZero();
    }

    private static List<UUID> found(Path file) throws IOException {
        var ids = new ArrayList<UUID>();
        new ActivityFile(file).each(event -> ids.add(((Event.Began) event).connection()));
        return ids;
    }
}
