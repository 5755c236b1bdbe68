package dev.sallyport.ui.serial;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javafx.fxml.FXML;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;
import dev.sallyport.ui.fx.WindowKey;

/// Ties `Workplace.fxml` to its view-models: the terminal's place, the panel beside it, and the rail that chooses its part.
public final class WorkplaceController {

    private final Models models;
    private final Views views;
    private final Messages messages;
    private final Node middle;
    private final SideLine side;
    private final PreflightController preflight;
    private final BarsController bars;
    private final Function<Section, Object> sections;
    private final Map<Section, Node> loaded = new EnumMap<>(Section.class);
    private final Map<Section, ToggleButton> rails = new EnumMap<>(Section.class);

    private final KeyCombination toggle = WindowKey.of("B");

    @FXML private StackPane root;
    @FXML private HBox whole;
    @FXML private BorderPane left;
    @FXML private StackPane place;
    @FXML private Region grip;
    @FXML private VBox panel;
    @FXML private Label title;
    @FXML private Button shutButton;
    @FXML private VBox rail;

    /// @param middle   the terminal's place
    /// @param side     the line along it
    /// @param sections makes the controller of a part when it is opened first
    WorkplaceController(Models models, Views views, Node middle, SideLine side, PreflightController preflight,
            BarsController bars, Function<Section, Object> sections) {
        this.models = models;
        this.views = views;
        this.messages = views.messages();
        this.middle = middle;
        this.side = side;
        this.preflight = preflight;
        this.bars = bars;
        this.sections = sections;
    }

    @FXML
    private void initialize() {
        left.setTop(views.load(bars));
        place.getChildren().addAll(middle, views.load(preflight));
        left.setRight(side);
        for (var section : Section.values()) {
            rails.put(section, button(section));
        }
        rail.getChildren().addAll(rails.values());
        shutButton.setGraphic(Icons.of(Icon.CLOSE));
        Tips.name(shutButton, messages.text("serial.panel.shut", Map.of("keys", toggle.getDisplayText())));
        grip.setCursor(Cursor.H_RESIZE);
        grip.setOnMouseDragged(this::dragged);
        whole.widthProperty().subscribe(this::place);
        models.panel().openProperty().subscribe(this::open);
        root.getChildren().add(views.load(new AskController(models.asking())));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    private ToggleButton button(Section section) {
        var button = new ToggleButton("", Icons.of(section.icon()));
        button.getStyleClass().addAll("button-icon", "flat", "rail-button");
        Tips.name(button, messages.text(section.key()));
        button.setOnAction(_ -> models.panel().choose(section));
        return button;
    }

    private void open(Optional<Section> section) {
        rails.forEach((which, button) -> button.setSelected(section.equals(Optional.of(which))));
        Shown.when(grip, section.isPresent());
        Shown.when(panel, section.isPresent());
        if (section.isEmpty()) {
            return;
        }
        title.setText(messages.text(section.get().key()));
        var content = loaded.computeIfAbsent(section.get(), this::load);
        if (panel.getChildren().size() > 1) {
            panel.getChildren().remove(1);
        }
        panel.getChildren().add(content);
        VBox.setVgrow(content, Priority.ALWAYS);
        place();
    }

    // A part with a list scrolls by that; the others scroll as a whole.
    private Node load(Section section) {
        var content = views.load(sections.apply(section));
        if (section == Section.LOG || section == Section.BOOT || section == Section.PICTURE) {
            return content;
        }
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    // Not a split pane: that moves its divider itself when the window changes, and takes the terminal's columns for it.
    private void place() {
        panel.setMinWidth(models.panel().widthIn(whole.getWidth(), side.fullWidth()));
        panel.setMaxWidth(panel.getMinWidth());
    }

    private void dragged(MouseEvent event) {
        models.panel().width(whole.getWidth() - whole.sceneToLocal(event.getSceneX(), 0).getX());
        place();
    }

    private void keyPressed(KeyEvent event) {
        if (toggle.match(event)) {
            models.panel().toggle();
            event.consume();
        } else if (breaks(event) && !inPanel(event)) {
            models.keys().sendBreak();
            event.consume();
        }
    }

    // The two that AWS's own client takes.
    private static boolean breaks(KeyEvent event) {
        boolean zero = event.getCode() == KeyCode.DIGIT0 || event.getCode() == KeyCode.NUMPAD0;
        return event.getCode() == KeyCode.PAUSE
                || (zero && event.isControlDown() && !event.isShiftDown() && !event.isAltDown());
    }

    private boolean inPanel(KeyEvent event) {
        return event.getTarget() instanceof Node node && (node.equals(panel) || panel.equals(ancestor(node)));
    }

    private Node ancestor(Node node) {
        var above = node;
        while (above.getParent() != null && !above.equals(panel)) {
            above = above.getParent();
        }
        return above;
    }

    @FXML
    private void shut() {
        models.panel().toggle();
    }
}
