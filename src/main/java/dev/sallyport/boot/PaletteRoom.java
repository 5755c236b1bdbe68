package dev.sallyport.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

import org.jspecify.annotations.Nullable;

import dev.sallyport.model.InstanceId;
import dev.sallyport.saved.Library;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.instances.DrawerViewModel;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.main.AboutController;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.main.MainViewModel;
import dev.sallyport.ui.palette.PaletteController;
import dev.sallyport.ui.palette.PaletteViewModel;
import dev.sallyport.ui.palette.Source;
import dev.sallyport.ui.shortcuts.Keymap;
import dev.sallyport.ui.shortcuts.ShortcutsController;
import dev.sallyport.ui.shortcuts.ShortcutsViewModel;

/// The command palette, the page of the keys, and the actions that belong to the window as a whole.
final class PaletteRoom {

    private final Base base;
    private final Keymap keymap;
    private final PaletteViewModel palette;
    private @Nullable PaletteController view;

    PaletteRoom(Base base, Keymap keymap) {
        this.base = base;
        this.keymap = keymap;
        palette = new PaletteViewModel(base.tasks(),
                new Remembered<>(base.store().usage()::get, base.store().usage()::change), base.clock());
    }

    /// Puts the palette into the window, with what every window has.
    void furnish(MainController main, InstancesViewModel instances, DrawerViewModel drawer) {
        palette.shownProperty().subscribe((_, shown) -> {
            if (shown) {
                main.layers().show(view().cover());
                view().focus();
            } else {
                main.layers().hide(view().cover());
            }
        });
        var entries = new PaletteEntries(base, keymap, drawer);
        palette.add(new Source<>(() -> entries.tabs(main), entry -> entry));
        palette.add(new Source<>(entries::actions, entry -> entry));
        palette.add(new Source<>(instances::all, entries::of));
        // What a tab was chosen for is over once another one is in front.
        main.tabs().getTabs().addListener((ListChangeListener<Tab>) _ -> palette.shut());
        base.doors().offer(Action.always("palette", palette::toggle));
    }

    /// Offers the window's own actions: its keys, its theme, what it is, and the way out.
    ///
    /// @param sandbox what "Try the sandbox" does
    void offer(MainViewModel main, Path logs, Path config, Runnable sandbox) {
        base.doors().offer(Action.always("sandbox", sandbox));
        base.doors().offer(Action.always("shortcuts", () -> base.doors().settings("shortcuts")));
        for (var choice : Theme.Choice.values()) {
            base.doors()
                    .offer(Action.always("theme-" + choice.name().toLowerCase(Locale.ROOT),
                            () -> main.choose(choice)));
        }
        var about = new AboutController.Facts(Version.number(), Runtime.version().toString(), config, logs);
        base.doors()
                .offer(Action.always("about",
                        () -> new AboutController(about, base.messages(), Folders::show).show(base.stage(),
                                base.views(), base.theme())));
        base.doors().offer(Action.always("quit", PaletteRoom::quit));
        keymap.problems().forEach(base.doors()::notice);
    }

    /// A new page of the keys, to be loaded as a view.
    ShortcutsController shortcutsPage() {
        return new ShortcutsController(new ShortcutsViewModel(keymap, base.messages()), base.messages());
    }

    /// Has the palette look in `library` too.
    void follow(Library library) {
        palette.add(new Source<>(() -> library.contents().entries(),
                entry -> PaletteEntries.of(entry.connection(), base.doors())));
    }

    /// Has the palette look there too.
    void add(Source<?> source) {
        palette.add(source);
    }

    /// Remembers that an instance was opened, however that was asked for.
    void used(InstanceId instance) {
        palette.used(PaletteEntries.key(instance));
    }

    // Made when it is first opened: what the first frame does not need must not delay it.
    private PaletteController view() {
        if (view == null) {
            view = new PaletteController(palette, base.messages());
            base.views().load(view);
        }
        return view;
    }

    // Each window asks for itself; one that is kept keeps the program.
    private static void quit() {
        for (var window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage stage && stage.getOwner() == null) {
                stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
            }
        }
    }
}
