package dev.sallyport.ui.settings;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import dev.sallyport.model.ConsoleName;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Messages;

/// Ties `KnownHosts.fxml` to its view-model.
public final class KnownHostsController {

    private final KnownHostsViewModel model;
    private final Messages messages;
    private final DateTimeFormatter time;

    @FXML private TableView<Known> table;
    @FXML private TableColumn<Known, String> host;
    @FXML private TableColumn<Known, String> kind;
    @FXML private TableColumn<Known, String> type;
    @FXML private TableColumn<Known, String> fingerprint;
    @FXML private TableColumn<Known, String> since;
    @FXML private Button forget;
    @FXML private Button copy;
    @FXML private Label said;

    /// @param zone the one in which times are told
    public KnownHostsController(KnownHostsViewModel model, Messages messages, ZoneId zone) {
        this.model = model;
        this.messages = messages;
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
    }

    @FXML
    private void initialize() {
        column(host, known -> known.host().value());
        column(kind, known -> switch (known.host()) {
            case InstanceId _ -> messages.text("known.instance");
            case ConsoleName _ -> messages.text("known.console");
        });
        column(type, known -> known.key().type());
        column(fingerprint, known -> known.key().fingerprint());
        column(since, known -> time.format(known.since()));
        table.setPlaceholder(new Label(messages.text("known.empty")));
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE) {
                forget();
                event.consume();
            }
        });
        model.keysProperty().subscribe(keys -> table.getItems().setAll(keys));
        var none = table.getSelectionModel().selectedItemProperty().isNull();
        forget.disableProperty().bind(none);
        copy.disableProperty().bind(none);
        model.saidProperty().subscribe(said::setText);
        model.troubleProperty()
                .subscribe(problem -> problem.map(messages::problem)
                        .ifPresent(words -> said.setText(words.title() + ". " + words.text() + " " + words.remedy())));
        // Shown again, there may be more of them.
        table.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                model.look();
            }
        });
    }

    @FXML
    private void forget() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            model.forget(chosen);
        }
    }

    @FXML
    private void copy() {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            Clip.copy(chosen.key().fingerprint());
        }
    }

    private static void column(TableColumn<Known, String> column, Function<Known, String> words) {
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(words.apply(cell.getValue())));
    }
}
