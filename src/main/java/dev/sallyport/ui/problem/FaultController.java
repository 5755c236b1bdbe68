package dev.sallyport.ui.problem;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;

/// Ties `Fault.fxml` to the report of a defect of ours.
public final class FaultController {

    private final FaultReport report;
    private final String appendix;
    private final Ways ways;

    @FXML private StackPane sign;
    @FXML private TextField code;
    @FXML private Label what;
    @FXML private Button copy;
    @FXML private Button openLog;
    @FXML private Button tryAgain;

    /// What the user can do about it.
    public interface Ways {
        void tryAgain();

        void openLog();

        void close();
    }

    /// @param appendix what was going on, for the clipboard
    public FaultController(FaultReport report, String appendix, Ways ways) {
        this.report = report;
        this.appendix = appendix;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        sign.getChildren().add(Icons.of(Icons.Icon.WARNING));
        code.setText(report.code());
        what.setText(report.what());
        copy.setGraphic(Icons.of(Icons.Icon.COPY));
        openLog.setGraphic(Icons.of(Icons.Icon.FOLDER));
        tryAgain.setGraphic(Icons.of(Icons.Icon.RECONNECT));
    }

    /// Puts the keyboard on *Copy details*, the most useful thing to do.
    public void focus() {
        copy.requestFocus();
    }

    @FXML
    private void copy() {
        Clip.copy(report.forClipboard(appendix));
    }

    @FXML
    private void openLog() {
        ways.openLog();
    }

    @FXML
    private void tryAgain() {
        ways.tryAgain();
    }

    @FXML
    private void close() {
        ways.close();
    }
}
