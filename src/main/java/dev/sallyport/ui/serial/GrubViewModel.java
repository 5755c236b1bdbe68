package dev.sallyport.ui.serial;

import java.util.Map;
import java.util.Optional;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import dev.sallyport.console.GrubScreen;
import dev.sallyport.console.GrubScreen.Kind;
import dev.sallyport.console.Milestone;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.terminal.Screen;

/// Helps through GRUB: holds its menu, opens its editor, finds the line to change, and boots.
final class GrubViewModel {

    /// What is appended to the line that loads the kernel.
    static final String EMERGENCY = " systemd.unit=emergency.target";

    private final Screen screen;
    private final Messages messages;
    private final ReadOnlyObjectWrapper<Kind> kind = new ReadOnlyObjectWrapper<>(Kind.NONE);
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper appendable = new ReadOnlyBooleanWrapper();
    private final BooleanProperty hold = new SimpleBooleanProperty();
    private GrubScreen shown = GrubScreen.of("");
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();
    private boolean appended;
    // What a kernel prints stands below the menu it came from, until that has scrolled away.
    private boolean past;

    GrubViewModel(Screen screen, Messages messages) {
        this.screen = screen;
        this.messages = messages;
    }

    /// Looks at the screen again.
    void look() {
        var text = screen.screenText();
        int cursor = (int) (screen.cursorLine() - (screen.extent().last() - screen.rows() + 1));
        shown = GrubScreen.of(text, cursor);
        past &= shown.kind() != Kind.NONE;
        var now = past ? Kind.NONE : shown.kind();
        if (now != kind.get()) {
            held.set(false);
            appended = false;
            kind.set(now);
        }
        if (now == Kind.MENU && hold.get() && !held.get()) {
            hold();
        }
        tell(text);
    }

    /// The console is no longer there.
    void gone() {
        kind.set(Kind.NONE);
    }

    /// Hears how far the boot is.
    void reached(Milestone.Kind milestone) {
        if (milestone == Milestone.Kind.KERNEL) {
            past = true;
        } else if (milestone == Milestone.Kind.GRUB_MENU) {
            past = false;
        }
    }

    /// Stops the countdown of the menu.
    void hold() {
        held.set(true);
        screen.type(GrubScreen.HOLD_KEY);
        tell(screen.screenText());
    }

    /// Opens the editor of the entry that is selected.
    void edit() {
        screen.type(GrubScreen.EDIT_KEY);
    }

    /// Has the entry boot into a shell for repairs, or brings the line for that into sight.
    void append() {
        shown.keysToAppend(EMERGENCY).ifPresentOrElse(keys -> {
            screen.type(keys);
            appended = true;
        }, () -> screen.type(shown.keysToScroll()));
        tell(screen.screenText());
    }

    /// Boots what stands in the editor.
    void boot() {
        screen.type(GrubScreen.BOOT_KEY);
    }

    private void tell(String text) {
        appendable.set(kind.get() == Kind.EDIT && !appended);
        words.set(switch (kind.get()) {
            case NONE -> "";
            case MENU -> menu();
            case EDIT -> editor(text);
            case COMMAND_LINE -> messages.text("serial.grub.command");
            case RESCUE -> messages.text("serial.grub.rescue");
        });
    }

    private String menu() {
        return held.get()
                ? messages.text("serial.grub.held")
                : messages.text("serial.grub.menu",
                        Map.of("entry", SafeText.line(shown.selected().orElse("")).strip()));
    }

    private String editor(String text) {
        if (appended) {
            return messages.text("serial.grub.appended");
        }
        var row = shown.kernelRow();
        if (row.isEmpty()) {
            return messages.text("serial.grub.out-of-sight");
        }
        return messages.text("serial.grub.editor", Map.of("text", rowOf(text, row.getAsInt()).orElse("")));
    }

    // Without the sides of GRUB's box.
    private static Optional<String> rowOf(String text, int row) {
        return text.lines()
                .skip(row)
                .findFirst()
                .map(line -> line.replaceAll("^[^A-Za-z]+", "").replaceAll("\\s+", " "))
                .map(line -> SafeText.line(line.length() > 40 ? line.substring(0, 40).strip() + "…" : line.strip()));
    }

    /// Which of GRUB's screens is to be seen.
    ReadOnlyObjectProperty<Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    /// What is to be seen and what can be done, in words.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /// Whether the countdown of the menu was stopped.
    ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }

    /// Whether something is still to be appended.
    ReadOnlyBooleanProperty appendableProperty() {
        return appendable.getReadOnlyProperty();
    }

    /// Whether the menu is held as soon as it appears.
    BooleanProperty holdProperty() {
        return hold;
    }
}
