package dev.sallyport.sandbox.host.boot;

import java.io.IOException;
import java.time.Duration;

import dev.sallyport.sandbox.host.tty.Tty;

/// `sulogin`: lets root in for maintenance, if root has a password. When it ends, the boot goes on.
final class Sulogin implements Attendant {

    private static final Duration PENALTY = Duration.ofSeconds(2);
    private static final String ROOT = "root";

    private final Guest guest;
    private final Voice voice;

    Sulogin(Guest guest, Voice voice) {
        this.guest = guest;
        this.voice = voice;
    }

    private boolean locked() {
        return !guest.machine().accounts().hasPassword(ROOT);
    }

    @Override
    public String prompt() {
        return locked() ? """

                Cannot open access to console, the root account is locked.
                See sulogin(8) man page for more details.

                Press Enter to continue.
                """ : question();
    }

    private static String question() {
        return "Give root password for maintenance\n(or press Control-D to continue): ";
    }

    @Override
    public void serve(Tty tty) throws IOException, InterruptedException {
        var dialogue = new Dialogue(tty);
        if (locked()) {
            dialogue.answer();
        } else {
            maintain(dialogue, tty);
        }
        if (!tty.hungUp()) {
            dialogue.say("Reloading system manager configuration\nStarting default.target\n");
        }
    }

    private void maintain(Dialogue dialogue, Tty tty) throws IOException, InterruptedException {
        while (true) {
            var password = dialogue.secret();
            dialogue.say("\n");
            if (password.isEmpty()) {
                return;
            }
            if (guest.machine().accounts().passwordFits(ROOT, password.get())) {
                new ConsoleShell(guest, tty).run(guest.machine().accounts().root(), false);
                return;
            }
            voice.pause(PENALTY);
            dialogue.say("Login incorrect\n\n" + question());
        }
    }
}
