package dev.sallyport.ui.activity;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javafx.fxml.FXML;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.NoticeBar;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Tips;

/// Ties `Activity.fxml` to its view-models. Binds, forwards gestures, decides nothing.
public final class ActivityController {

    private static final double TABLE_SHARE = 0.62;

    private final ActivityViewModel model;
    private final ExportViewModel exports;
    private final Messages messages;
    private final ActivityDoors doors;
    private final Clock clock;
    private final DetailsPane details;
    private Function<String, Optional<Path>> ask = this::chosen;

    @FXML private VBox top;
    @FXML private SearchField filterField;
    @FXML private Label count;
    @FXML private MenuButton export;
    @FXML private Button delete;
    @FXML private Button refresh;
    @FXML private SplitPane split;
    @FXML private TableView<ActivityRow> table;
    @FXML private Label keeping;
    @FXML private Label note;
    @FXML private HBox exporting;
    @FXML private ProgressBar progress;

    ActivityController(ActivityViewModel model, ExportViewModel exports, Messages messages, ActivityDoors doors,
            Clock clock) {
        this.model = model;
        this.exports = exports;
        this.messages = messages;
        this.doors = doors;
        this.clock = clock;
        this.details = new DetailsPane(messages, new ActivityFacts(messages, model.words()));
    }

    /// Puts the cursor into the filter box.
    void focus() {
        filterField.requestFocus();
    }

    /// Has `question` asked for the file to export to, instead of the system's dialog.
    void ask(Function<String, Optional<Path>> question) {
        ask = question;
    }

    @FXML
    private void initialize() {
        top.getChildren().add(new NoticeBar(messages, model.notices()));
        filterField.textProperty().bindBidirectional(model.filterProperty());
        filterField.setAccessibleText(messages.text("activity.filter.name"));
        filterField.setTooltip(Tips.of(messages.text("activity.filter.help")));
        new ActivityTable(table, model, messages, this::again).start();
        table.setPlaceholder(new EmptyActivity(model, messages, doors.settings()));
        table.getSelectionModel().selectedItemProperty().subscribe(this::select);
        model.shown().subscribe(this::showCount);
        refresh.setGraphic(Icons.of(Icon.REFRESH));
        refresh.disableProperty().bind(model.loadingProperty());
        Tips.name(refresh, messages.text("activity.refresh"));
        delete.setGraphic(Icons.of(Icon.DELETE));
        export.setGraphic(Icons.of(Icon.SAVE));
        export.disableProperty().bind(exports.underWayProperty());
        for (var form : Archive.Form.values()) {
            var item = new MenuItem(messages.text("activity.export." + ActivityWords.code(form)));
            item.setOnAction(_ -> export(form));
            export.getItems().add(item);
        }
        showFoot();
    }

    private void showFoot() {
        model.daysProperty().subscribe(this::showKeeping);
        model.recordingProperty().subscribe(this::showKeeping);
        exports.noteProperty().subscribe(this::showNote);
        model.strangeProperty().subscribe(this::showNote);
        exporting.visibleProperty().bind(exports.underWayProperty());
        exporting.managedProperty().bind(exports.underWayProperty());
        progress.progressProperty().bind(exports.progressProperty());
        showKeeping();
        showNote();
        showCount();
    }

    private void showCount() {
        count.setText(model.shown().size() == model.total()
                ? messages.count("activity.count.one", "activity.count.many", model.total())
                : messages.text("activity.count.some", Map.of("shown", model.shown().size(), "all", model.total())));
        delete.setDisable(model.total() == 0);
    }

    private void showKeeping() {
        int days = model.daysProperty().get();
        keeping.setText(!model.recordingProperty().get()
                ? messages.text("activity.off")
                : days == 0
                        ? messages.text("activity.kept.ever")
                        : messages.count("activity.kept.one", "activity.kept.many", days));
    }

    private void showNote() {
        int strange = model.strangeProperty().get();
        note.setText(!exports.noteProperty().get().isEmpty()
                ? exports.noteProperty().get()
                : strange == 0 ? "" : messages.count("activity.strange.one", "activity.strange.many", strange));
    }

    private void select(ActivityRow row) {
        if (row == null) {
            split.getItems().remove(details);
            return;
        }
        details.show(row, doors);
        if (!split.getItems().contains(details)) {
            split.getItems().add(details);
            split.setDividerPositions(TABLE_SHARE);
        }
    }

    private void again() {
        Optional.ofNullable(table.getSelectionModel().getSelectedItem())
                .ifPresent(row -> doors.again().accept(row.connection()));
    }

    private void export(Archive.Form form) {
        var name = "sallyport-activity-" + LocalDate.ofInstant(clock.instant(), clock.getZone()) + form.ending();
        ask.apply(name).ifPresent(file -> exports.start(model.shownConnections(), form, file));
    }

    private Optional<Path> chosen(String name) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(table.getScene().getWindow())).map(File::toPath);
    }

    @FXML
    private void refresh() {
        model.refresh();
    }

    @FXML
    private void cancelExport() {
        exports.cancel();
    }

    @FXML
    private void showSettings() {
        doors.settings().run();
    }

    @FXML
    private void deleteAll() {
        var delete = new ButtonType(messages.text("activity.delete.verb"), ButtonData.OK_DONE);
        var keep = new ButtonType(messages.text("activity.delete.keep"), ButtonData.CANCEL_CLOSE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, messages.text("activity.delete.text"), delete, keep);
        alert.initOwner(table.getScene().getWindow());
        alert.setTitle(messages.text("activity.delete.title"));
        alert.setHeaderText(messages.count("activity.delete.one", "activity.delete.many", model.total()));
        if (alert.showAndWait().filter(delete::equals).isPresent()) {
            model.deleteAll();
        }
    }
}
