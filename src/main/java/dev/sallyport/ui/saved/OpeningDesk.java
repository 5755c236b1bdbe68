package dev.sallyport.ui.saved;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.stage.Stage;

import dev.sallyport.saved.SavedConnection;
import dev.sallyport.task.Running;
import dev.sallyport.ui.fx.Ticker;
import dev.sallyport.ui.fx.Views;

/// Shows the dialog about an opening while there is something to say. Most are found before anybody could read that they are
/// being looked for, so that is said only after a moment.
final class OpeningDesk {

    private static final Duration MOMENT = Duration.ofMillis(400);

    private final OpeningViewModel model;
    private final Dialogs dialogs;
    private final Views views;
    private final ZoneId zone;
    private final Ticker ticker;
    private final Consumer<SavedConnection> editor;
    private Optional<Stage> dialog = Optional.empty();
    private Optional<Running> waiting = Optional.empty();

    OpeningDesk(OpeningViewModel model, Dialogs dialogs, Views views, ZoneId zone, Ticker ticker,
            Consumer<SavedConnection> editor) {
        this.model = model;
        this.dialogs = dialogs;
        this.views = views;
        this.zone = zone;
        this.ticker = ticker;
        this.editor = editor;
    }

    void start() {
        model.stateProperty().subscribe(this::show);
    }

    private void show(Opening opening) {
        waiting.ifPresent(Running::cancel);
        waiting = Optional.empty();
        switch (opening) {
            case Opening.Idle _ -> dialog.filter(Stage::isShowing).ifPresent(Stage::hide);
            case Opening.Searching _ when dialog.filter(Stage::isShowing).isEmpty() ->
                waiting = Optional.of(ticker.every(MOMENT, () -> {
                    waiting.ifPresent(Running::cancel);
                    raise();
                }));
            case Opening _ -> raise();
        }
    }

    private void raise() {
        var stage = dialog.orElseGet(this::make);
        dialog = Optional.of(stage);
        if (stage.isShowing()) {
            stage.sizeToScene();
        } else {
            dialogs.show(stage);
        }
    }

    private Stage make() {
        var messages = views.messages();
        var controller = new OpeningController(model, new OpeningWords(model, messages, zone), messages, editor);
        var stage = dialogs.make(views.load(controller), messages.text("open.window"));
        stage.setOnShown(_ -> controller.focus());
        // However it goes away, what it was about is over.
        stage.setOnHidden(_ -> model.cancel());
        return stage;
    }
}
