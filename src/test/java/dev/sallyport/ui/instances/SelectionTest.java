package dev.sallyport.ui.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.InstanceState;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.plan.Wishes;

class SelectionTest {

    private final List<Integer> asked = new ArrayList<>();
    private final List<ConnectPlan> opened = new ArrayList<>();
    private final List<InstanceRow> run = new ArrayList<>();
    private final AtomicBoolean yes = new AtomicBoolean(true);
    private final SelectionViewModel model = new SelectionViewModel(
            row -> new Planner().propose(row.instance(), Wishes.NONE),
            row -> new SerialPlanner(Addresses.ofTheInternet()).propose(row.instance(), KeyType.ED25519), tabs -> {
                asked.add(tabs);
                return yes.get();
            }, opened::addAll, run::addAll);

    @Test
    void tellsStatesWhoCanBeConnectedAndWhyOthersCannot() {
        model.show(
                List.of(row(1, InstanceState.RUNNING), row(2, InstanceState.STOPPED), row(3, InstanceState.STOPPED)));

        var summary = model.summaryProperty().get();
        assertEquals(Map.of("running", 1, "stopped", 2), summary.states());
        assertThat(summary.ready()).hasSize(1);
        assertThat(summary.obstacles()).hasSize(1);
        assertThat(summary.obstacles().getFirst().rows()).extracting(row -> row.instance().name())
                .containsExactly("web-2", "web-3");
        assertThat(summary.several()).isTrue();
    }

    @Test
    void saysNothingOfASingleRow() {
        model.show(List.of(row(1, InstanceState.RUNNING)));

        assertThat(model.summaryProperty().get().several()).isFalse();
    }

    @Test
    void opensTenWithoutAQuestion() {
        model.show(rows(10));

        model.open();

        assertThat(asked).isEmpty();
        assertThat(opened).hasSize(10);
    }

    @Test
    void asksBeforeItOpensFiveHundredNamingTheNumber() {
        model.show(rows(500));
        yes.set(false);

        model.open();

        assertThat(asked).containsExactly(500);
        assertThat(opened).isEmpty();
        yes.set(true);
        model.open();
        assertThat(opened).hasSize(500);
    }

    @Test
    void opensOnlyThoseThatCanBeConnected() {
        model.show(List.of(row(1, InstanceState.RUNNING), row(2, InstanceState.STOPPED)));

        model.open();

        assertThat(opened).extracting(plan -> plan.instance().name()).containsExactly("web-1");
    }

    @Test
    void asksBeforeManySerialConsolesToo() {
        model.show(rows(11));

        model.openSerial();

        assertThat(asked).containsExactly(11);
        assertThat(opened).hasSize(11).allMatch(ConnectPlan::serial);
    }

    @Test
    void runsACommandOnASingleRowAsWell() {
        model.show(rows(1));

        model.run();

        assertThat(run).hasSize(1);
    }

    @Test
    void findsASelectionAgainByInstanceWithTheLeadLast() {
        var before = rows(5);
        var after = List.of(before.get(4), before.get(0), before.get(2), before.get(3));

        var kept = KeptSelection.of(after, before.subList(0, 3), Optional.of(before.get(0)));

        assertThat(kept).containsExactly(2, 1);
    }

    @Test
    void leavesOutWhatIsNotShownAnyMore() {
        var before = rows(3);

        assertThat(KeptSelection.of(before.subList(2, 3), before.subList(0, 2), Optional.of(before.get(1)))).isEmpty();
    }

    @Test
    void keepsAllSelectedRowsInTheHomeTabsModel() {
        var desk = new Desk();
        var rows = rows(3);

        desk.model.select(rows, Optional.of(rows.get(2)));

        assertEquals(Optional.of(rows.get(2)), desk.model.selectedProperty().get());
        assertEquals(rows, desk.model.selectionProperty().get());
        desk.model.select(Optional.empty());
        assertThat(desk.model.selectionProperty().get()).isEmpty();
    }

    private static List<InstanceRow> rows(int number) {
        return IntStream.rangeClosed(1, number).mapToObj(i -> row(i, InstanceState.RUNNING)).toList();
    }

    private static InstanceRow row(int number, InstanceState state) {
        return Sample.numbered("web-" + number, number).state(state).row();
    }
}
