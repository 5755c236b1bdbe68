package dev.sallyport.boot;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.help.Deeds;
import dev.sallyport.ui.help.HelpTab;
import dev.sallyport.ui.shortcuts.Keymap;

/// The guide: F1 opens it at the page about the screen that has the keyboard.
///
/// It is read from its files when it is opened, so that it costs the start nothing and has the keys that are in force.
final class HelpRoom {

    private final Base base;
    private final Deeds deeds;
    private @Nullable HelpTab shown;

    /// @param keymap what the window can do just now, and by which keys
    HelpRoom(Base base, Keymap keymap) {
        this.base = base;
        this.deeds = new Deeds() {
            @Override
            public Optional<String> keys(String id) {
                return keymap.keys(id).stream().findFirst().map(keys -> keys.combination().getDisplayText());
            }

            @Override
            public void run(String id) {
                keymap.action(id).ifPresent(Action::tryRun);
            }
        };
    }

    /// Offers the action; the tab is made when it is first wanted, and again after it was closed.
    void offer() {
        base.doors().offer(Action.always("help", "F1", this::open));
    }

    private void open() {
        var focus = base.stage().getScene().getFocusOwner();
        var guide = HelpTab.stillShown(shown).orElseGet(() -> new HelpTab(base.views(), base.theme(), deeds));
        shown = guide;
        base.doors().show(guide.tab());
        guide.tell(focus);
    }
}
