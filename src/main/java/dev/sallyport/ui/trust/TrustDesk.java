package dev.sallyport.ui.trust;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import dev.sallyport.prompt.Question;
import dev.sallyport.ui.fx.QuestionDesk;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// Shows the trust question as a dialog of the main window, which stays visible behind it with the countdown running.
public final class TrustDesk implements QuestionDesk {

    private final Views views;
    private final Theme theme;
    private final Supplier<Optional<Window>> owner;

    /// @param owner the window that the dialog belongs to; empty before there is one
    public TrustDesk(Views views, Theme theme, Supplier<Optional<Window>> owner) {
        this.views = views;
        this.theme = theme;
        this.owner = owner;
    }

    @Override
    public <A> Runnable show(Question<A> question, Consumer<A> answer) {
        return switch (question) {
            case Question.YesOrNo trust -> open(trust, yes -> answer.accept(question.answerType().cast(yes)));
        };
    }

    private Runnable open(Question.YesOrNo question, Consumer<Boolean> answer) {
        var dialog = new Stage();
        var words = TrustWords.of(question, views.messages());
        var controller = new TrustController(words, decided -> {
            dialog.setOnHidden(_ -> {});
            dialog.hide();
            answer.accept(decided);
        });
        var scene = new Scene(views.load(controller));
        theme.dress(scene);
        owner.get().ifPresent(dialog::initOwner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(words.title());
        dialog.setScene(scene);
        dialog.setResizable(false);
        // However else it goes away (the system's close button, its owner closing), that is not a yes.
        dialog.setOnHidden(_ -> answer.accept(false));
        dialog.show();
        owner.get().ifPresent(window -> centre(dialog, window));
        controller.focus();
        return () -> {
            dialog.setOnHidden(_ -> {});
            dialog.hide();
        };
    }

    // Left alone it is the window manager's to place, and not all place it over the window that it asks for.
    private static void centre(Stage dialog, Window window) {
        dialog.setX(window.getX() + (window.getWidth() - dialog.getWidth()) / 2);
        dialog.setY(window.getY() + Math.max(0, (window.getHeight() - dialog.getHeight()) / 2));
    }
}
