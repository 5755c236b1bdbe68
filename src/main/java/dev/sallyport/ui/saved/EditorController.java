package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.Library.Folder;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shown;
import dev.sallyport.ui.fx.Tips;
import dev.sallyport.ui.fx.Views;

/// Ties `Editor.fxml` to the form. What is chosen from lists is bound by [EditorChoices].
public final class EditorController {

    /// How wide the form stands beside the list at first.
    static final double WIDTH_PX = 400;

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    private final EditorViewModel model;
    private final Supplier<List<String>> groups;
    private final Views views;
    private final Messages messages;

    @FXML private BorderPane pane;
    @FXML private StackPane cover;
    @FXML private Label title;
    @FXML private Button closeButton;
    @FXML private ScrollPane scroll;
    @FXML private TextField name;
    @FXML private Label nameWrong;
    @FXML private ComboBox<String> group;
    @FXML private Label groupWrong;
    @FXML private VBox folderField;
    @FXML private ChoiceBox<Optional<Folder>> folder;
    @FXML private Label folderWrong;
    @FXML private RadioButton byId;
    @FXML private RadioButton byRule;
    @FXML private Label targetNote;
    @FXML private VBox instanceField;
    @FXML private TextField instance;
    @FXML private Label instanceWrong;
    @FXML private VBox namedField;
    @FXML private TextField named;
    @FXML private VBox tagsField;
    @FXML private TextArea tags;
    @FXML private Label tagsWrong;
    @FXML private ComboBox<String> profile;
    @FXML private Label profileWrong;
    @FXML private ComboBox<String> region;
    @FXML private Label regionWrong;
    @FXML private Label preview;
    @FXML private RadioButton ssh;
    @FXML private RadioButton serial;
    @FXML private VBox userField;
    @FXML private TextField user;
    @FXML private Label userWrong;
    @FXML private ChoiceBox<Optional<KeyType>> keyType;
    @FXML private VBox wayField;
    @FXML private ChoiceBox<Optional<Way>> way;
    @FXML private VBox commandField;
    @FXML private TextField command;
    @FXML private Label commandWrong;
    @FXML private HBox colours;
    @FXML private ChoiceBox<Optional<String>> scheme;
    @FXML private VBox bottom;
    @FXML private Label whyNot;
    @FXML private StackPane savePlace;
    @FXML private Button saveButton;

    EditorController(EditorViewModel model, Supplier<List<String>> groups, Views views) {
        this.model = model;
        this.groups = groups;
        this.views = views;
        this.messages = views.messages();
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(Icon.CLOSE));
        Tips.name(closeButton, messages.text("saved.editor.close"));
        bindTexts();
        var choices = new EditorChoices(model, messages, groups);
        choices.folder(folder, folderField);
        choices.suggestions(group, profile, region);
        choices.kinds(keyType, way, scheme);
        choices.colours(colours);
        choices.pair(byId, byRule, model.form().byRule);
        choices.pair(ssh, serial, model.form().serial);
        bindParts();
        new FieldTroubles(model, messages).bind(Map.of(Field.NAME, nameWrong, Field.GROUP, groupWrong, Field.FOLDER,
                folderWrong, Field.INSTANCE, instanceWrong, Field.TAGS, tagsWrong, Field.PROFILE, profileWrong,
                Field.REGION, regionWrong, Field.USER, userWrong, Field.COMMAND, commandWrong), whyNot, saveButton,
                savePlace);
        preview.textProperty().bind(model.meaningProperty());
        Shown.follow(preview, model.meaningProperty().map(words -> !words.isEmpty()));
        bottom.getChildren().addFirst(new ProblemStrip(messages).followOne(model.troubleProperty()));
        cover.getChildren().addAll(views.load(new ClashController(model, messages)), new UnsavedPane(model, messages));
        new CoverKeeper(cover, pane).follow(model);
        model.openProperty().subscribe(open -> {
            if (open) {
                opened();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void bindTexts() {
        bind(name, model.form().name);
        bind(group.getEditor(), model.form().group);
        bind(instance, model.form().instance);
        bind(profile.getEditor(), model.form().profile);
        bind(region.getEditor(), model.form().region);
        bind(named, model.form().named);
        bind(tags, model.form().tags);
        bind(user, model.form().user);
        bind(command, model.form().command);
    }

    private static void bind(TextInputControl field, StringProperty value) {
        field.textProperty().bindBidirectional(value);
    }

    private void bindParts() {
        var rule = model.form().byRule;
        // Not by a derived binding: nothing would hold it, and one day it would no longer follow.
        rule.subscribe(yes -> Shown.when(instanceField, !yes));
        Shown.follow(namedField, rule);
        Shown.follow(tagsField, rule);
        rule.subscribe(yes -> {
            targetNote.setText(messages.text(yes ? "saved.by-rule.note" : "saved.by-id.note"));
            var prompt = yes ? "" : messages.text("saved.any.prompt");
            profile.setPromptText(prompt);
            region.setPromptText(prompt);
        });
        var console = model.form().serial;
        console.subscribe(yes -> {
            Shown.when(userField, !yes);
            Shown.when(wayField, !yes);
            Shown.when(commandField, !yes);
        });
    }

    private void opened() {
        title.setText(messages.text(model.existing() ? "saved.editor.edit" : "saved.editor.new"));
        scroll.setVvalue(0);
    }

    /// Puts the keyboard into the first field.
    void focus() {
        name.requestFocus();
        name.selectAll();
    }

    private void key(KeyEvent event) {
        if (SAVE.match(event)) {
            save();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void close() {
        model.close();
    }
}
