package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Duration HALF = Duration.ofDays(14);

    @Test
    void aUseCountsOneAndHalvesInFourteenDays() {
        var usage = Usage.NONE.used("a", NOW);

        assertThat(usage.weight("a", NOW)).isEqualTo(1);
        assertThat(usage.weight("a", NOW.plus(HALF))).isEqualTo(0.5, within(1e-9));
        assertThat(usage.weight("a", NOW.plus(HALF.multipliedBy(2)))).isEqualTo(0.25, within(1e-9));
        assertThat(usage.used("a", NOW.plus(HALF)).weight("a", NOW.plus(HALF))).isEqualTo(1.5, within(1e-9));
        assertThat(usage.weight("never", NOW)).isZero();
    }

    @Test
    void whatWasOpenedDailyLastMonthGivesWayToWhatIsOpenedNow() {
        var usage = Usage.NONE;
        for (int day = 60; day > 50; day--) {
            usage = usage.used("old", NOW.minus(Duration.ofDays(day)));
        }
        for (int day = 5; day >= 0; day--) {
            usage = usage.used("new", NOW.minus(Duration.ofDays(day)));
        }

        assertThat(usage.weight("new", NOW)).isGreaterThan(usage.weight("old", NOW) * 2);
    }

    @Test
    void theOneUsedLastComesFirst() {
        var usage = Usage.NONE.used("a", NOW).used("b", NOW.plusSeconds(1)).used("a", NOW.plusSeconds(2));

        assertThat(usage.latest()).containsExactly("a", "b");
    }

    @Test
    void aClockMovedBackGainsNothingAndLosesNothing() {
        var usage = Usage.NONE.used("a", NOW).used("b", NOW);
        var before = NOW.minus(Duration.ofDays(365));

        assertThat(usage.weight("a", before)).isEqualTo(1);
        var moved = usage.used("b", before);

        assertThat(moved.weight("b", before)).isEqualTo(2);
        assertThat(moved.latest()).containsExactly("b", "a");
        assertThat(moved.weight("a", before.plus(HALF))).as("and fades from then on").isEqualTo(0.5, within(1e-3));
    }

    @Test
    void keepsFiveHundredKeysOfWhichTheLightestGo() {
        var usage = Usage.NONE.used("heavy", NOW.minusSeconds(5_000)).used("heavy", NOW.minusSeconds(5_000));
        for (int i = 0; i < 1_000; i++) {
            usage = usage.used("key-" + i, NOW.minusSeconds(1_000 - i));
        }

        assertThat(usage.uses()).hasSize(500).containsKeys("heavy", "key-999", "key-600").doesNotContainKey("key-0");
    }

    @Test
    void aNewKeyComesInAmongHeavyOnes() {
        var heavy = new HashMap<String, Usage.Use>();
        for (int i = 0; i < 500; i++) {
            heavy.put("key-" + i, new Usage.Use(100, NOW.getEpochSecond()));
        }

        assertThat(new Usage(heavy).used("new", NOW.plusSeconds(5)).uses()).hasSize(500).containsKey("new");
    }

    @Test
    void whatAFileMaySayIsBroughtIntoRange() {
        var usage = new Usage(Map.of("nan", new Usage.Use(Double.NaN, 5), "minus", new Usage.Use(-3, 5), "huge",
                new Usage.Use(1e300, 5), "far", new Usage.Use(1, Long.MAX_VALUE), "good", new Usage.Use(2, 5)))
                .inRange();

        assertThat(usage.uses()).containsOnlyKeys("huge", "good");
        assertThat(usage.weight("huge", Instant.EPOCH)).isLessThanOrEqualTo(1_000_000);
    }

    @Test
    void isKeptInAFileOfItsOwn(@TempDir Path folder) throws Exception {
        try (var store = new Store(folder, Clock.fixed(NOW, ZoneOffset.UTC), _ -> {})) {
            store.usage().change(now -> now.used("instance:i-0a", NOW));
        }

        assertThat(Files.readString(folder.resolve("usage.json"))).contains("\"schema\" : 1", "instance:i-0a");
        try (var again = new Store(folder, Clock.fixed(NOW, ZoneOffset.UTC), _ -> {})) {
            assertThat(again.usage().get().weight("instance:i-0a", NOW)).isEqualTo(1);
        }
    }

    @Test
    void aFileThatIsNoneIsMovedAsideAndSaid(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("usage.json"), "{\"schema\": 1, \"uses\": {\"a\": \"often\"");
        try (var store = new Store(folder, Clock.fixed(NOW, ZoneOffset.UTC), _ -> {})) {
            assertThat(store.loadProblems()).singleElement().isInstanceOf(StoreProblem.MovedAside.class);
            assertThat(store.usage().get()).isEqualTo(Usage.NONE);
        }
    }

    @Test
    void aFileWithAnEmptyUseIsMovedAsideOrReadWithoutIt(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("usage.json"), "{\"schema\": 1, \"uses\": {\"a\": null}}");
        try (var store = new Store(folder, Clock.fixed(NOW, ZoneOffset.UTC), _ -> {})) {
            assertThat(store.usage().get().uses()).isEmpty();
        }
    }
}
