package dev.sallyport.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sallyport.store.Usage;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.palette.Entry.Kind;

class PaletteViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final AtomicReference<Usage> usage = new AtomicReference<>(Usage.NONE);
    private final List<String> done = new ArrayList<>();
    private final PaletteViewModel model = new PaletteViewModel(tasks,
            new Remembered<>(usage::get, usage::updateAndGet),
            Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC));

    private Entry entry(String title) {
        return Entry.of(Kind.TAB, "tab:" + title, title, () -> done.add(title));
    }

    private Entry refused(String title) {
        return new Entry(Kind.INSTANCE, title, title, "", List.of(), List.of(), Optional.empty(), Optional.empty(),
                () -> Optional.of("not running"), () -> done.add(title),
                Optional.of(new Entry.Other(Optional::empty, () -> done.add("serial of " + title))));
    }

    private void has(Entry... entries) {
        model.add(new Source<>(() -> List.of(entries), entry -> entry));
    }

    private List<String> titles() {
        return model.hitsProperty().get().stream().map(hit -> hit.entry().title()).toList();
    }

    @Test
    void opensWithNothingTypedEachTime() {
        has(entry("one"), entry("two"));
        model.toggle();
        model.queryProperty().set("tw");
        assertThat(titles()).containsExactly("two");
        model.toggle();
        assertThat(model.shownProperty().get()).isFalse();
        model.toggle();

        assertThat(titles()).containsExactly("one", "two");
        assertThat(model.chosenProperty().get()).isZero();
    }

    @Test
    void opensWhatIsChosenShutsAndRemembersIt() {
        has(entry("one"), entry("two"));
        model.toggle();
        model.move(1);
        assertThat(model.open()).isTrue();

        assertThat(done).containsExactly("two");
        assertThat(model.shownProperty().get()).isFalse();
        model.toggle();
        assertThat(titles()).as("used last, so first").containsExactly("two", "one");
    }

    @Test
    void staysOpenWhereSomethingStandsAgainstIt() {
        has(refused("web-1"));
        model.toggle();

        assertThat(model.open()).isFalse();
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.openOther()).isTrue();
        assertThat(done).containsExactly("serial of web-1");
    }

    @Test
    void movesNoFurtherThanBothEnds() {
        has(entry("one"), entry("two"), entry("three"));
        model.toggle();
        model.move(-1);
        assertThat(model.chosenProperty().get()).isZero();
        model.move(10);
        assertThat(model.chosenProperty().get()).isEqualTo(2);
        model.queryProperty().set("nothing like that");
        model.move(1);
        assertThat(model.chosenProperty().get()).isEqualTo(-1);
        assertThat(model.open()).isFalse();
    }

    @Test
    void manyAreMadeReadyElsewhereAndOnlyOnce() {
        var many = IntStream.range(0, 5_000).mapToObj(i -> "web-" + i).toList();
        var asked = new ArrayList<String>();
        model.add(new Source<>(() -> many, name -> {
            asked.add(name);
            return entry(name);
        }));
        has(entry("few"));
        model.toggle();
        assertThat(titles()).as("what is there at once").containsExactly("few");
        model.queryProperty().set("web-4999");
        tasks.finishAll();

        assertThat(titles()).containsExactly("web-4999");
        assertThat(asked).hasSize(5_000);
        model.toggle();
        model.toggle();
        assertThat(tasks.names()).isEmpty();
        assertThat(asked).hasSize(5_000);
    }

    @Test
    void anotherListIsMadeReadyAgainAndTheOldOneIsSearchedMeanwhile() {
        var now = new AtomicReference<>(IntStream.range(0, 1_000).mapToObj(i -> "old-" + i).toList());
        model.add(new Source<>(now::get, this::entry));
        model.toggle();
        tasks.finishAll();
        model.toggle();
        now.set(IntStream.range(0, 1_000).mapToObj(i -> "new-" + i).toList());
        model.toggle();
        model.queryProperty().set("old-7");
        assertThat(titles()).isNotEmpty();
        tasks.finishAll();

        assertThat(titles()).isEmpty();
    }

    @Test
    void enterPressedBeforeEverythingIsReadyOpensWhatIsFoundThen() {
        model.add(new Source<>(() -> IntStream.range(0, 5_000).boxed().toList(), i -> entry("web-" + i)));
        model.toggle();
        model.queryProperty().set("web-4999");
        assertThat(model.open()).isFalse();
        tasks.finishAll();

        assertThat(done).containsExactly("web-4999");
        assertThat(model.shownProperty().get()).isFalse();
    }
}
