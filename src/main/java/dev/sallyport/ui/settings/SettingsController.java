package dev.sallyport.ui.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.settings.SettingsViewModel.Group;
import dev.sallyport.ui.settings.SettingsViewModel.Section;

/// Ties `Settings.fxml` to its view-model: search, sections, and the rows of what is shown.
public final class SettingsController {

    private final SettingsViewModel model;
    private final Messages messages;
    private final Editors editors;
    private final Map<String, SettingRow> rows = new HashMap<>();
    private final Map<String, Parent> pages = new HashMap<>();
    private boolean following;

    @FXML private SearchField search;
    @FXML private ListView<Section> sections;
    @FXML private ScrollPane scroll;
    @FXML private VBox content;

    SettingsController(SettingsViewModel model, Editors editors, Messages messages) {
        this.model = model;
        this.editors = editors;
        this.messages = messages;
    }

    /// Puts the cursor into the search.
    void focus() {
        search.requestFocus();
        search.selectAll();
    }

    /// Whether Escape is wanted there: to shut a list that is open.
    boolean opens(Object target) {
        return target instanceof ComboBoxBase<?> box && box.isShowing();
    }

    /// Empties the search. Returns false if it was empty.
    boolean clear() {
        boolean searching = !model.queryNow().isEmpty();
        model.queryProperty().set("");
        return searching;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        sections.setCellFactory(_ -> new SectionCell(messages));
        model.sectionsProperty().subscribe(this::list);
        sections.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null && !following) {
                model.show(chosen.id());
            }
        });
        model.groupsProperty().subscribe(this::show);
        // Another letter may find the same settings and yet mark more of them.
        model.queryProperty().subscribe(() -> rows.values().forEach(row -> row.mark(model.queryNow())));
    }

    private void list(List<Section> now) {
        following = true;
        sections.getItems().setAll(now);
        if (model.queryNow().isEmpty()) {
            now.stream()
                    .filter(section -> section.id().equals(model.sectionProperty().get()))
                    .findFirst()
                    .ifPresent(sections.getSelectionModel()::select);
        } else {
            sections.getSelectionModel().clearSelection();
        }
        following = false;
    }

    private void show(List<Group> groups) {
        var query = model.queryNow();
        content.getChildren().clear();
        for (var group : groups) {
            var title = new Label(group.title());
            title.getStyleClass().add("settings-title");
            content.getChildren().add(title);
            group.items().forEach(item -> content.getChildren().add(row(item, query)));
            group.page().ifPresent(page -> content.getChildren().add(query.isEmpty() ? page(page) : way(group)));
        }
        if (groups.isEmpty()) {
            content.getChildren().add(nothing());
        }
        scroll.setVvalue(0);
    }

    private SettingRow row(SettingItem<?> item, Query query) {
        var row = rows.computeIfAbsent(item.id(), _ -> new SettingRow(item, editors, messages));
        row.mark(query);
        return row;
    }

    private Parent page(SettingsPage page) {
        return pages.computeIfAbsent(page.id(), _ -> page.content().get());
    }

    private Node way(Group group) {
        var open = new Button(messages.text("settings.open-page", Map.of("page", group.title())));
        open.setOnAction(_ -> model.show(group.id()));
        return open;
    }

    private Node nothing() {
        var words = new Label(
                messages.text("settings.nothing", Map.of("query", SafeText.line(model.queryProperty().get()))));
        words.setWrapText(true);
        var clear = new Button(messages.text("settings.clear"));
        clear.setOnAction(_ -> {
            clear();
            focus();
        });
        var box = new VBox(words, clear);
        box.getStyleClass().add("settings-nothing");
        return box;
    }
}
