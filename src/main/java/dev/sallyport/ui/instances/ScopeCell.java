package dev.sallyport.ui.instances;

import java.util.Map;
import java.util.function.Consumer;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Tips;

/// One line of the strip's list: profile, Region, how its reading stands, and Retry if it did not work.
final class ScopeCell extends ListCell<ScopeLine> {

    private static final double NAME_PX = 120;

    private final Messages messages;
    private final Region dot = new Region();
    private final Label profile = new Label();
    private final Label region = new Label();
    private final Label words = new Label();
    private final Button retry;
    private final HBox line;

    ScopeCell(Consumer<ScopeLine> again, Messages messages) {
        this.messages = messages;
        retry = new Button(messages.text("strip.retry"));
        retry.getStyleClass().addAll("flat", "small");
        retry.setMinWidth(Region.USE_PREF_SIZE);
        retry.setOnAction(_ -> again.accept(getItem()));
        for (var name : new Label[]{profile, region}) {
            name.setMinWidth(NAME_PX);
            name.setMaxWidth(NAME_PX);
        }
        region.getStyleClass().add("code");
        words.getStyleClass().add("scope-words");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(dot, profile, region, words, retry);
        line.getStyleClass().add("scope-line");
        line.setAlignment(Pos.CENTER_LEFT);
        // The list is as wide as its widest line otherwise, and a long refusal would push Retry out of sight.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable ScopeLine item, boolean empty) {
        super.updateItem(item, empty);
        if (item == null || empty) {
            setGraphic(null);
            return;
        }
        profile.setText(SafeText.line(item.profile()));
        region.setText(item.region().map(Object::toString).orElseGet(() -> messages.text("strip.line.all-regions")));
        show(item);
        setGraphic(line);
    }

    private void show(ScopeLine item) {
        dot.getStyleClass().setAll("state-dot", mood(item.phase()));
        words.setTooltip(null);
        words.setText(switch (item.phase()) {
            case Phase.Waiting _ -> messages.text("strip.line.waiting");
            case Phase.Arriving(var soFar) -> messages.text("strip.line.arriving", Map.of("n", soFar));
            case Phase.Listed(var found, var took) ->
                messages.text(found == 1 ? "strip.line.listed.one" : "strip.line.listed.many",
                        Map.of("n", found, "ms", took.toMillis()));
            case Phase.Refused(var problem) -> refused(messages.problem(problem), item.rows());
            case Phase.Stopped _ -> messages.text("strip.line.stopped");
        });
        retry.setVisible(item.phase() instanceof Phase.Refused || item.phase() instanceof Phase.Stopped);
    }

    private String refused(ProblemText problem, int rows) {
        words.setTooltip(Tips.of(problem.forClipboard()));
        var why = problem.title() + ". " + problem.text();
        return rows == 0
                ? why
                : messages.text("strip.line.old", Map.of("n", rows)) + messages.text("strip.separator") + why;
    }

    private static String mood(Phase phase) {
        return switch (phase) {
            case Phase.Waiting _,Phase.Arriving _ -> "scope-pending";
            case Phase.Listed _ -> "scope-listed";
            case Phase.Refused _ -> "scope-refused";
            case Phase.Stopped _ -> "scope-stopped";
        };
    }
}
