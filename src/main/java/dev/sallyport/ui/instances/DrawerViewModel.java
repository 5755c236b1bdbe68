package dev.sallyport.ui.instances;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.sallyport.model.Instance;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.model.Problem;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.PlanProblem;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.Wishes;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.task.Outcome;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Remembered;

/// The state of the drawer: the selected instance, what the user wishes, and the plan that comes of it.
///
/// What was typed for an instance is kept while the program runs, so that looking at another one loses nothing.
public final class DrawerViewModel {

    private final BiFunction<Instance, Wishes, Proposal> planner;
    private final BiFunction<Instance, KeyType, Proposal> serialPlanner;
    private final HostKeys hostKeys;
    private final Tasks tasks;
    private final Remembered<Settings> settings;
    private final Consumer<ConnectPlan> open;
    private final Map<InstanceRow.Key, Wishes> wishes = new HashMap<>();

    private final ReadOnlyObjectWrapper<Optional<InstanceRow>> row = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty user = new SimpleStringProperty("");
    private final BooleanProperty privately = new SimpleBooleanProperty();
    private final ObjectProperty<KeyType> keyType;
    private final ReadOnlyObjectWrapper<Optional<Proposal>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Known>> known = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<OsUser> proposedUser = Optional.empty();
    private boolean filling;

    /// @param planner what makes a plan; pure, so called at each keystroke
    /// @param serial  makes the plan that leads to the serial console; pure too
    /// @param open    takes a plan that the user wants carried out
    public DrawerViewModel(BiFunction<Instance, Wishes, Proposal> planner,
            BiFunction<Instance, KeyType, Proposal> serial, HostKeys hostKeys, Tasks tasks,
            Remembered<Settings> settings, Consumer<ConnectPlan> open) {
        this.planner = planner;
        this.serialPlanner = serial;
        this.hostKeys = hostKeys;
        this.tasks = tasks;
        this.settings = settings;
        this.open = open;
        this.keyType = new SimpleObjectProperty<>(StandingWishes.keyType(settings.get()));
        user.subscribe(this::wished);
        privately.subscribe(this::wished);
        keyType.subscribe(this::keyTypeChosen);
        settings.subscribe(now -> {
            keyType.set(StandingWishes.keyType(now));
            row.get().filter(shown -> !wishes.containsKey(shown.key())).ifPresent(this::refill);
        });
    }

    /// Shows another row, or the same instance as a newer reading has it.
    public void show(Optional<InstanceRow> next) {
        boolean same = next.map(InstanceRow::key).equals(row.get().map(InstanceRow::key));
        row.set(next);
        if (!same) {
            fill(next);
            trouble.set(Optional.empty());
            known.set(List.of());
            next.ifPresent(this::lookUp);
        }
        propose();
    }

    /// Has the plan carried out. Returns whether there was one; if not, [#obstacle()] says why.
    public boolean connect() {
        if (proposal.get().isPresent() && proposal.get().get() instanceof Proposal.Ready(var plan)) {
            open.accept(plan);
            return true;
        }
        return false;
    }

    /// What connecting to `any` would do: as the drawer would propose it, with what was wished for that instance before.
    public Proposal planFor(InstanceRow any) {
        var kept = wishes.getOrDefault(any.key(), Wishes.NONE);
        return planner.apply(any.instance(),
                new Wishes(kept.user(), kept.privately(), keyType.get(), Wishes.NONE.port()));
    }

    /// The same for its serial console.
    public Proposal serialPlanFor(InstanceRow any) {
        return serialPlanner.apply(any.instance(), keyType.get());
    }

    /// Opens the serial console of the row shown. Returns whether there is a way; if not, [#serialObstacle()] says why.
    public boolean connectSerial() {
        var way = row.get().map(shown -> serialPlanner.apply(shown.instance(), keyType.get()));
        if (way.isPresent() && way.get() instanceof Proposal.Ready(var plan)) {
            open.accept(plan);
            return true;
        }
        return false;
    }

    /// Why the serial console of the row shown cannot be opened.
    public Optional<PlanProblem> serialObstacle() {
        return row.get()
                .map(shown -> serialPlanner.apply(shown.instance(), keyType.get()))
                .flatMap(DrawerViewModel::problem);
    }

    /// The plan for any row, with what was typed for it in the drawer before.
    public Proposal proposalFor(InstanceRow any) {
        var kept = wishes.getOrDefault(any.key(), Wishes.NONE);
        return planner.apply(any.instance(),
                new Wishes(kept.user(), kept.privately(), keyType.get(), kept.port()));
    }

    /// The plan that leads to the serial console of any row.
    public Proposal serialFor(InstanceRow any) {
        return serialPlanner.apply(any.instance(), keyType.get());
    }

    private static Optional<PlanProblem> problem(Proposal proposed) {
        return proposed instanceof Proposal.Impossible(var problem) ? Optional.of(problem) : Optional.empty();
    }

    /// Why there is no plan for the row shown.
    public Optional<PlanProblem> obstacle() {
        return proposal.get().flatMap(DrawerViewModel::problem);
    }

    /// The user that the planner would choose, also where there is no way yet.
    Optional<OsUser> proposedUser() {
        return proposedUser;
    }

    /// Drops the accepted host keys, so that the next connection asks again.
    public void forget() {
        row.get().ifPresent(shown -> tasks.start("forget host key", () -> {
            hostKeys.forget(shown.instance().id());
            return hostKeys.of(shown.instance().id());
        }, outcome -> told(shown, outcome)));
    }

    /// Looks again at what is known of the host, after a session may have added to it.
    public void lookUp() {
        row.get().ifPresent(this::lookUp);
    }

    private void lookUp(InstanceRow shown) {
        tasks.start("look up host key", () -> hostKeys.of(shown.instance().id()), outcome -> told(shown, outcome));
    }

    private void told(InstanceRow asked, Outcome<List<Known>> outcome) {
        if (!row.get().map(InstanceRow::key).equals(Optional.of(asked.key()))) {
            return;
        }
        switch (outcome) {
            case Outcome.Done<List<Known>>(var keys) -> known.set(keys);
            case Outcome.Failed<List<Known>>(var problem) -> trouble.set(Optional.of(problem));
            case Outcome.Crashed<List<Known>>(var cause) ->
                trouble.set(Optional.of(DefectProblem.of("known hosts", cause)));
            case Outcome.Cancelled<List<Known>> _ -> {}
        }
    }

    private void refill(InstanceRow shown) {
        fill(Optional.of(shown));
        propose();
    }

    private void fill(Optional<InstanceRow> next) {
        filling = true;
        var kept = next.map(shown -> Optional.ofNullable(wishes.get(shown.key()))
                .orElseGet(() -> StandingWishes.of(settings.get(), shown.instance()))).orElse(Wishes.NONE);
        privately.set(kept.privately());
        proposedUser = next.flatMap(shown -> userOf(shown.instance()));
        user.set(kept.user().or(() -> proposedUser.map(OsUser::name)).orElse(""));
        filling = false;
    }

    // Asked with the private address too: the user name does not depend on the way, but a plan does.
    private Optional<OsUser> userOf(Instance instance) {
        for (var way : List.of(false, true)) {
            var asked = new Wishes(Optional.empty(), way, KeyType.ED25519, Wishes.NONE.port());
            if (planner.apply(instance, asked) instanceof Proposal.Ready(var plan)) {
                return Optional.of(plan.user());
            }
        }
        return Optional.empty();
    }

    private void keyTypeChosen() {
        var word = keyType.get() == KeyType.RSA_4096 ? "rsa-4096" : "ed25519";
        if (!settings.get().get(Setting.KEY_TYPE).equals(word)) {
            settings.change(now -> now.with(Setting.KEY_TYPE, word));
        }
        propose();
    }

    private void wished() {
        if (filling) {
            return;
        }
        row.get().ifPresent(shown -> wishes.put(shown.key(), wishesNow()));
        propose();
    }

    // A name that is the planner's own is not a wish: its source stays what it was.
    private Wishes wishesNow() {
        var typed = Optional.of(user.get().strip())
                .filter(name -> !name.isEmpty())
                .filter(name -> !proposedUser.map(OsUser::name).equals(Optional.of(name)));
        return new Wishes(typed, privately.get(), keyType.get(), Wishes.NONE.port());
    }

    private void propose() {
        proposal.set(row.get().map(shown -> planner.apply(shown.instance(), wishesNow())));
    }

    /// What the user wishes for the row shown.
    public Wishes wishes() {
        return wishesNow();
    }

    public ReadOnlyObjectProperty<Optional<InstanceRow>> rowProperty() {
        return row.getReadOnlyProperty();
    }

    /// The user name as it stands in its field.
    public StringProperty userProperty() {
        return user;
    }

    public BooleanProperty privatelyProperty() {
        return privately;
    }

    public ObjectProperty<KeyType> keyTypeProperty() {
        return keyType;
    }

    /// The plan for the row shown, or why there is none; empty if no row is shown.
    public ReadOnlyObjectProperty<Optional<Proposal>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// The host keys accepted for the instance before.
    public ReadOnlyObjectProperty<List<Known>> knownProperty() {
        return known.getReadOnlyProperty();
    }

    /// What went wrong while looking up or forgetting a host key.
    public ReadOnlyObjectProperty<Optional<Problem>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
