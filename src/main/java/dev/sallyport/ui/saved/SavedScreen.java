package dev.sallyport.ui.saved;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.event.Event;
import javafx.scene.control.Tab;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Library;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;
import dev.sallyport.store.Arrangement;
import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.FxTicker;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// The tab of saved connections with its form and dialogs. Its view-models are made at once, what is drawn when it is first
/// looked at: most starts of the program never need it.
///
/// On the JavaFX thread.
public final class SavedScreen {

    /// What it stands upon.
    ///
    /// @param listed      the instances of the home tab, whatever its filter
    /// @param means       whether a target means an instance
    /// @param toInstances brings the home tab to the front
    /// @param show        brings a tab to the front
    public record Ground(Stage stage, Theme theme, Views views, Tasks tasks, Clock clock, Library library,
            Remembered<Arrangement> arrangement, Supplier<List<Instance>> listed, BiPredicate<Target, Instance> means,
            Runnable toInstances, Consumer<Tab> show) {}

    private final Ground ground;
    private final OpeningViewModel opener;
    private final SavedViewModel model;
    private final EditorViewModel editor;
    private final Transfers transfers;
    private final Tab tab;
    private Optional<SavedController> controller = Optional.empty();

    public SavedScreen(Ground ground, OpeningViewModel opener, FolderChoice folders) {
        this.ground = ground;
        this.opener = opener;
        var messages = ground.views().messages();
        this.model = new SavedViewModel(ground.library(), ground.tasks(), ground.arrangement(), messages);
        this.editor = new EditorViewModel(ground.library(), ground.tasks(), messages,
                new Preview(ground.listed(), ground.means(), messages));
        var dialogs = new Dialogs(ground.stage(), ground.theme());
        this.transfers = new Transfers(model, ground.library(), ground.tasks(), dialogs, ground.views(), folders);
        // Through the door: what is in a tab cannot have the keyboard before the tab has come to the front.
        var focus = ground.tasks().<Boolean>door(_ -> controller.ifPresent(SavedController::focus));
        this.tab = new Tab(messages.text("main.saved"));
        tab.setGraphic(Icons.of(Icon.SAVED));
        tab.setClosable(false);
        tab.selectedProperty().subscribe(selected -> {
            if (selected) {
                build();
                focus.accept(true);
            }
        });
        new OpeningDesk(opener, dialogs, ground.views(), ground.clock().getZone(), new FxTicker(), this::edit).start();
        ground.stage().addEventFilter(WindowEvent.WINDOW_CLOSE_REQUEST, this::closing);
    }

    /// The tab; it cannot be closed.
    public Tab tab() {
        return tab;
    }

    /// Opens the form on a new connection.
    public void create() {
        show();
        editor.create(Draft.EMPTY, false);
    }

    /// Opens the form on a connection to `instance`, filled with how one got or would get in.
    ///
    /// @param user empty for the planner's choice
    public void save(Instance instance, Optional<String> user, Optional<KeyType> keyType, Optional<Way> way,
            boolean serial) {
        show();
        editor.create(Draft.of(instance).with(user, keyType, way, serial), true);
    }

    /// Opens the form on a saved connection.
    public void edit(SavedConnection connection) {
        show();
        ground.library().contents().of(connection.id()).ifPresent(editor::edit);
    }

    /// Opens what a saved connection means.
    public void open(SavedConnection connection) {
        opener.open(connection);
    }

    /// Opens what was asked for by name.
    public void open(Errand errand) {
        opener.open(errand);
    }

    /// Asks for a file of connections to take over.
    public void importFrom(ImportKind kind) {
        show();
        transfers.importFrom(kind);
    }

    /// Brings the tab to the front.
    public void show() {
        ground.show().accept(tab);
        build();
    }

    private void build() {
        if (controller.isEmpty()) {
            var ways = new MoreMenu.Ways(ground.toInstances(), () -> transfers.importFrom(ImportKind.SSH_CONFIG),
                    () -> transfers.importFrom(ImportKind.AWS_GATE),
                    () -> transfers.importFrom(ImportKind.CSV), transfers::exportCsv, transfers::folders);
            var made = new SavedController(model, editor, new LineDeeds(model, editor, opener, transfers::exportFiles),
                    ways, ground.views());
            controller = Optional.of(made);
            model.start();
            tab.setContent(ground.views().load(made));
        }
    }

    // Asked before the sessions are: what is typed here can be saved, they cannot.
    private void closing(WindowEvent event) {
        if (editor.changed()) {
            event.consume();
            show();
            editor.leave(() -> Event.fireEvent(ground.stage(),
                    new WindowEvent(ground.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
        }
    }
}
