package dev.sallyport.terminal;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import javafx.application.Platform;

import dev.sallyport.terminal.engine.EngineEvents;
import dev.sallyport.terminal.view.Palette;
import dev.sallyport.terminal.view.Scheme;

/// Brings what the emulator tells from its thread to the JavaFX thread. Bells and titles that come faster than the window
/// draws become one.
final class ViewEvents implements EngineEvents {

    private final TerminalView view;
    private final AtomicBoolean bellRings = new AtomicBoolean();
    private final AtomicReference<String> newTitle = new AtomicReference<>("");
    private final AtomicBoolean titleComes = new AtomicBoolean();
    private volatile Palette palette;

    ViewEvents(TerminalView view, Palette palette) {
        this.view = view;
        this.palette = palette;
    }

    void palette(Palette newest) {
        palette = newest;
    }

    @Override
    public void reply(byte[] bytes) {
        view.answer(bytes);
    }

    @Override
    public void bell() {
        if (bellRings.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                bellRings.set(false);
                view.rang();
            });
        }
    }

    @Override
    public void title(String title) {
        newTitle.set(title);
        if (titleComes.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                titleComes.set(false);
                view.titled(newTitle.get());
            });
        }
    }

    @Override
    public void changed() {
        view.repaint();
    }

    @Override
    public int colour(int which) {
        Scheme scheme = palette.scheme();
        return switch (which) {
            case FOREGROUND -> scheme.foreground();
            case BACKGROUND -> scheme.background();
            case CURSOR -> scheme.cursor();
            default -> palette.indexed(which);
        };
    }
}
