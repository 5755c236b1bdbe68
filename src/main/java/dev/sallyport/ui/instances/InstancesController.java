package dev.sallyport.ui.instances;

import java.time.Clock;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;

/// Ties `Instances.fxml` to its view-models. Binds, forwards gestures, decides nothing.
public final class InstancesController {

    private final InstancesViewModel model;
    private final DrawerViewModel drawer;
    private final Views views;
    private final Messages messages;
    private final TableMemory memory;
    private final Clock clock;
    private final Runnable sandbox;
    private final DrawerController drawerController;
    private Runnable save = () -> {};
    private final SelectionViewModel selection;
    private final SelectionController selectionController;

    @FXML private VBox top;
    @FXML private SearchField filterField;
    @FXML private Label count;
    @FXML private Label hint;
    @FXML private MenuButton profiles;
    @FXML private MenuButton regions;
    @FXML private Button refresh;
    @FXML private MenuButton interval;
    @FXML private MenuButton columns;
    @FXML private ToggleButton details;
    @FXML private SplitPane split;
    @FXML private TableView<InstanceRow> table;

    /// @param sandbox what "Try the sandbox" does
    public InstancesController(InstancesViewModel model, DrawerViewModel drawer, SelectionViewModel selection,
            Views views, TableMemory memory, Clock clock, Runnable sandbox) {
        this.model = model;
        this.drawer = drawer;
        this.selection = selection;
        this.selectionController = new SelectionController(selection, views.messages());
        this.views = views;
        this.messages = views.messages();
        this.memory = memory;
        this.clock = clock;
        this.sandbox = sandbox;
        this.drawerController = new DrawerController(drawer, views, new Facts(messages, clock));
    }

    /// What "Save connection" does with the selected row.
    public void onSave(Runnable run) {
        save = run;
    }

    /// Puts the cursor into the filter box.
    public void focusFilter() {
        filterField.requestFocus();
        filterField.selectAll();
    }

    /// To be called when the tab comes to the front: a session may have added a host key meanwhile.
    public void shown() {
        drawer.lookUp();
    }

    /// Moves the focus from the table to the drawer; returns false if there is nowhere left to go on this tab.
    public boolean focusNext() {
        if (drawerController.focused() || selectionController.focused()) {
            return false;
        }
        if (table.isFocused()) {
            return details.isSelected()
                    && (selectionController.shown() ? selectionController.focus() : drawerController.focus());
        }
        new Focus(table).first();
        return true;
    }

    @FXML
    private void initialize() {
        top.getChildren().add(views.load(new StripController(model, messages)));
        startTable();
        new FilterBar(model, messages, filterField, count, hint, new Focus(table)::first).start();
        startPickers();
        // What is said of several rows lies over what is said of one.
        var about = new StackPane(views.load(drawerController), views.load(selectionController));
        var pane = new DrawerPane(split, about, details, memory);
        pane.start();
        drawerController.onClose(() -> details.setSelected(false));
        selectionController.onClose(() -> details.setSelected(false));
        model.selectionProperty().subscribe(selection::show);
        model.selectedProperty().subscribe(row -> {
            drawer.show(row);
            row.ifPresent(_ -> pane.need());
        });
    }

    private void startTable() {
        var rows = new InstanceTable(table, model, messages, clock, this::connect, this::openSerial, this::run);
        rows.start();
        var saving = new MenuItem(messages.text("action.save-connection"), Icons.of(Icon.SAVED));
        saving.setOnAction(_ -> save.run());
        rows.offer(saving);
        drawerController.onSave(() -> save.run());
        table.setPlaceholder(new EmptyPane(model, messages, sandbox));
        var keeper = new ColumnKeeper(table, memory);
        keeper.start();
        new ColumnMenu(columns, table, messages, keeper::reset).start();
    }

    private void startPickers() {
        new PickMenu(profiles, messages,
                new PickMenu.Words("picker.profiles.all", "picker.profiles.none", "picker.profiles.many"),
                model::chooseAllProfiles, model::toggleProfile).follow(model.profilesProperty());
        new PickMenu(regions, messages,
                new PickMenu.Words("picker.regions.all", "picker.regions.none", "picker.regions.many"),
                model::chooseAllRegions, model::toggleRegion).follow(model.regionsProperty());
        profiles.setGraphic(Icons.of(Icon.PROFILE));
        regions.setGraphic(Icons.of(Icon.REGIONS));
        refresh.setGraphic(Icons.of(Icon.REFRESH));
        refresh.disableProperty().bind(model.underWayProperty());
        Tips.name(refresh, messages.text("instances.refresh"));
        new IntervalMenu(interval, model.autoRefresh(), messages).start();
    }

    /// Reads everything again.
    @FXML
    public void refresh() {
        model.refresh();
    }

    /// Opens the serial consoles of the selected rows; of a single one it shows why there is no way.
    public void openSerial() {
        if (several()) {
            selection.openSerial();
        } else if (model.selectedProperty().get().isPresent() && !drawer.connectSerial()) {
            details.setSelected(true);
        }
    }

    // Opens the drawer if there is no plan: there the reason stands.
    private void connect() {
        if (several()) {
            selection.open();
        } else if (model.selectedProperty().get().isPresent() && !drawer.connect()) {
            details.setSelected(true);
        }
    }

    private void run() {
        selection.run();
    }

    private boolean several() {
        return model.selectionProperty().get().size() > 1;
    }
}
