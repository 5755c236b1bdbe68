package dev.sallyport.ui.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Views;

/// Ties `Session.fxml` to its view-model: header and banner above, in the middle the way, the terminal or a panel.
public final class SessionController {

    private final SessionViewModel model;
    private final TerminalPane terminal;
    private final TroublePanels panels;
    private final Views views;
    private final HeaderController header;
    private final BannerController banner;
    private final WayController way;
    private final StepsView troubleSteps;
    private final Workplace workplace;
    private Optional<TroublePanels.Panel> panel = Optional.empty();
    private Mood mood = Mood.CONNECTING;
    private boolean inFront;

    @FXML private BorderPane root;
    @FXML private VBox top;
    @FXML private StackPane middle;
    @FXML private StackPane panelSlot;

    /// @param around what stands around the terminal
    /// @param beside what stands in the header besides the session's own
    /// @param doors  where the tab leads to
    SessionController(SessionViewModel model, TerminalPane terminal, Workplace around, List<Node> beside, Views views,
            TabDoors doors) {
        this.model = model;
        this.terminal = terminal;
        this.views = views;
        this.workplace = around;
        var closeTab = doors.close();
        this.panels = new TroublePanels(views, model, doors);
        var further = new ArrayList<>(beside);
        further.addAll(around.header());
        this.header = new HeaderController(views.messages(), further);
        this.banner = new BannerController(model::reconnect, closeTab);
        this.troubleSteps = new StepsView(new StepWords(views.messages()));
        this.way = new WayController(views.messages(), new Gestures(closeTab));
    }

    @FXML
    private void initialize() {
        top.getChildren().addAll(views.load(header), views.load(banner));
        middle.getChildren().addFirst(terminal.node());
        middle.getChildren().add(views.load(way));
        root.setCenter(workplace.around(middle));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.focusedProperty().subscribe(focused -> {
            if (focused) {
                focus();
            }
        });
        model.sessionProperty().subscribe(session -> terminal.attach(session, model.separator()));
        model.troubleProperty().subscribe(this::showTrouble);
        model.faceProperty().subscribe(this::show);
    }

    /// Says whether the tab is the one in front, which alone may take the keyboard.
    void inFront(boolean now) {
        inFront = now;
        focus();
    }

    /// Puts the keyboard where it is of use now, if the tab is the one in front.
    void focus() {
        if (!inFront) {
            return;
        }
        if (workplace.focus()) {
            return;
        }
        if (mood.showsTheWay()) {
            way.focus();
        } else if (panel.isPresent()) {
            panel.get().focus().run();
        } else {
            terminal.focus();
        }
    }

    private void show(SessionFace face) {
        header.show(face);
        banner.show(face);
        way.show(face);
        if (panel.isPresent()) {
            troubleSteps.show(face.waterfall());
        }
        terminal.node().setVisible(face.mood().showsTheTerminal());
        if (face.mood() != mood) {
            mood = face.mood();
            focus();
        }
    }

    private void showTrouble(Optional<Trouble> trouble) {
        panel = trouble.map(why -> panels.panel(why, troubleSteps));
        panelSlot.getChildren().setAll(panel.map(TroublePanels.Panel::node).stream().toList());
        Shown.when(panelSlot, panel.isPresent());
    }

    private void keyPressed(KeyEvent event) {
        if (inPanel(event.getTarget())) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && mood == Mood.CONNECTING) {
            model.cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && mood.over()) {
            enter(event);
        }
    }

    private static boolean inPanel(Object target) {
        for (var node = target instanceof Node start ? start : null; node != null; node = node.getParent()) {
            if (node.getStyleClass().contains(Workplace.PANEL)) {
                return true;
            }
        }
        return false;
    }

    // A button that has the keyboard means itself; anywhere else Enter means the obvious next thing.
    private void enter(KeyEvent event) {
        if (event.getTarget() instanceof ButtonBase button) {
            button.fire();
            event.consume();
        } else if (!(event.getTarget() instanceof TextInputControl || event.getTarget() instanceof TitledPane)) {
            model.reconnect();
            event.consume();
        }
    }

    private final class Gestures implements WayController.Gestures {

        private final Runnable closeTab;

        Gestures(Runnable closeTab) {
            this.closeTab = closeTab;
        }

        @Override
        public void cancel() {
            model.cancel();
        }

        @Override
        public void hurry() {
            model.hurry();
        }

        @Override
        public void reconnect() {
            model.reconnect();
        }

        @Override
        public void close() {
            closeTab.run();
        }
    }
}
