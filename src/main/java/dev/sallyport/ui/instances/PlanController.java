package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.PlanProblem;
import dev.sallyport.plan.Proposal;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.WindowKey;

/// Ties `Plan.fxml` to the drawer's view-model: how the connection would be made, what can be wished, and the button.
public final class PlanController {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final DrawerViewModel model;
    private final Messages messages;
    private final PlanWords words;
    private final Tooltip serialTip = Tips.of("");
    private final Facts facts;

    @FXML private Label obstacle;
    @FXML private GridPane planGrid;
    @FXML private TextField user;
    @FXML private Label userSource;
    @FXML private Label route;
    @FXML private ChoiceBox<KeyType> keyType;
    @FXML private CheckBox privately;
    @FXML private Label host;
    @FXML private Button forget;
    @FXML private Button connect;
    @FXML private Button serial;
    @FXML private StackPane serialPlace;
    @FXML private Label serialNote;

    PlanController(DrawerViewModel model, Messages messages, Facts facts) {
        this.model = model;
        this.messages = messages;
        this.words = new PlanWords(messages);
        this.facts = facts;
    }

    /// Puts the cursor on the button that connects, or on the first wish if there is no way yet.
    boolean focus() {
        if (!connect.isDisabled()) {
            connect.requestFocus();
        } else if (planGrid.isVisible()) {
            user.requestFocus();
        } else if (!serial.isDisabled()) {
            serial.requestFocus();
        }
        return !connect.isDisabled() || planGrid.isVisible() || !serial.isDisabled();
    }

    @FXML
    private void initialize() {
        connect.setGraphic(Icons.of(Icon.CONNECT));
        serial.setGraphic(Icons.of(Icon.SERIAL));
        Tooltip.install(serialPlace, serialTip);
        forget.setAccessibleText(messages.text("drawer.host.forget.name"));
        user.textProperty().bindBidirectional(model.userProperty());
        user.setAccessibleText(messages.text("drawer.user"));
        keyType.getItems().setAll(KeyType.values());
        keyType.setConverter(words.keyTypes());
        keyType.valueProperty().bindBidirectional(model.keyTypeProperty());
        keyType.setAccessibleText(messages.text("drawer.key"));
        privately.selectedProperty().bindBidirectional(model.privatelyProperty());
        model.rowProperty()
                .subscribe(row -> privately.setDisable(
                        row.flatMap(shown -> shown.instance().privateIpv4()).isEmpty()));
        model.proposalProperty().subscribe(proposal -> proposal.ifPresent(this::show));
        model.proposalProperty().subscribe(_ -> showSerial());
        model.knownProperty().subscribe(this::show);
        model.troubleProperty()
                .subscribe(problem -> problem.ifPresent(now -> host.setText(messages.problem(now).text())));
    }

    @FXML
    private void connect() {
        model.connect();
    }

    @FXML
    private void openSerial() {
        model.connectSerial();
    }

    // Whatever stands against a shell, only the end of the instance stands against its console.
    private void showSerial() {
        var why = model.serialObstacle().map(messages::problem);
        serial.setDisable(why.isPresent());
        serial.setAccessibleHelp(why.map(words -> words.title() + ". " + words.remedy())
                .orElseGet(() -> messages.text("drawer.serial.tip",
                        Map.of("keys", WindowKey.of("E").getDisplayText()))));
        serialTip.setText(serial.getAccessibleHelp());
        var user = why.isEmpty() ? model.proposedUser() : Optional.<OsUser>empty();
        user.ifPresent(login -> serialNote.setText(messages.text("drawer.serial.note", Map.of("user", login.name()))));
        serialNote.setVisible(user.isPresent());
        serialNote.setManaged(user.isPresent());
    }

    @FXML
    private void forget() {
        model.forget();
    }

    private void show(Proposal proposal) {
        switch (proposal) {
            case Proposal.Ready(var ready) -> showPlan(ready);
            case Proposal.Impossible(PlanProblem.BadUser _) -> showBadUser();
            case Proposal.Impossible(var problem) -> showObstacle(problem);
        }
    }

    private void showPlan(ConnectPlan ready) {
        state(true, "");
        userSource.setText(words.source(ready.user()));
        route.setText(words.routes(ready).stream().collect(Collectors.joining("\n")));
    }

    private void showBadUser() {
        state(true, "");
        connect.setDisable(true);
        user.pseudoClassStateChanged(INVALID, true);
        userSource.setText(messages.text("drawer.user.invalid"));
    }

    // Only where another wish would help are the wishes worth showing.
    private void showObstacle(PlanProblem problem) {
        var text = messages.problem(problem);
        state(false, text.title() + ". " + text.remedy());
        route.setText(messages.text("drawer.route.none"));
        userSource.setText(model.proposedUser().map(words::source).orElse(""));
        boolean curable = problem instanceof PlanProblem.NoAddress || problem instanceof PlanProblem.NoPrivateAddress;
        planGrid.setVisible(curable);
        planGrid.setManaged(curable);
    }

    private void state(boolean possible, String why) {
        planGrid.setVisible(true);
        planGrid.setManaged(true);
        connect.setDisable(!possible);
        connect.setAccessibleHelp(why);
        obstacle.setText(why);
        obstacle.setVisible(!possible);
        obstacle.setManaged(!possible);
        user.pseudoClassStateChanged(INVALID, !OsUser.valid(user.getText()) && !user.getText().isBlank());
    }

    private void show(List<Known> keys) {
        forget.setVisible(!keys.isEmpty());
        host.setText(keys.isEmpty()
                ? messages.text("drawer.host.unknown")
                : messages.text("drawer.host.known", Map.of("when", facts.day(keys.getFirst().since()))));
        host.setTooltip(keys.isEmpty()
                ? null
                : Tips.of(keys.stream()
                        .map(known -> known.key().type() + " " + known.key().fingerprint())
                        .collect(Collectors.joining("\n"))));
    }
}
