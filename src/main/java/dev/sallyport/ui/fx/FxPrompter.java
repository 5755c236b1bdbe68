package dev.sallyport.ui.fx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;

import javafx.application.Platform;

import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;

/// [Prompter] in the window: questions wait in line and are shown one at a time, new hosts that wait together also
/// together.
///
/// Asked from any background thread. Once closed, every question, waiting or new, counts as declined, so that no work
/// waits for a window that is gone.
public final class FxPrompter implements Prompter, AutoCloseable {

    private final QuestionDesk desk;
    private final Object gate = new Object();
    private final Queue<Asked<?>> line = new ArrayDeque<>();
    private final List<Asked<?>> shown = new ArrayList<>();
    private boolean closed;

    public FxPrompter(QuestionDesk desk) {
        this.desk = desk;
    }

    @Override
    public <A> A ask(Question<A> question) throws InterruptedException {
        var asked = new Asked<>(question);
        synchronized (gate) {
            if (closed) {
                return question.declined();
            }
            line.add(asked);
        }
        Platform.runLater(this::showNext);
        try {
            return asked.await();
        } catch (InterruptedException e) {
            Platform.runLater(() -> withdraw(asked));
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
            line.forEach(Asked::decline);
            line.clear();
            shown.forEach(Asked::decline);
        }
        Platform.runLater(() -> shownNow().forEach(this::withdraw));
    }

    private void showNext() {
        List<Asked<?>> next;
        synchronized (gate) {
            if (shown.isEmpty()) {
                takeNext();
                next = List.copyOf(shown);
            } else {
                next = List.of();
            }
        }
        if (next.size() == 1) {
            next.getFirst().show(desk, () -> finished(next.getFirst()));
        } else if (next.size() > 1) {
            Asked.showAll(next, desk, this::finished);
        }
        tellWaiting();
    }

    // Under the gate.
    private void takeNext() {
        var first = line.poll();
        if (first == null) {
            return;
        }
        shown.add(first);
        if (first.newHost() && desk.showsSeveral()) {
            takeNewHosts();
        }
    }

    private void takeNewHosts() {
        line.stream().filter(Asked::newHost).forEach(shown::add);
        line.removeIf(Asked::newHost);
    }

    // Swapping what is shown for all that wait is the user's gesture, so that nothing changes under the pointer.
    private void together() {
        List<Asked<?>> all;
        synchronized (gate) {
            if (shown.isEmpty()) {
                return;
            }
            shown.forEach(Asked::takeAway);
            takeNewHosts();
            all = List.copyOf(shown);
        }
        Asked.showAll(all, desk, this::finished);
        tellWaiting();
    }

    private void tellWaiting() {
        int more;
        synchronized (gate) {
            boolean alike = shown.size() == 1 && shown.getFirst().newHost() && desk.showsSeveral();
            more = alike ? (int) line.stream().filter(Asked::newHost).count() : 0;
        }
        desk.waitBehind(more, this::together);
    }

    private void withdraw(Asked<?> asked) {
        boolean wasShown;
        synchronized (gate) {
            line.remove(asked);
            wasShown = shown.contains(asked);
        }
        asked.takeAway();
        if (wasShown) {
            finished(asked);
        } else {
            tellWaiting();
        }
    }

    private void finished(Asked<?> asked) {
        synchronized (gate) {
            shown.remove(asked);
        }
        showNext();
    }

    private List<Asked<?>> shownNow() {
        synchronized (gate) {
            return List.copyOf(shown);
        }
    }
}
