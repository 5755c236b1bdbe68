package dev.sallyport.ui.saved;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;

import dev.sallyport.saved.SavedConnection;
import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Shown;

/// Ties `Opening.fxml` to the opening of something: one dialog with a face for each state.
public final class OpeningController {

    private static final int ASK_ABOVE = 10;
    private static final int FILTER_ABOVE = 8;

    private final OpeningViewModel model;
    private final OpeningWords words;
    private final Messages messages;
    private final Consumer<SavedConnection> editor;
    private OpeningFace face;
    private boolean sure;

    @FXML private StackPane sign;
    @FXML private Label title;
    @FXML private Label text;
    @FXML private Label remedy;
    @FXML private ProgressIndicator progress;
    @FXML private GridPane facts;
    @FXML private SearchField filter;
    @FXML private ListView<Choice> list;
    @FXML private TextArea detail;
    @FXML private Label note;
    @FXML private Button copy;
    @FXML private Button edit;
    @FXML private Button cancel;
    @FXML private Button all;
    @FXML private Button go;

    /// @param editor opens the form on a connection
    OpeningController(OpeningViewModel model, OpeningWords words, Messages messages,
            Consumer<SavedConnection> editor) {
        this.model = model;
        this.words = words;
        this.messages = messages;
        this.editor = editor;
        this.face = words.of(new Opening.Idle());
    }

    @FXML
    private void initialize() {
        list.setCellFactory(_ -> new ChoiceCell());
        list.setAccessibleText(messages.text("open.list"));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
                event.consume();
            }
        });
        filter.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                list.requestFocus();
                event.consume();
            }
        });
        filter.textProperty().subscribe(_ -> fillList());
        list.getSelectionModel().selectedItemProperty().subscribe(this::judge);
        model.stateProperty().subscribe(this::show);
    }

    /// Puts the keyboard where nothing happens by accident: on Cancel, or on the list.
    void focus() {
        if (face.choices().isEmpty()) {
            cancel.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void show(Opening opening) {
        face = words.of(opening);
        sure = false;
        sign.getChildren().setAll(Icons.of(face.icon()));
        title.setText(face.title());
        label(text, face.text());
        label(remedy, face.remedy());
        Shown.when(progress, opening instanceof Opening.Searching);
        showFacts();
        filter.clear();
        Shown.when(filter, face.choices().size() > FILTER_ABOVE);
        Shown.when(list, !face.choices().isEmpty());
        fillList();
        var own = face.problem().flatMap(ProblemText::detail);
        detail.setText(own.orElse(""));
        Shown.when(detail, own.isPresent());
        Shown.when(copy, face.problem().isPresent());
        Shown.when(edit, face.editable().isPresent());
        go.setText(face.go());
        Shown.when(go, !face.go().isEmpty());
        cancel.setText(face.cancel());
        // Only what nobody else can have made is done by Enter.
        cancel.setDefaultButton(face.choices().isEmpty());
        // The theme marks the default; two marked buttons would say nothing.
        go.getStyleClass().remove("accent");
        if (!cancel.isDefaultButton()) {
            go.getStyleClass().add("accent");
        }
        showAll();
        focus();
    }

    private void showFacts() {
        facts.getChildren().clear();
        Shown.when(facts, !face.facts().isEmpty());
        for (int i = 0; i < face.facts().size(); i++) {
            var name = new Label(face.facts().get(i).getKey());
            name.getStyleClass().add("fact-label");
            var value = new Label(face.facts().get(i).getValue());
            value.setWrapText(true);
            facts.addRow(i, name, value);
        }
    }

    private void fillList() {
        var search = filter.getText().strip().toLowerCase(Locale.ROOT);
        list.getItems().setAll(face.choices().stream().filter(one -> one.has(search)).toList());
        list.getSelectionModel().selectFirst();
        judge();
    }

    private void showAll() {
        long ready = face.ready();
        Shown.when(all, ready > 1 && model.stateProperty().get() instanceof Opening.Choosing);
        all.setText(messages.text(sure ? "open.all.sure" : "open.all", Map.of("n", ready)));
        label(note, sure
                ? messages.text("open.all.ask", Map.of("n", ready))
                : ready < face.choices().size()
                        ? messages.text("open.some-barred", Map.of("n", face.choices().size() - ready))
                        : "");
    }

    private void judge() {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        go.setDisable(!face.choices().isEmpty() && chosen.filter(Choice::ready).isEmpty());
        go.setAccessibleHelp(chosen.flatMap(Choice::why).orElse(""));
    }

    private static void label(Label label, String words) {
        label.setText(words);
        Shown.when(label, !words.isEmpty());
    }

    @FXML
    private void go() {
        if (face.choices().isEmpty()) {
            model.agree();
        } else {
            Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                    .filter(Choice::ready)
                    .ifPresent(choice -> choice.open().run());
        }
    }

    @FXML
    private void all() {
        if (face.ready() > ASK_ABOVE && !sure) {
            sure = true;
            showAll();
        } else if (model.stateProperty().get() instanceof Opening.Choosing(_, var candidates)) {
            model.choose(candidates);
        }
    }

    @FXML
    private void copy() {
        face.problem().ifPresent(problem -> Clip.copy(problem.forClipboard()));
    }

    @FXML
    private void edit() {
        var connection = face.editable();
        model.cancel();
        connection.ifPresent(editor);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }
}
