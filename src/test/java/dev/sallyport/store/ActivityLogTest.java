package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.Kind;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;

@Timeout(20)
class ActivityLogTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir Path directory;

    private final List<Problem> reported = new CopyOnWriteArrayList<>();
    private Settings settings = Settings.DEFAULTS;
    private Path file = Path.of("");
    private ActivityLog log = log(Path.of("unused"), NOW);

    @BeforeEach
    void open() {
        log.close();
        file = directory.resolve("activity.jsonl");
        log = log(file, NOW);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void putsTheEventsOfAConnectionTogetherAgain() throws Exception {
        note(Visits.began(1, NOW), Visits.push(1, NOW, 1), Visits.opened(1, NOW), Visits.began(2, NOW.plusSeconds(1)),
                Visits.exited(1, NOW.plusSeconds(90), 3));
        log.close();

        log = log(file, NOW);
        var found = log.read().connections();

        assertThat(found).extracting(Connection::id).containsExactly(Visits.id(2), Visits.id(1));
        assertThat(found.getFirst().ended()).isEmpty();
        var whole = found.getLast();
        assertThat(whole.ended()).contains((Event.Ended) Visits.exited(1, NOW.plusSeconds(90), 3));
        assertThat(whole.push()).contains((Event.Push) Visits.push(1, NOW, 1));
        assertThat(whole.opened()).contains((Event.Opened) Visits.opened(1, NOW));
    }

    @Test
    void hasALineOnTheDiskAsSoonAsItWasNoted() throws Exception {
        note(Visits.began(1, NOW));
        log.read();

        assertThat(Files.readAllLines(file)).singleElement().asString().startsWith("{\"schema\":1,");
    }

    @Test
    void passesOverLinesThatItDoesNotUnderstandAndKeepsThem() throws Exception {
        var strange = """
                {"schema":1,"event":"be
                not json

                {"schema":2,"event":"began"}
                []
                {"schema":1,"event":"began","connection":"x"}
                \0\0\0
                """;
        Files.writeString(file, strange);
        note(Visits.began(1, NOW.minus(Duration.ofDays(500))), Visits.began(2, NOW));

        var reading = log.read();
        assertThat(reading.connections()).extracting(Connection::id).containsExactly(Visits.id(2), Visits.id(1));
        assertThat(reading.strange()).isEqualTo(6);

        log.tidy();
        assertThat(log.read().connections()).extracting(Connection::id).contains(Visits.id(2));
        assertThat(Files.readString(file)).startsWith(strange);
    }

    @Test
    void saysATornLastLineOnceAndStartsAFreshOne() throws Exception {
        note(Visits.began(1, NOW));
        log.read();
        Files.writeString(file, "{\"schema\":1,\"event\":\"en", StandardOpenOption.APPEND);

        note(Visits.began(2, NOW));
        note(Visits.began(3, NOW));

        assertThat(log.read().connections()).hasSize(3);
        assertThat(log.read().strange()).isEqualTo(1);
        assertThat(reported).containsExactly(new StoreProblem.ActivityTorn(file));
        log.close();
        reported.clear();
        log = log(file, NOW);
        note(Visits.began(4, NOW));
        log.read();
        assertThat(reported).isEmpty();
    }

    @Test
    void writesNothingWhileRecordingIsOff() throws Exception {
        settings = settings.with(Setting.ACTIVITY, false);
        note(Visits.began(1, NOW));
        settings = settings.with(Setting.ACTIVITY, true);
        // Of a connection whose beginning is not recorded the rest is not either.
        note(Visits.opened(1, NOW), Visits.exited(1, NOW, 0));

        assertThat(log.read().connections()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void deletesWhatIsOlderThanItMayBe() throws Exception {
        var old = NOW.minus(Duration.ofDays(366));
        note(Visits.began(1, old), Visits.exited(1, old, 0));
        // Begun long ago and still going on until yesterday: all of it is kept.
        note(Visits.began(2, old), Visits.exited(2, NOW.minus(Duration.ofDays(1)), 0));
        note(Visits.began(3, old));
        log.read();

        log.tidy();

        // The third is open in this very process.
        assertThat(log.read().connections()).extracting(Connection::id)
                .containsExactlyInAnyOrder(Visits.id(2), Visits.id(3));
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("activity.jsonl", "activity.jsonl.lock");
    }

    @Test
    void deletesNothingWhenItIsKeptForEver() throws Exception {
        settings = settings.with(Setting.ACTIVITY_DAYS, 0);
        var old = Instant.parse("1999-01-01T00:00:00Z");
        note(Visits.began(1, old), Visits.exited(1, old, 0));

        log.tidy();

        assertThat(log.read().connections()).hasSize(1);
    }

    @Test
    void keepsWhatSeemsToBeFromTheFuture() throws Exception {
        note(Visits.began(1, NOW), Visits.exited(1, NOW, 0));
        log.close();

        log = log(file, NOW.minus(Duration.ofDays(4_000)));
        note(Visits.began(2, NOW.minus(Duration.ofDays(4_000))));
        log.tidy();

        assertThat(log.read().connections()).extracting(Connection::id).containsExactly(Visits.id(1), Visits.id(2));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void holdsWhatAFullDiskDoesNotTakeSaysItOnceAndTriesAgain() throws Exception {
        Files.createSymbolicLink(file, Path.of("/dev/full"));
        note(Visits.began(1, NOW), Visits.push(1, NOW, 1));
        note(Visits.opened(1, NOW));
        flushed();
        assertThat(reported).hasSize(1);
        assertInstanceOf(StoreProblem.ActivityHeld.class, reported.getFirst());

        Files.delete(file);
        note(Visits.exited(1, NOW, 0));

        var found = log.read().connections().getFirst();
        assertThat(found.ended()).isPresent();
        assertThat(Files.readAllLines(file)).hasSize(4);
        assertThat(reported).hasSize(1);
    }

    @Test
    void showsWhatItHoldsWhenTheFolderCannotBeWritten() throws Exception {
        log.close();
        Files.writeString(directory.resolve("config"), "a file where the folder should be");
        log = log(directory.resolve("config").resolve("activity.jsonl"), NOW);
        note(Visits.began(1, NOW));
        flushed();
        assertThat(reported).hasSize(1);

        Files.delete(directory.resolve("config"));
        note(Visits.exited(1, NOW, 0));
        assertThat(log.read().connections().getFirst().ended()).isPresent();
    }

    @Test
    void deletesEverythingButWhatIsOpenNow() throws Exception {
        Files.writeString(file, "not ours\n");
        note(Visits.began(1, NOW), Visits.exited(1, NOW, 0), Visits.began(2, NOW), Visits.opened(2, NOW));

        log.deleteAll();
        note(Visits.exited(2, NOW, 0));

        var found = log.read();
        assertThat(found.connections()).extracting(Connection::id).containsExactly(Visits.id(2));
        assertThat(found.connections().getFirst().ended()).isPresent();
        assertThat(found.strange()).isZero();
    }

    @Test
    void findsTheLastConnectionsWithoutReadingTheWholeFile() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            note(Visits.began(i, NOW.plusSeconds(i)), Visits.exited(i, NOW.plusSeconds(i), 0));
        }

        assertThat(log.recent(3)).extracting(Connection::id)
                .containsExactly(Visits.id(2_999), Visits.id(2_998), Visits.id(2_997));
        assertThat(log.read().connections()).hasSize(3_000);
    }

    @Test
    void keepsALineInOneWriteWhateverItsNamesAre() {
        var hostile = "\u0001\"\n\\\ud83d\ude00\ud800".repeat(100);
        var event = new Event.Began(Visits.id(1), NOW, Kind.SHELL, Visits.WEB, hostile, hostile,
                hostile, new RegionName("eu-central-1"), hostile, hostile);

        var line = new ActivityLines().write(event);

        assertThat(line.length).isLessThanOrEqualTo(ActivityLines.LONGEST);
        assertThat(new String(line, StandardCharsets.UTF_8).lines()).hasSize(1);
        assertThat(new ActivityLines().read(line)).isPresent();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isReadableByTheUserAlone() throws Exception {
        note(Visits.began(1, NOW));
        log.read();

        assertThat(Files.getPosixFilePermissions(file)).hasToString("[OWNER_READ, OWNER_WRITE]");
    }

    private void note(Event... events) {
        List.of(events).forEach(log::note);
    }

    // The reading comes after the writing, on the same thread; that it finds a file is not asked for.
    private void flushed() throws Exception {
        try {
            log.read();
        } catch (ProblemException e) {
            assertInstanceOf(StoreProblem.ActivityUnreadable.class, e.problem());
        }
    }

    private ActivityLog log(Path path, Instant now) {
        return new ActivityLog(path, () -> settings, Clock.fixed(now, ZoneOffset.UTC), reported::add);
    }
}
