package dev.sallyport.ui.serial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.console.Sac;
import dev.sallyport.console.SysRq;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;

/// Ties `Keys.fxml` to its view-models: BREAK, SysRq or SAC, safe reboot, and the size of the terminal.
public final class KeysController {

    private final KeysViewModel model;
    private final SafeRebootViewModel reboot;
    private final boolean windows;
    private final Views views;
    private final Messages messages;

    @FXML private VBox keys;
    @FXML private Button breakButton;
    @FXML private Label result;
    @FXML private VBox linux;
    @FXML private VBox size;
    @FXML private VBox sac;
    @FXML private FlowPane looking;
    @FXML private FlowPane disks;
    @FXML private FlowPane dangerous;
    @FXML private FlowPane sacKeys;
    @FXML private MenuButton level;
    @FXML private StackPane rebootSlot;
    @FXML private Button sizeButton;

    /// @param windows whether the guest answers to SAC and not to SysRq
    KeysController(KeysViewModel model, SafeRebootViewModel reboot, boolean windows, Views views) {
        this.model = model;
        this.reboot = reboot;
        this.windows = windows;
        this.views = views;
        this.messages = views.messages();
    }

    @FXML
    private void initialize() {
        breakButton.setGraphic(Icons.of(Icon.BREAK));
        breakButton.setTooltip(Tips.of(messages.text("serial.break.tip")));
        breakButton.setAccessibleHelp(messages.text("serial.break.tip"));
        Nodes.textOf(result, model.resultProperty());
        Shown.when(linux, !windows);
        Shown.when(size, !windows);
        Shown.when(sac, windows);
        keys.getChildren().add(2, new ProblemBox(messages).follow(model.problemProperty()));
        fillSysRqs();
        for (var key : Sac.values()) {
            sacKeys.getChildren().add(sacButton(key));
        }
        sizeButton.setTooltip(Tips.of(messages.text("serial.size.tip")));
        sizeButton.setAccessibleHelp(messages.text("serial.size.tip"));
        rebootSlot.getChildren().add(views.load(new SafeRebootController(reboot, messages)));
        whileClosed();
    }

    private void fillSysRqs() {
        for (var key : SysRq.values()) {
            if (Character.isDigit(key.letter())) {
                var item = new MenuItem(model.name(key));
                item.setOnAction(_ -> model.send(key));
                level.getItems().add(item);
            } else if (key.dangerous()) {
                dangerous.getChildren().add(button(key, Nodes.DANGER));
            } else {
                (key == SysRq.SYNC || key == SysRq.REMOUNT_READ_ONLY ? disks : looking).getChildren()
                        .add(button(key, List.of()));
            }
        }
    }

    private Button button(SysRq key, List<String> look) {
        var button = Nodes.button(model.name(key),
                messages.text("serial.sysrq.tip", Map.of("key", model.name(key), "letter", key.letter())),
                () -> model.send(key));
        button.getStyleClass().addAll(look);
        button.getStyleClass().add("sysrq");
        var letter = new Label(String.valueOf(key.letter()));
        letter.getStyleClass().add("key-letter");
        button.setGraphic(letter);
        return button;
    }

    private Button sacButton(Sac key) {
        var button = Nodes.button(key.label(), messages.text("serial.sac." + KeysViewModel.word(key)),
                () -> model.press(key));
        button.getStyleClass().addAll(key.dangerous() ? Nodes.DANGER : List.of());
        button.getStyleClass().add("code");
        return button;
    }

    private void whileClosed() {
        List<Node> senders = new ArrayList<>(
                List.of(breakButton, level, sizeButton, looking, disks, dangerous, sacKeys));
        var why = model.openProperty()
                .map(open -> open
                        ? Optional.<String>empty()
                        : Optional.of(messages.text("serial.not-open")));
        Nodes.whyNot(keys, senders, why);
    }

    @FXML
    private void sendBreak() {
        model.sendBreak();
    }

    @FXML
    private void typeSize() {
        model.typeSize();
    }
}
