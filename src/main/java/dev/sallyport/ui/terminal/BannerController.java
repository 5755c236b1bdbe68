package dev.sallyport.ui.terminal;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Shown;

/// Ties `Banner.fxml` to a face: why the session ended, and what can be done now. The text above stays readable.
public final class BannerController {

    private final Runnable reconnect;
    private final Runnable close;

    @FXML private HBox banner;
    @FXML private StackPane mood;
    @FXML private Label text;
    @FXML private Label detail;
    @FXML private Button reconnectButton;

    BannerController(Runnable reconnect, Runnable close) {
        this.reconnect = reconnect;
        this.close = close;
    }

    @FXML
    private void initialize() {
        reconnectButton.setGraphic(Icons.of(Icons.Icon.RECONNECT));
    }

    void show(SessionFace face) {
        Shown.when(banner, face.mood().showsTheTerminal() && !face.banner().isEmpty());
        TabBadge.show(mood, face.mood());
        text.setText(face.banner());
        detail.setText(face.bannerDetail());
        Shown.when(detail, !face.bannerDetail().isEmpty());
    }

    @FXML
    private void reconnect() {
        reconnect.run();
    }

    @FXML
    private void close() {
        close.run();
    }
}
