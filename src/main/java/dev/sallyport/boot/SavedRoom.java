package dev.sallyport.boot;

import java.util.List;
import java.util.Optional;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.Route;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;
import dev.sallyport.saved.Wildcards;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.WindowKey;
import dev.sallyport.ui.instances.DrawerViewModel;
import dev.sallyport.ui.instances.InstanceRow;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.saved.FolderChoice;
import dev.sallyport.ui.saved.ImportKind;
import dev.sallyport.ui.saved.OpeningViewModel;
import dev.sallyport.ui.saved.SavedScreen;
import dev.sallyport.ui.terminal.SessionViewModel;

/// Saved connections in the window: their tab, what saves one, and the doors through which the rest opens them.
final class SavedRoom {

    private final Base base;
    private final InstancesViewModel instances;
    private final DrawerViewModel drawer;
    private final MainController main;
    private final SavedScreen screen;

    SavedRoom(Base base, MainController main, InstancesViewModel instances, DrawerViewModel drawer,
            SerialPlanner serial) {
        this.base = base;
        this.instances = instances;
        this.drawer = drawer;
        this.main = main;
        var doors = base.doors();
        var library = base.store().connections();
        var finder = new Seeker(new LineSight(base.line()::join, () -> base.settings().get()), this::listed);
        var opener = new OpeningViewModel(finder, library,
                new OpeningViewModel.Planners(new Planner()::propose, serial::propose), doors::open, base.tasks(),
                base.settings(), base.messages());
        var arrangement = base.store().arrangement();
        screen = new SavedScreen(new SavedScreen.Ground(base.stage(), base.theme(), base.views(), base.tasks(),
                base.clock(), library, Program.remembered(arrangement), this::listed, SavedRoom::means, main::goHome,
                main::show), opener, new FolderChoice(base.settings()));
        main.pin(screen.tab());
        doors.leadSaved(screen::open, screen::open);
        offer();
    }

    /// Reads the folders; for after the first frame.
    void start() {
        base.tasks().start("read saved connections", () -> {
            base.store().connections().reload();
            return true;
        }, _ -> {});
    }

    /// Offers to save what leads to a session in the menu of its tab.
    void dress(Tab tab) {
        if (tab.getContextMenu() == null) {
            tab.setContextMenu(new ContextMenu());
        }
        var item = new MenuItem(base.messages().text("action.save-connection"), Icons.of(Icon.SAVED));
        item.setOnAction(_ -> session(tab).ifPresent(this::save));
        tab.getContextMenu().getItems().add(item);
    }

    private void offer() {
        var doors = base.doors();
        doors.offer(Action.always("saved", screen::show));
        doors.offer(Action.always("new-connection", screen::create));
        doors.offer(new Action("save-connection", Optional.of(WindowKey.of("S")), this::saveFront, this::whyNotSave));
        doors.offer(Action.always("import-ssh-config", () -> screen.importFrom(ImportKind.SSH_CONFIG)));
        doors.offer(Action.always("import-csv", () -> screen.importFrom(ImportKind.CSV)));
    }

    /// What "Save connection" does at home: saves the selected row with what was wished for it.
    void saveSelected() {
        instances.selectedProperty().get().map(InstanceRow::instance).ifPresent(instance -> {
            var wishes = drawer.wishes();
            screen.save(instance, wishes.user(), chosen(wishes.keyType()),
                    wishes.privately() ? Optional.of(Way.PRIVATE) : Optional.empty(), false);
        });
    }

    private void saveFront() {
        session(main.front()).ifPresentOrElse(this::save, this::saveSelected);
    }

    private Optional<String> whyNotSave() {
        boolean something = session(main.front()).isPresent() || instances.selectedProperty().get().isPresent();
        return something ? Optional.empty() : Optional.of(base.messages().text("saved.save.why-not"));
    }

    private void save(ConnectPlan plan) {
        var typed = Optional.of(plan.user())
                .filter(user -> user.source() == OsUser.Source.TYPED)
                .map(OsUser::name);
        boolean hidden = plan.routes().getFirst() instanceof Route.Direct direct
                && direct.kind() == Route.Direct.Kind.PRIVATE_IPV4;
        screen.save(plan.instance(), typed, chosen(plan.keyType()),
                hidden ? Optional.of(Way.PRIVATE) : Optional.empty(), plan.serial());
    }

    // The default is left open, so that it can follow the settings.
    private static Optional<KeyType> chosen(KeyType type) {
        return Optional.of(type).filter(one -> one != KeyType.ED25519);
    }

    private static Optional<ConnectPlan> session(Tab tab) {
        return tab.getUserData() instanceof SessionViewModel model ? Optional.of(model.plan()) : Optional.empty();
    }

    private static boolean means(Target target, Instance instance) {
        return switch (target) {
            case Target.ById(var profile, var region, var id) -> instance.id().equals(id)
                    && profile.filter(name -> !name.equals(instance.profile())).isEmpty()
                    && region.filter(name -> !name.equals(instance.region())).isEmpty();
            case Target.ByRule rule -> Wildcards.matches(rule, instance);
        };
    }

    private List<Instance> listed() {
        return instances.all().stream().map(InstanceRow::instance).toList();
    }
}
