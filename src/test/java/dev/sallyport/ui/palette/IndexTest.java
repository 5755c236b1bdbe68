package dev.sallyport.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.store.Usage;
import dev.sallyport.ui.palette.Entry.Kind;

class IndexTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    private static Entry instance(String name, String id, String... addresses) {
        var exact = new ArrayList<>(List.of(id));
        exact.addAll(List.of(addresses));
        return new Entry(Kind.INSTANCE, "instance:" + id, name, "", exact, List.of("prod", "eu-central-1"),
                Optional.of("state-running"), Optional.empty(), Optional::empty, () -> {}, Optional.empty());
    }

    private static Entry entry(Kind kind, String title) {
        return Entry.of(kind, kind + ":" + title, title, () -> {});
    }

    private static Index index(Usage usage, Entry... entries) {
        return new Index(List.of(entries).stream().map(Indexed::of).toList(), new Ranking(usage, NOW));
    }

    private static List<String> titles(Index index, String typed) {
        return index.find(Query.parse(typed)).hits().stream().map(hit -> hit.entry().title()).toList();
    }

    private final Entry web = instance("web-1", "i-0a1b2c3d4e5f60001", "10.0.1.7", "203.0.113.7");
    private final Entry db = instance("db-1", "i-0b00000000000a1b2", "10.0.17.1");

    @Test
    void findsAnInstanceByTheBeginningOfItsIdWithAndWithoutItsPrefix() {
        var index = index(Usage.NONE, web, db, entry(Kind.ACTION, "i 0 a 1 b 2"));

        assertThat(titles(index, "i-0a1b")).containsExactly("web-1");
        assertThat(titles(index, "0a1b").getFirst()).isEqualTo("web-1");
        assertThat(titles(index, "i-0A1B2C3D4E5F60001")).containsExactly("web-1");
        assertThat(titles(index, "i-a1b2")).as("the middle of an id").isEmpty();
        assertThat(titles(index, "00000a1b2")).as("the end of an id").isEmpty();
    }

    @Test
    void findsAnInstanceByTheBeginningOfAnAddress() {
        var index = index(Usage.NONE, web, db);

        assertThat(titles(index, "10.0.1.")).containsExactly("web-1");
        assertThat(titles(index, "10.0.17")).containsExactly("db-1");
        assertThat(titles(index, "203.0")).containsExactly("web-1");
    }

    @Test
    void aWordThatHappensToBeginAnIdIsAWordFirst() {
        var index = index(Usage.NONE, instance("web-1", "i-badc0ffee00000000"), instance("bad-apple", "i-0a"));

        assertThat(titles(index, "bad")).containsExactly("bad-apple", "web-1");
        assertThat(titles(index, "badc0")).containsExactly("web-1");
    }

    @Test
    void everyWordMustBeFoundSomewhere() {
        var index = index(Usage.NONE, web, db);

        assertThat(titles(index, "web prod")).containsExactly("web-1");
        assertThat(titles(index, "prod 1")).hasSize(2);
        assertThat(titles(index, "web staging")).isEmpty();
        assertThat(titles(index, "  web   central ")).containsExactly("web-1");
    }

    @Test
    void aSignNarrowsToOneKind() {
        var index = index(Usage.NONE, entry(Kind.ACTION, "web action"), entry(Kind.TAB, "web tab"),
                entry(Kind.SAVED, "web saved"), web);

        assertThat(titles(index, ">web")).containsExactly("web action");
        assertThat(titles(index, "@ web")).containsExactly("web tab");
        assertThat(titles(index, "#")).containsExactly("web saved");
        assertThat(titles(index, "web")).hasSize(4);
        assertThat(titles(index, "> nothing")).isEmpty();
    }

    @Test
    void whatIsUsedMoreComesBeforeAnEqualAndNotBeforeAFarBetterMatch() {
        var usage = Usage.NONE;
        for (int i = 0; i < 30; i++) {
            usage = usage.used("ACTION:web-2", NOW).used("ACTION:wide-east-block", NOW);
        }
        var index = index(usage, entry(Kind.ACTION, "web-1"), entry(Kind.ACTION, "web-2"),
                entry(Kind.ACTION, "wide-east-block"), entry(Kind.ACTION, "stowed-bag"));

        assertThat(titles(index, "web")).startsWith("web-2");
        assertThat(titles(index, "web-1")).startsWith("web-1");
    }

    @Test
    void showsWhatWasOpenedLastWhileNothingIsTyped() {
        var usage = Usage.NONE.used(db.key(), NOW.minusSeconds(60)).used("gone", NOW).used(web.key(), NOW);
        var found = index(usage, entry(Kind.ACTION, "Quit"), db, web, entry(Kind.TAB, "Instances"))
                .find(Query.parse(""));

        assertThat(found.hits()).extracting(hit -> hit.entry().title() + hit.recent())
                .containsExactly("web-1true", "db-1true", "Instancesfalse", "Quitfalse");
        assertThat(found.total()).isEqualTo(4);
    }

    @Test
    void showsTheBestFiftyAndCountsAll() {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 5_000; i++) {
            entries.add(entry(Kind.INSTANCE, "some-web-" + i));
        }
        entries.add(entry(Kind.INSTANCE, "web"));
        var found = index(Usage.NONE, entries.toArray(Entry[]::new)).find(Query.parse("web"));

        assertThat(found.hits()).hasSize(50);
        assertThat(found.hits().getFirst().entry().title()).isEqualTo("web");
        assertThat(found.total()).isEqualTo(5_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"web-1 prod", "i-0a1b", ">web 2", "10.0.1", "api eu", "@x", "e u - 1", "#tag"})
    void typingLetterByLetterFindsWhatTypingAtOnceFinds(String query) {
        var random = new Random(1);
        var kinds = List.of(Kind.TAB, Kind.SAVED, Kind.INSTANCE, Kind.ACTION);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < 400; i++) {
            var name = List.of("web", "api", "db", "Éclair", "edge-unit").get(random.nextInt(5)) + "-" + i % 40;
            entries.add(random.nextInt(3) > 0
                    ? instance(name, "i-%017x".formatted(random.nextLong(1L << 60)), "10.0." + i % 9 + "." + i)
                    : entry(kinds.get(random.nextInt(4)), name + " x tag"));
        }
        var slowly = index(Usage.NONE, entries.toArray(Entry[]::new));
        for (int end = 0; end <= query.length(); end++) {
            var typed = query.substring(0, end);
            var atOnce = index(Usage.NONE, entries.toArray(Entry[]::new)).find(Query.parse(typed));
            var narrowed = slowly.find(Query.parse(typed));

            assertThat(narrowed.total()).as(typed).isEqualTo(atOnce.total());
            assertThat(narrowed.hits()).as(typed).isEqualTo(atOnce.hits());
        }
        assertThat(slowly.find(Query.parse("web")).total()).as("and back again")
                .isEqualTo(index(Usage.NONE, entries.toArray(Entry[]::new)).find(Query.parse("web")).total());
    }

    @Test
    void hostileNamesAreOneLineOfPlainText() {
        var hostile = entry(Kind.TAB, "a\u202Egnp.exe\nb\u0000" + "x".repeat(10_000));

        assertThat(hostile.title()).hasSizeLessThan(300).doesNotContain("\n", "\u202E", "\u0000");
        assertThat(titles(index(Usage.NONE, hostile), "gnp")).hasSize(1);
    }
}
