package dev.sallyport.ui.trust;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.Parent;
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
    private BiConsumer<Integer, Runnable> behind = (_, _) -> {};

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

    @Override
    public boolean showsSeveral() {
        return true;
    }

    @Override
    public Consumer<Question.TrustHost> showAll(List<Question.TrustHost> hosts,
            BiConsumer<Question.TrustHost, Boolean> answer) {
        var dialog = new Stage();
        var choice = new TrustChoice(hosts, answer);
        var controller = new TrustManyController(choice, views.messages(), dialog::hide);
        var title = views.messages().text("trust.many.title", Map.of("n", hosts.size()));
        // What was answered by a button is not there any more to be declined.
        open(dialog, views.load(controller), title, () -> choice.settle(false));
        controller.focus();
        return host -> {
            if (choice.leave(host)) {
                dialog.hide();
            }
        };
    }

    @Override
    public void waitBehind(int more, Runnable all) {
        behind.accept(more, all);
    }

    private Runnable open(Question.YesOrNo question, Consumer<Boolean> answer) {
        var dialog = new Stage();
        var words = TrustWords.of(question, views.messages());
        var controller = new TrustController(words, decided -> {
            dialog.setOnHidden(_ -> {});
            dialog.hide();
            answer.accept(decided);
        });
        open(dialog, views.load(controller), words.title(), () -> answer.accept(false));
        controller.focus();
        behind = (more, all) -> controller.waitBehind(more == 0
                ? ""
                : views.messages().count("trust.behind.one", "trust.behind.many", more), all);
        return () -> {
            dialog.setOnHidden(_ -> {});
            dialog.hide();
        };
    }

    private void open(Stage dialog, Parent content, String title, Runnable dismissed) {
        var scene = new Scene(content);
        theme.dress(scene);
        owner.get().ifPresent(dialog::initOwner);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setScene(scene);
        dialog.setResizable(false);
        // However else it goes away (the system's close button, its owner closing), that is not a yes.
        dialog.setOnHidden(_ -> dismissed.run());
        dialog.show();
        owner.get().ifPresent(window -> centre(dialog, window));
    }

    // Left alone it is the window manager's to place, and not all place it over the window that it asks for.
    private static void centre(Stage dialog, Window window) {
        dialog.setX(window.getX() + (window.getWidth() - dialog.getWidth()) / 2);
        dialog.setY(window.getY() + Math.max(0, (window.getHeight() - dialog.getHeight()) / 2));
    }
}
