package dev.sallyport.ui.saved;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.sallyport.model.Instance;
import dev.sallyport.model.Problem;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.Wishes;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Errand.Origin;
import dev.sallyport.saved.Finder;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Running;
import dev.sallyport.task.Tasks;
import dev.sallyport.task.Work;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.instances.NaturalOrder;
import dev.sallyport.ui.terminal.Guise;

/// Opens what a saved connection or an errand means: asks AWS, lets the user choose among several, plans, hands over.
///
/// One at a time; a new one takes the place of the old one. Used on the JavaFX thread.
public final class OpeningViewModel {

    /// Makes plans; both pure.
    public record Planners(BiFunction<Instance, Wishes, Proposal> shell,
            BiFunction<Instance, KeyType, Proposal> serial) {}

    private final Finder finder;
    private final Library library;
    private final Planners planners;
    private final BiConsumer<ConnectPlan, Guise> open;
    private final Tasks tasks;
    private final Remembered<Settings> settings;
    private final TargetWords words;
    private final ReadOnlyObjectWrapper<Opening> state = new ReadOnlyObjectWrapper<>(new Opening.Idle());
    private Optional<Running> running = Optional.empty();

    /// @param open carries a plan out in a tab
    public OpeningViewModel(Finder finder, Library library, Planners planners, BiConsumer<ConnectPlan, Guise> open,
            Tasks tasks, Remembered<Settings> settings, Messages messages) {
        this.finder = finder;
        this.library = library;
        this.planners = planners;
        this.open = open;
        this.tasks = tasks;
        this.settings = settings;
        this.words = new TargetWords(messages);
    }

    /// Opens what a saved connection means.
    public void open(SavedConnection connection) {
        open(connection, false, Optional.empty());
    }

    /// Opens what was asked for by name; asks the user first if a link did.
    public void open(Errand errand) {
        cancel();
        if (errand.origin() == Origin.LINK) {
            var named = named(errand.what());
            state.set(new Opening.Asked(errand,
                    named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty()));
        } else {
            carryOut(errand);
        }
    }

    /// The user wants what the link wants.
    public void agree() {
        if (state.get() instanceof Opening.Asked(var errand, _)) {
            carryOut(errand);
        }
    }

    /// Stops, or takes away what is shown.
    public void cancel() {
        running.ifPresent(Running::cancel);
        running = Optional.empty();
        state.set(new Opening.Idle());
    }

    /// Opens one of several connections that are called the same.
    public void choose(SavedConnection connection) {
        if (state.get() instanceof Opening.Namesakes) {
            open(connection);
        }
    }

    /// Opens some of the instances that are meant; those without a way in are passed over.
    void choose(List<Opening.Candidate> some) {
        if (state.get() instanceof Opening.Choosing(var wanted, _)) {
            state.set(new Opening.Idle());
            some.forEach(candidate -> {
                if (candidate.proposal() instanceof Proposal.Ready(var plan)) {
                    open.accept(plan, wanted.guise(candidate.instance()));
                }
            });
        }
    }

    private void carryOut(Errand errand) {
        var named = named(errand.what());
        if (named.size() > 1) {
            state.set(new Opening.Namesakes(errand.what(), named));
        } else if (named.size() == 1) {
            open(named.getFirst(), errand.serial(), errand.user());
        } else {
            var wanted = Wanted.of(errand, settings.get());
            search(wanted, () -> finder.named(errand), new OpenProblem.Unknown(errand.what()));
        }
    }

    private void open(SavedConnection connection, boolean serial, Optional<String> user) {
        cancel();
        var wanted = Wanted.of(connection, serial, user, settings.get());
        var target = connection.target();
        var none = switch (target) {
            case dev.sallyport.saved.Target.ById _ -> new OpenProblem.Gone(connection.name(), words.of(target));
            case dev.sallyport.saved.Target.ByRule _ -> new OpenProblem.NoMatch(connection.name(), words.of(target));
        };
        search(wanted, () -> finder.find(target), none);
    }

    private void search(Wanted wanted, Work<List<Instance>> work, OpenProblem none) {
        state.set(new Opening.Searching(wanted.name()));
        running = Optional.of(tasks.start("find " + wanted.name(), work, outcome -> found(wanted, none, outcome)));
    }

    private void found(Wanted wanted, OpenProblem none, Outcome<List<Instance>> outcome) {
        if (outcome instanceof Outcome.Cancelled) {
            // Whoever stopped it has said what is to be shown instead.
            return;
        }
        running = Optional.empty();
        switch (outcome) {
            case Outcome.Done<List<Instance>>(var instances) when instances.isEmpty() -> refuse(wanted, none);
            case Outcome.Done<List<Instance>>(var instances) when instances.size() == 1 ->
                openOne(wanted, instances.getFirst());
            case Outcome.Done<List<Instance>>(var instances) -> letChoose(wanted, instances);
            case Outcome.Failed<List<Instance>>(var problem) -> refuse(wanted, problem);
            case Outcome.Crashed<List<Instance>>(var cause) ->
                refuse(wanted, DefectProblem.of("find " + wanted.name(), cause));
            case Outcome.Cancelled<List<Instance>> _ -> {}
        }
    }

    private void openOne(Wanted wanted, Instance instance) {
        switch (propose(wanted, instance)) {
            case Proposal.Ready(var plan) -> {
                state.set(new Opening.Idle());
                open.accept(plan, wanted.guise());
            }
            case Proposal.Impossible(var problem) -> refuse(wanted, problem);
        }
    }

    // Those that can be opened first, so that Enter opens one.
    private void letChoose(Wanted wanted, List<Instance> instances) {
        var all = new ArrayList<Opening.Candidate>();
        instances.forEach(instance -> all.add(new Opening.Candidate(instance, propose(wanted, instance))));
        all.sort(Comparator.comparing((Opening.Candidate one) -> !one.ready())
                .thenComparing(one -> one.instance().name(), new NaturalOrder())
                .thenComparing(one -> one.instance().id().value()));
        state.set(new Opening.Choosing(wanted, List.copyOf(all)));
    }

    private Proposal propose(Wanted wanted, Instance instance) {
        return wanted.serial()
                ? planners.serial().apply(instance, wanted.wishes().keyType())
                : planners.shell().apply(instance, wanted.wishes());
    }

    private void refuse(Wanted wanted, Problem problem) {
        state.set(new Opening.Refused(wanted.name(), problem, wanted.from()));
    }

    // The exact name counts before one that differs in case.
    private List<SavedConnection> named(String what) {
        var all = library.contents().entries().stream().map(Entry::connection).toList();
        var exact = all.stream().filter(one -> one.name().equals(what)).toList();
        return exact.isEmpty() ? all.stream().filter(one -> one.name().equalsIgnoreCase(what)).toList() : exact;
    }

    ReadOnlyObjectProperty<Opening> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
