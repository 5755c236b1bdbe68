package dev.sallyport.ui.main;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
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
import dev.sallyport.ui.shortcuts.Keymap;

/// Ties `Main.fxml` to its view-model: tabs, status line, keys.
public final class MainController {

    private final MainViewModel model;
    private final Views views;
    private final Messages messages;
    private final InstancesController home;
    private final Predicate<Tab> live;
    private final Consumer<Tab> toConsole;
    private final Theme theme;
    private final Keymap keymap;
    private final Layers layers = new Layers();

    private Optional<Node> covered = Optional.empty();

    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private TabPane tabs;
    @FXML private Tab homeTab;
    @FXML private Label reading;
    @FXML private Label profiles;
    @FXML private MenuButton themeMenu;

    /// @param live     whether the session of a tab is open, so that closing the window would end it
    /// @param toConsole brings the serial console of a session's instance to the front, or its shell if it is the console
    /// @param keymap   takes the window's actions and knows their keys
    public MainController(MainViewModel model, Views views, InstancesController home,
            Predicate<Tab> live, Consumer<Tab> toConsole, Theme theme, Keymap keymap) {
        this.model = model;
        this.views = views;
        this.messages = views.messages();
        this.home = home;
        this.live = live;
        this.toConsole = toConsole;
        this.theme = theme;
        this.keymap = keymap;
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

    /// Puts `page` in the place of the list of instances.
    public void cover(Parent page) {
        if (covered.isEmpty()) {
            covered = Optional.of(homeTab.getContent());
        }
        homeTab.setContent(page);
        tabs.getSelectionModel().select(homeTab);
    }

    /// Puts the list of instances back where it was.
    public void uncover() {
        covered.ifPresent(homeTab::setContent);
        covered = Optional.empty();
        home.focusFilter();
    }

    /// Puts a tab that cannot be closed behind those that stand there already.
    public void pin(Tab tab) {
        int at = (int) tabs.getTabs().stream().takeWhile(there -> !there.isClosable()).count();
        tabs.getTabs().add(at, tab);
    }

    /// The tab in front.
    public Tab front() {
        return tabs.getSelectionModel().getSelectedItem();
    }

    /// Brings the list of instances to the front.
    public void goHome() {
        tabs.getSelectionModel().select(homeTab);
    }

    /// Makes an action one of the window's: its keys work wherever the focus is.
    public void offer(Action action) {
        keymap.add(action, () -> true);
    }

    /// What can lie over the window.
    public Layers layers() {
        return layers;
    }

    /// Puts the view on `stage` with its title, its keys and the question before it closes.
    public Scene stage(Stage stage) {
        var scene = new Scene(layers.over(root));
        theme.dress(scene);
        stage.setScene(scene);
        var shortcuts = new Shortcuts(keymap, scene);
        shortcuts.listen();
        shortcuts.listenForDigits(new TabKeys(tabs)::go);
        tabs.getSelectionModel()
                .selectedItemProperty()
                .subscribe(tab -> stage.setTitle(model.title(tab.getText(), tab.equals(homeTab))));
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
        new WayHome(tabs, homeTab).start();
        tabs.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> leaveTabs());
        top.getChildren().add(new NoticeBar(messages, model.notices()));
        reading.textProperty().bind(model.readingProperty());
        profiles.textProperty().bind(model.profilesProperty());
        new ThemeMenu(themeMenu, model, theme, messages).start();
        new Chrome(keymap, messages).start(tabs);
        if (keymap.mac()) {
            top.getChildren().addFirst(new SystemMenu(keymap, messages).bar());
        }
        bind();
    }

    private void bind() {
        var keys = new TabKeys(tabs);
        keymap.add(Action.always("find", this::find), this::atHome);
        keymap.add(Action.always("refresh", home::refresh), this::atHome);
        offer(Action.always("close-tab", keys::close));
        offer(Action.always("serial", this::serial));
        offer(Action.always("next-tab", () -> keys.move(1)));
        offer(Action.always("previous-tab", () -> keys.move(-1)));
        offer(Action.always("next-pane", this::nextPane));
    }

    private void serial() {
        if (atHome()) {
            home.openSerial();
        } else {
            toConsole.accept(tabs.getSelectionModel().getSelectedItem());
        }
    }

    /// Brings the instances to the front, with the cursor in their filter box.
    public void find() {
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
