package dev.sallyport.ui.instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.PlanProblem;
import dev.sallyport.plan.Proposal;

/// Several selected rows: what they are, which of them can be connected, and what is done with all of them. Use on the
/// JavaFX thread.
public final class SelectionViewModel {

    /// So many tabs are opened without a question.
    static final int UNASKED = 10;

    /// What stands in the way of some of the rows.
    ///
    /// @param rows those that it stands in the way of, at least one
    record Obstacle(PlanProblem problem, List<InstanceRow> rows) {}

    /// Several rows at a glance.
    ///
    /// @param states   how many there are in each state, by the state's word
    /// @param ready    the plans of those that can be connected, from top to bottom
    /// @param serial   the plans that lead to serial consoles
    /// @param obstacles why others cannot be connected, one for each kind of reason
    record Summary(List<InstanceRow> rows, Map<String, Integer> states, List<ConnectPlan> ready,
            List<ConnectPlan> serial, List<Obstacle> obstacles) {

        static final Summary NONE = new Summary(List.of(), Map.of(), List.of(), List.of(), List.of());

        boolean several() {
            return rows.size() > 1;
        }
    }

    private final Function<InstanceRow, Proposal> shells;
    private final Function<InstanceRow, Proposal> consoles;
    private final IntPredicate ask;
    private final Consumer<List<ConnectPlan>> open;
    private final Consumer<List<InstanceRow>> run;
    private final ReadOnlyObjectWrapper<Summary> summary = new ReadOnlyObjectWrapper<>(Summary.NONE);

    /// @param shells   the plan for a row; pure
    /// @param consoles the plan for its serial console; pure
    /// @param ask      whether the user really wants that many tabs
    /// @param open     carries out plans, each in a tab of its own
    /// @param run      shows where a command is run on rows
    public SelectionViewModel(Function<InstanceRow, Proposal> shells, Function<InstanceRow, Proposal> consoles,
            IntPredicate ask, Consumer<List<ConnectPlan>> open, Consumer<List<InstanceRow>> run) {
        this.shells = shells;
        this.consoles = consoles;
        this.ask = ask;
        this.open = open;
        this.run = run;
    }

    /// Is about these rows from now on.
    public void show(List<InstanceRow> rows) {
        summary.set(rows.isEmpty() ? Summary.NONE : summary(rows));
    }

    /// Opens a terminal on each that can be connected; above [#UNASKED] only if the user says so.
    public void open() {
        open(summary.get().ready());
    }

    /// Opens the serial console of each.
    public void openSerial() {
        open(summary.get().serial());
    }

    private void open(List<ConnectPlan> plans) {
        if (!plans.isEmpty() && (plans.size() <= UNASKED || ask.test(plans.size()))) {
            open.accept(plans);
        }
    }

    /// Shows where a command is run on all of them.
    public void run() {
        run.accept(summary.get().rows());
    }

    private Summary summary(List<InstanceRow> rows) {
        var states = new TreeMap<String, Integer>();
        var ready = new ArrayList<ConnectPlan>();
        var serial = new ArrayList<ConnectPlan>();
        var obstacles = new LinkedHashMap<String, Obstacle>();
        for (var row : rows) {
            states.merge(row.instance().state().word(), 1, Integer::sum);
            if (consoles.apply(row) instanceof Proposal.Ready(var plan)) {
                serial.add(plan);
            }
            switch (shells.apply(row)) {
                case Proposal.Ready(var plan) -> ready.add(plan);
                case Proposal.Impossible(var problem) -> obstacles
                        .computeIfAbsent(problem.code(), _ -> new Obstacle(problem, new ArrayList<>()))
                        .rows()
                        .add(row);
            }
        }
        return new Summary(List.copyOf(rows), states, ready, serial, List.copyOf(obstacles.values()));
    }

    /// What is selected, if several rows are.
    ReadOnlyObjectProperty<Summary> summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
