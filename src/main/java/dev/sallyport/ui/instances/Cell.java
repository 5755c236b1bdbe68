package dev.sallyport.ui.instances;

import java.time.Clock;
import java.time.Duration;

import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.sallyport.model.StatusChecks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// One cell of the table: one line of safe text, with a coloured dot before a state or a check.
final class Cell extends TableCell<InstanceRow, InstanceRow> {

    private final Column column;
    private final Messages messages;
    private final Clock clock;
    private final Region dot = new Region();

    Cell(Column column, Messages messages, Clock clock) {
        this.column = column;
        this.messages = messages;
        this.clock = clock;
        dot.getStyleClass().add("state-dot");
        if (column.code()) {
            getStyleClass().add("code");
        }
    }

    @Override
    protected void updateItem(@Nullable InstanceRow row, boolean empty) {
        super.updateItem(row, empty);
        if (row == null || empty) {
            setText(null);
            setGraphic(null);
            return;
        }
        setText(words(row));
        setGraphic(mark(row));
    }

    private String words(InstanceRow row) {
        var words = switch (column) {
            case AGE -> Age.of(Duration.between(row.instance().launchTime(), clock.instant()), messages);
            case CHECKS -> row.instance().status().map(this::checks).orElse("");
            default -> SafeText.line(column.text(row));
        };
        return words.isEmpty() ? messages.text("instances.no-name") : words;
    }

    private String checks(StatusChecks status) {
        var word = checksWord(status);
        return switch (word) {
            case "passed", "impaired", "initializing", "insufficient-data", "not-applicable" ->
                messages.text("checks." + word);
            default -> SafeText.line(word);
        };
    }

    private static String checksWord(StatusChecks status) {
        if (status.passed()) {
            return "passed";
        }
        if (status.impaired()) {
            return "impaired";
        }
        return status.instance().equals("ok") ? status.system() : status.instance();
    }

    private @Nullable Node mark(InstanceRow row) {
        var mood = switch (column) {
            case STATE -> "state-" + row.instance().state().word();
            case CHECKS -> row.instance().status().map(status -> "checks-" + checksWord(status)).orElse("");
            default -> "";
        };
        if (mood.isEmpty()) {
            return null;
        }
        dot.getStyleClass().setAll("state-dot", mood);
        return dot;
    }
}
