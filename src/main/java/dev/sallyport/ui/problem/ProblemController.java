package dev.sallyport.ui.problem;

import java.util.Optional;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;

/// Ties `Problem.fxml` to one report: what happened, one thing to do, the other side's own words folded.
public final class ProblemController {

    private final ProblemReport report;
    private final Ways ways;
    private final Node evidence;

    @FXML private StackPane sign;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Label remedy;
    @FXML private StackPane evidenceSlot;
    @FXML private TitledPane details;
    @FXML private TextArea detailText;
    @FXML private Button tryAgain;
    @FXML private Button changeUser;
    @FXML private Button serial;
    @FXML private Button copy;
    @FXML private VBox userBox;
    @FXML private TextField user;
    @FXML private Label userWrong;

    /// What the user can do about it.
    public interface Ways {
        void tryAgain();

        /// Tries again as `user`; what is wrong with that name, if something is.
        Optional<String> tryAs(String user);

        /// Opens the serial console instead, if there is that way.
        Optional<Runnable> serial();

        void close();
    }

    /// @param evidence shown under the words, such as the steps that were done
    public ProblemController(ProblemReport report, Node evidence, Ways ways) {
        this.report = report;
        this.evidence = evidence;
        this.ways = ways;
    }

    @FXML
    private void initialize() {
        sign.getChildren().add(Icons.of(Icons.Icon.FAILED));
        title.setText(report.words().title());
        text.setText(report.words().text());
        remedy.setText(report.words().remedy());
        remedy.setGraphic(Icons.of(Icons.Icon.INFO));
        evidenceSlot.getChildren().add(evidence);
        report.words().detail().ifPresent(detailText::setText);
        show(details, report.words().detail().isPresent());
        show(changeUser, report.anotherUser());
        show(serial, ways.serial().isPresent());
        serial.setGraphic(Icons.of(Icons.Icon.SERIAL));
        show(userBox, false);
        show(userWrong, false);
        tryAgain.setGraphic(Icons.of(Icons.Icon.RECONNECT));
        copy.setGraphic(Icons.of(Icons.Icon.COPY));
        user.setText(report.user());
    }

    /// Puts the keyboard on *Try again*.
    public void focus() {
        tryAgain.requestFocus();
    }

    /// Unfolds the other side's own words.
    public void unfold() {
        details.setExpanded(true);
    }

    @FXML
    private void tryAgain() {
        ways.tryAgain();
    }

    @FXML
    private void changeUser() {
        show(userBox, true);
        show(changeUser, false);
        user.requestFocus();
        user.selectAll();
    }

    @FXML
    private void openSerial() {
        ways.serial().ifPresent(Runnable::run);
    }

    @FXML
    private void tryAs() {
        var wrong = ways.tryAs(user.getText().strip());
        userWrong.setText(wrong.orElse(""));
        show(userWrong, wrong.isPresent());
    }

    @FXML
    private void copy() {
        Clip.copy(report.forClipboard());
    }

    @FXML
    private void close() {
        ways.close();
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
