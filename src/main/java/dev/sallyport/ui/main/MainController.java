package dev.sallyport.ui.main;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.NoticeBar;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.instances.InstancesController;

/// Ties `Main.fxml` to its view-model: tabs, status line, keys.
public final class MainController {

    private final MainViewModel model;
    private final Views views;
    private final Messages messages;
    private final InstancesController home;
    private final Predicate<Tab> live;
    private final Consumer<Tab> toConsole;
    private final Theme theme;
    private final Shortcuts shortcuts;

    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private TabPane tabs;
    @FXML private Tab homeTab;
    @FXML private Label reading;
    @FXML private Label profiles;
    @FXML private MenuButton themeMenu;

    /// @param live     whether the session of a tab is open, so that closing the window would end it
    /// @param toConsole brings the serial console of a session's instance to the front, or its shell if it is the console
    /// @param mac      whether Command takes the place of Control
    public MainController(MainViewModel model, Views views, InstancesController home,
            Predicate<Tab> live, Consumer<Tab> toConsole, Theme theme, boolean mac) {
        this.model = model;
        this.views = views;
        this.messages = views.messages();
        this.home = home;
        this.live = live;
        this.toConsole = toConsole;
        this.theme = theme;
        this.shortcuts = new Shortcuts(mac);
    }

    /// Brings a tab to the front, adding it if it is not there.
    public void show(Tab tab) {
        if (!tabs.getTabs().contains(tab)) {
            tabs.getTabs().add(tab);
        }
        tabs.getSelectionModel().select(tab);
    }

    /// The pane with all tabs, the list's own first.
    public TabPane tabs() {
        return tabs;
    }

    /// Makes an action one of the window's: its keys work wherever the focus is.
    public void offer(Action action) {
        shortcuts.bind(action, () -> true);
    }

    /// What can be done from the keyboard.
    public List<Action> actions() {
        return shortcuts.actions();
    }

    /// Puts the view on `stage` with its title, its keys and the question before it closes.
    public Scene stage(Stage stage) {
        var scene = new Scene(root);
        theme.dress(scene);
        stage.setScene(scene);
        shortcuts.listen(scene);
        var keys = new TabKeys(tabs);
        shortcuts.listenForDigits(scene, keys::go);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> stage.setTitle(model.title(tab.getText(), !tab.isClosable())));
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> home.focusFilter());
        var farewell = new Farewell(stage, messages);
        stage.addEventHandler(WindowEvent.WINDOW_CLOSE_REQUEST, event -> {
            if (!farewell.test(openSessions())) {
                event.consume();
            }
        });
        return scene;
    }

    /// The names of the sessions that closing the window would end.
    List<String> openSessions() {
        return tabs.getTabs().stream().filter(Tab::isClosable).filter(live).map(Tab::getText).toList();
    }

    @FXML
    private void initialize() {
        homeTab.setContent(views.load(home));
        homeTab.setGraphic(Icons.of(Icon.SERVER));
        homeTab.setOnSelectionChanged(_ -> {
            if (homeTab.isSelected()) {
                home.shown();
            }
        });
        tabs.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> leaveTabs());
        top.getChildren().add(new NoticeBar(messages, model.notices()));
        reading.textProperty().bind(model.readingProperty());
        profiles.textProperty().bind(model.profilesProperty());
        new ThemeMenu(themeMenu, model, theme, messages).start();
        bind();
    }

    private void bind() {
        var keys = new TabKeys(tabs);
        shortcuts.bind(Action.always("find", "Shortcut+F", this::find), this::atHome);
        shortcuts.bind(Action.always("refresh", "F5", home::refresh), this::atHome, "Shortcut+R");
        shortcuts.bind(Action.always("close-tab", shortcuts.mac() ? "Meta+W" : "Ctrl+Shift+W", keys::close),
                () -> true);
        shortcuts.bind(Action.always("serial", shortcuts.mac() ? "Meta+E" : "Ctrl+Shift+E", this::serial), () -> true);
        shortcuts.bind(Action.always("next-tab", "Ctrl+Tab", () -> keys.move(1)), () -> true, "Ctrl+Page Down");
        shortcuts.bind(Action.always("previous-tab", "Ctrl+Shift+Tab", () -> keys.move(-1)), () -> true,
                "Ctrl+Page Up");
        shortcuts.bind(Action.always("next-pane", "F6", this::nextPane), () -> true);
    }

    private void serial() {
        if (atHome()) {
            home.openSerial();
        } else {
            toConsole.accept(tabs.getSelectionModel().getSelectedItem());
        }
    }

    private void find() {
        tabs.getSelectionModel().select(homeTab);
        home.focusFilter();
    }

    private boolean atHome() {
        return homeTab.isSelected();
    }

    // Table, drawer, tabs, and round again; in a session from the terminal to the tabs and back.
    private void nextPane() {
        if (tabs.isFocused() && !atHome()) {
            leaveTabs();
        } else if (!atHome() || !home.focusNext()) {
            tabs.requestFocus();
        }
    }

    // Pressing the mouse on a session's tab gives the tabs the keyboard, and whoever does that wants to type in the session.
    private void leaveTabs() {
        if (tabs.isFocused() && !atHome()) {
            tabs.getSelectionModel().getSelectedItem().getContent().requestFocus();
        }
    }
}
