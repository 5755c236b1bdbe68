package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.machine.Kernels;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Key.Kind;
import dev.sallyport.sandbox.host.tty.KeyReader;

/// The boot loader: a menu with a countdown, an editor for its entries and a command line.
final class Grub {

    private static final int COUNTDOWN = 5;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration ANY_KEY = Duration.ofSeconds(10);

    private final Machine machine;
    private final Voice voice;
    private final KeyReader keys;
    private int selected;

    Grub(Machine machine, Voice voice, KeyReader keys) {
        this.machine = machine;
        this.voice = voice;
        this.keys = keys;
    }

    /// What a past boot shows of it, in which nobody pressed a key.
    static BootChoice recalled(Machine machine, Voice voice) throws InterruptedException {
        var kernels = machine.kernels();
        var entries = kernels.entries();
        if (entries.isEmpty()) {
            return new BootChoice("", "/boot/vmlinuz-" + machine.spec().kernel(), true);
        }
        var entry = entries.get(kernels.defaultEntry());
        voice.say(GrubPicture.menu(entries.stream().map(Kernels.Entry::title).toList(), kernels.defaultEntry()));
        for (int left = COUNTDOWN; left >= 0; left--) {
            voice.say(GrubPicture.countdown(left));
        }
        leave(voice, BootChoice.of(entry));
        return BootChoice.of(entry);
    }

    /// Waits for the countdown or whoever stops it.
    BootChoice choose() throws InterruptedException {
        selected = machine.kernels().defaultEntry();
        var choice = entries().isEmpty() ? commandLine() : menu(true);
        while (choice.isEmpty() || !loads(choice.get())) {
            choice = entries().isEmpty() ? commandLine() : menu(false);
        }
        return choice.get();
    }

    private List<Kernels.Entry> entries() {
        return machine.kernels().entries();
    }

    private Optional<BootChoice> menu(boolean counting) throws InterruptedException {
        voice.say(GrubPicture.menu(titles(), selected));
        if (counting && !interrupted()) {
            return Optional.of(BootChoice.of(entries().get(selected)));
        }
        while (true) {
            var key = next();
            if (key.kind() == Kind.ENTER) {
                return Optional.of(BootChoice.of(entries().get(selected)));
            }
            if (key.isChar('e') || key.isChar('c')) {
                var found = key.isChar('e') ? edit() : commandLine();
                if (found.isPresent()) {
                    return found;
                }
                voice.say(GrubPicture.menu(titles(), selected));
            } else {
                move(key);
            }
        }
    }

    private List<String> titles() {
        return entries().stream().map(Kernels.Entry::title).toList();
    }

    /// Counts down; true as soon as somebody presses a key, which does what it does in the menu.
    private boolean interrupted() throws InterruptedException {
        for (int left = COUNTDOWN; left > 0; left--) {
            voice.say(GrubPicture.countdown(left));
            var key = keys.next(voice.pace().of(SECOND));
            if (key.kind() != Kind.TIMED_OUT) {
                voice.say(GrubPicture.noCountdown());
                pending = Optional.of(key);
                return true;
            }
        }
        voice.say(GrubPicture.countdown(0));
        return false;
    }

    /// The key that stopped the countdown, until it is looked at.
    private Optional<Key> pending = Optional.empty();

    private Key next() throws InterruptedException {
        var key = pending.isPresent() ? pending.get() : keys.next();
        pending = Optional.empty();
        return alive(key);
    }

    private static Key alive(Key key) throws InterruptedException {
        if (key.kind() == Kind.HUNG_UP) {
            throw new InterruptedException("the line is gone");
        }
        return key;
    }

    private void move(Key key) throws InterruptedException {
        int last = Math.min(entries().size(), GrubPicture.ROWS) - 1;
        int before = selected;
        if (key.kind() == Kind.UP || key.isControl('P')) {
            selected = Math.max(0, selected - 1);
        } else if (key.kind() == Kind.DOWN || key.isControl('N')) {
            selected = Math.min(last, selected + 1);
        } else if (key.kind() == Kind.HOME || key.kind() == Kind.PAGE_UP) {
            selected = 0;
        } else if (key.kind() == Kind.END || key.kind() == Kind.PAGE_DOWN) {
            selected = last;
        }
        if (selected != before) {
            var titles = titles();
            voice.say(GrubPicture.entry(before, titles.get(before), false)
                    + GrubPicture.entry(selected, titles.get(selected), true));
        }
    }

    private Optional<BootChoice> edit() throws InterruptedException {
        var entry = entries().get(selected);
        var text = EditText.of(entry);
        return switch (new GrubEditor(text, voice, keys).edit()) {
            case BOOT -> startOf(entry.title(), text);
            case COMMAND_LINE -> commandLine();
            case LEAVE -> Optional.empty();
        };
    }

    private Optional<BootChoice> startOf(String title, EditText text) throws InterruptedException {
        var choice = BootChoice.of(title, text.lines());
        if (choice.isEmpty()) {
            voice.say(GrubPicture.leave());
            complain("error: you need to load the kernel first.");
        }
        return choice;
    }

    private Optional<BootChoice> commandLine() throws InterruptedException {
        return new GrubShell(machine, voice, keys).run();
    }

    /// Loads kernel and initramfs; false if there is no such kernel.
    private boolean loads(BootChoice choice) throws InterruptedException {
        leave(voice, choice);
        if (entries().stream().noneMatch(entry -> entry.version().equals(choice.version()))) {
            complain("error: file `" + choice.path() + "' not found.\nerror: you need to load the kernel first.");
            return false;
        }
        if (choice.withImage() && !machine.kernels().boots(choice.version())) {
            complain("error: file `" + machine.kernels().imagePath(choice.version()) + "' not found.");
        }
        return true;
    }

    private void complain(String text) throws InterruptedException {
        voice.say(text + "\n\nPress any key to continue...");
        alive(keys.next(voice.pace().of(ANY_KEY)));
        voice.say("\n");
    }

    private static void leave(Voice voice, BootChoice choice) throws InterruptedException {
        voice.say(GrubPicture.leave()
                + (choice.title().isEmpty() ? "" : "  Booting `" + choice.title() + "'\n\n"));
        voice.pause(Duration.ofMillis(300));
    }
}
