package dev.sallyport.boot.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Looks, waits and types in a scene from a thread that is not JavaFX's.
///
/// Waiting is for a condition, asked once a pulse; nothing sleeps.
public final class FxDriver {

    private final Window window;

    /// @param window the one that is driven, together with the dialogs it owns
    public FxDriver(Window window) {
        this.window = window;
    }

    /// What `look` answers on the JavaFX thread.
    public static <T> T ask(Callable<T> look) {
        var answer = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                answer.complete(look.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return join(answer, Duration.ofSeconds(10), "an answer from the JavaFX thread");
    }

    public static void act(Runnable action) {
        ask(() -> {
            action.run();
            return true;
        });
    }

    /// Waits until `condition` holds, asked on the JavaFX thread once a pulse.
    ///
    /// @param what for the message when `limit` has passed
    public static void await(String what, Duration limit, BooleanSupplier condition) {
        var held = new CompletableFuture<Boolean>();
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                try {
                    if (condition.getAsBoolean()) {
                        stop();
                        held.complete(true);
                    }
                } catch (RuntimeException e) {
                    stop();
                    held.completeExceptionally(e);
                }
            }
        };
        Platform.runLater(timer::start);
        try {
            join(held, limit, what);
        } finally {
            Platform.runLater(timer::stop);
        }
    }

    private static <T> T join(CompletableFuture<T> future, Duration limit, String what) {
        try {
            return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IllegalStateException("not seen within " + limit.toSeconds() + " s: " + what, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("while waiting for " + what, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + what, e);
        }
    }

    /// The first visible node that `wanted` accepts. Call on the JavaFX thread.
    Optional<Node> find(Predicate<Node> wanted) {
        return windows().stream()
                .map(shown -> search(shown.getScene().getRoot(), wanted))
                .flatMap(Optional::stream)
                .findFirst();
    }

    // Other windows may be open beside it: those of another program in the same JVM are none of ours.
    private List<Window> windows() {
        return Window.getWindows().stream().filter(Window::isShowing).filter(this::ours).toList();
    }

    private boolean ours(Window shown) {
        return shown.equals(window) || owner(shown).filter(this::ours).isPresent();
    }

    private static Optional<Window> owner(Window shown) {
        return switch (shown) {
            case Stage stage -> Optional.ofNullable(stage.getOwner());
            case PopupWindow popup -> Optional.ofNullable(popup.getOwnerWindow());
            default -> Optional.empty();
        };
    }

    private static Optional<Node> search(Node node, Predicate<Node> wanted) {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (wanted.test(node)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable()
                        .stream()
                        .map(child -> search(child, wanted))
                        .flatMap(Optional::stream)
                        .findFirst()
                : Optional.empty();
    }

    /// Presses and releases `key` where the focus is, with the text that it would type.
    void press(KeyCode key, boolean control) {
        act(() -> {
            var target = focusOwner();
            var text = control ? "" : switch (key) {
                case ENTER -> "\r";
                case TAB -> "\t";
                case ESCAPE -> "\u001b";
                default -> "";
            };
            fire(target, KeyEvent.KEY_PRESSED, "", key, control);
            if (!text.isEmpty()) {
                fire(target, KeyEvent.KEY_TYPED, text, KeyCode.UNDEFINED, control);
            }
            fire(target, KeyEvent.KEY_RELEASED, "", key, control);
        });
    }

    /// Types `text` where the focus is.
    void type(String text) {
        act(() -> {
            var target = focusOwner();
            text.codePoints().mapToObj(Character::toString).forEach(character -> {
                // As a keyboard does it: a key goes down before its character comes.
                fire(target, KeyEvent.KEY_PRESSED, "", KeyCode.UNDEFINED, false);
                fire(target, KeyEvent.KEY_TYPED, character, KeyCode.UNDEFINED, false);
                fire(target, KeyEvent.KEY_RELEASED, "", KeyCode.UNDEFINED, false);
            });
        });
    }

    private static void fire(Node target, javafx.event.EventType<KeyEvent> type, String text, KeyCode code,
            boolean control) {
        Event.fireEvent(target, new KeyEvent(type, text.isEmpty() ? KeyEvent.CHAR_UNDEFINED : text, text, code, false,
                control, false, false));
    }

    private Node focusOwner() {
        return windows().reversed()
                .stream()
                .map(Window::getScene)
                .map(Scene::getFocusOwner)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing has the focus"));
    }

    /// Saves what the window in front shows now: a dialog while there is one.
    void photograph(Path file) {
        var image = ask(() -> windows().getLast().getScene().snapshot(null));
        try {
            Png.write(image, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
