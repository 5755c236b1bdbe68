package dev.sallyport.ui.welcome;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.welcome.WelcomeViewModel.State;

/// Ties `Welcome.fxml` to its view-model.
public final class WelcomeController {

    private static final int MOST_NAMES = 8;

    private final WelcomeViewModel model;
    private final Messages messages;
    private final Runnable sandbox;
    private final Runnable done;
    private final ChoicePane profiles;
    private final ChoicePane regions;

    @FXML private StackPane icon;
    @FXML private Label found;
    @FXML private Label where;
    @FXML private Button again;
    @FXML private VBox choices;
    @FXML private VBox profilesSlot;
    @FXML private VBox regionsSlot;
    @FXML private Label note;
    @FXML private Button start;
    @FXML private Button tryIt;

    /// @param sandbox opens a window on the sandbox
    /// @param done    goes on once it was chosen what to list
    public WelcomeController(WelcomeViewModel model, Messages messages, Runnable sandbox, Runnable done) {
        this.model = model;
        this.messages = messages;
        this.sandbox = sandbox;
        this.done = done;
        this.profiles = new ChoicePane(model.profiles(), messages.text("welcome.profiles.all"),
                messages.text("welcome.profiles.some"), messages);
        this.regions = new ChoicePane(model.regions(), messages.text("welcome.regions.all"),
                messages.text("welcome.regions.some"), messages);
    }

    /// Puts the cursor on what most will want.
    public void focus() {
        (start.isDefaultButton() ? start : tryIt).requestFocus();
    }

    @FXML
    private void initialize() {
        icon.getChildren().add(Icons.of(Icon.KEY));
        again.setGraphic(Icons.of(Icon.REFRESH));
        tryIt.setGraphic(Icons.of(Icon.TRY));
        profilesSlot.getChildren().add(profiles);
        regionsSlot.getChildren().add(regions);
        var nothing = model.profiles().emptyProperty().or(model.regions().emptyProperty());
        start.disableProperty().bind(nothing);
        note.textProperty()
                .bind(Bindings.when(nothing)
                        .then(messages.text("welcome.tick"))
                        .otherwise(messages.text("welcome.note")));
        model.stateProperty().subscribe(this::show);
    }

    private void show(State state) {
        boolean usable = state instanceof State.Found;
        choices.setVisible(usable);
        choices.setManaged(usable);
        where.setText(model.files()
                .stream()
                .map(file -> SafeText.line(file.toString()))
                .collect(
                        Collectors.joining("\n")));
        again.setDisable(state instanceof State.Looking);
        found.setText(switch (state) {
            case State.Looking _ -> messages.text("welcome.looking");
            case State.Found(var names, var others) -> found(names) + (others == 0 ? "" : " " + others(others));
            case State.Nothing(var others) -> messages.text("welcome.nothing") + (others == 0
                    ? ""
                    : " " + others(others));
            case State.Trouble(var problem) -> messages.problem(problem).title() + ". "
                    + messages.problem(problem).text();
        });
        profiles.fill();
        regions.fill();
        lead(state instanceof State.Nothing);
    }

    private String found(List<String> names) {
        var some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", …" : "");
        return messages.text(names.size() == 1 ? "welcome.found.one" : "welcome.found.many",
                Map.of("n", names.size(), "names", some));
    }

    private String others(int number) {
        return messages.text("welcome.others", Map.of("n", number));
    }

    // Enter does what helps: without a profile a start would lead to an empty list.
    private void lead(boolean nothing) {
        start.setDefaultButton(!nothing);
        tryIt.setDefaultButton(nothing);
        start.getStyleClass().remove("accent");
        tryIt.getStyleClass().remove("accent");
        (nothing ? tryIt : start).getStyleClass().add("accent");
        if (start.getScene() != null) {
            focus();
        }
    }

    @FXML
    private void lookAgain() {
        model.look();
    }

    @FXML
    private void trySandbox() {
        sandbox.run();
    }

    @FXML
    private void begin() {
        model.choose();
        done.run();
    }
}
