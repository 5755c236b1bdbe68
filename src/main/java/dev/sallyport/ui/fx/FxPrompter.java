package dev.sallyport.ui.fx;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import javafx.application.Platform;

import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;

/// [Prompter] in the window: questions wait in line and are shown one at a time.
///
/// Asked from any background thread. Once closed, every question, waiting or new, counts as declined, so that no work
/// waits for a window that is gone.
public final class FxPrompter implements Prompter, AutoCloseable {

    private final QuestionDesk desk;
    private final Object gate = new Object();
    private final Queue<Waiting<?>> line = new ArrayDeque<>();
    private Optional<Waiting<?>> shown = Optional.empty();
    private boolean closed;

    public FxPrompter(QuestionDesk desk) {
        this.desk = desk;
    }

    @Override
    public <A> A ask(Question<A> question) throws InterruptedException {
        var waiting = new Waiting<>(question);
        synchronized (gate) {
            if (closed) {
                return question.declined();
            }
            line.add(waiting);
        }
        Platform.runLater(this::showNext);
        try {
            return waiting.answer.get();
        } catch (InterruptedException e) {
            Platform.runLater(() -> withdraw(waiting));
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the question could not be shown", e.getCause());
        }
    }

    /// Declines what is asked and whatever will be. From any thread.
    @Override
    public void close() {
        synchronized (gate) {
            closed = true;
            line.forEach(Waiting::decline);
            line.clear();
            shown.ifPresent(Waiting::decline);
        }
        Platform.runLater(() -> now().ifPresent(this::withdraw));
    }

    private void showNext() {
        Optional<Waiting<?>> next;
        synchronized (gate) {
            if (shown.isPresent()) {
                return;
            }
            shown = Optional.ofNullable(line.poll());
            next = shown;
        }
        next.ifPresent(waiting -> waiting.show(desk, this::finished));
    }

    private void withdraw(Waiting<?> waiting) {
        boolean wasShown;
        synchronized (gate) {
            line.remove(waiting);
            wasShown = shown.filter(waiting::equals).isPresent();
        }
        waiting.takeAway();
        if (wasShown) {
            finished();
        }
    }

    private void finished() {
        synchronized (gate) {
            shown = Optional.empty();
        }
        showNext();
    }

    private Optional<Waiting<?>> now() {
        synchronized (gate) {
            return shown;
        }
    }

    /// One question and the thread that waits for its answer.
    private static final class Waiting<A> {

        private final Question<A> question;
        private final CompletableFuture<A> answer = new CompletableFuture<>();
        private Runnable away = () -> {};

        Waiting(Question<A> question) {
            this.question = question;
        }

        void show(QuestionDesk desk, Runnable then) {
            try {
                away = desk.show(question, decided -> {
                    answer.complete(decided);
                    then.run();
                });
            } catch (RuntimeException e) {
                // Reported where the asker waits: otherwise it would wait for a question that nobody sees.
                answer.completeExceptionally(e);
                then.run();
            }
        }

        void takeAway() {
            away.run();
            away = () -> {};
        }

        void decline() {
            answer.complete(question.declined());
        }
    }
}
