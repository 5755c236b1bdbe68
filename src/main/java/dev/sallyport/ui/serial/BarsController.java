package dev.sallyport.ui.serial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import dev.sallyport.console.GrubScreen.Kind;
import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.terminal.Screen;

/// Ties `Bars.fxml` to its view-models: what is offered above the terminal because of what it shows.
public final class BarsController {

    private final BlankOffer blank;
    private final LoginHint login;
    private final GrubViewModel grub;
    private final PasswordNote note;
    private final Messages messages;
    private final Screen screen;

    @FXML private HBox blankBar;
    @FXML private Button enterButton;
    @FXML private HBox loginBar;
    @FXML private Label loginWords;
    @FXML private Button copyButton;
    @FXML private Button dismissButton;
    @FXML private HBox grubBar;
    @FXML private Label grubWords;
    @FXML private Button holdButton;
    @FXML private Button editButton;
    @FXML private Button appendButton;
    @FXML private Button bootButton;

    BarsController(Models models, PasswordNote note, Messages messages, Screen screen) {
        this.blank = models.blank();
        this.login = models.login();
        this.grub = models.grub();
        this.note = note;
        this.messages = messages;
        this.screen = screen;
    }

    @FXML
    private void initialize() {
        enterButton.setGraphic(Icons.of(Icon.ENTER));
        Shown.follow(blankBar, blank.offeredProperty());
        Shown.follow(loginBar, login.shownProperty());
        loginWords.setText(note.reminder(messages));
        Shown.when(copyButton, !note.command().isEmpty());
        copyButton.setGraphic(Icons.of(Icon.COPY));
        dismissButton.setGraphic(Icons.of(Icon.CLOSE));
        Tips.name(dismissButton, messages.text("notice.dismiss"));
        grubWords.textProperty().bind(grub.wordsProperty());
        grub.kindProperty().subscribe(this::show);
        holdButton.disableProperty().bind(grub.heldProperty());
        appendButton.disableProperty().bind(grub.appendableProperty().not());
    }

    private void show(Kind kind) {
        Shown.when(grubBar, kind != Kind.NONE);
        Shown.when(holdButton, kind == Kind.MENU);
        Shown.when(editButton, kind == Kind.MENU);
        Shown.when(appendButton, kind == Kind.EDIT);
        Shown.when(bootButton, kind == Kind.EDIT);
    }

    @FXML
    private void pressEnter() {
        blank.settled();
        screen.type("\r");
    }

    @FXML
    private void copy() {
        Clip.copy(note.command());
    }

    @FXML
    private void dismiss() {
        login.dismiss();
    }

    @FXML
    private void hold() {
        grub.hold();
    }

    @FXML
    private void edit() {
        grub.edit();
    }

    @FXML
    private void append() {
        grub.append();
    }

    @FXML
    private void boot() {
        grub.boot();
    }
}
