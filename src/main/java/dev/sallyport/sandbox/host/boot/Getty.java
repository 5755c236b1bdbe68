package dev.sallyport.sandbox.host.boot;

import java.io.IOException;
import java.time.Duration;

import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.machine.Greeting;
import dev.sallyport.sandbox.host.tty.Tty;

/// `agetty` and `login`: asks for a name and a password, then gives a shell.
final class Getty implements Attendant {

    /// What PAM waits after a wrong password, at least.
    private static final Duration PENALTY = Duration.ofSeconds(2);
    private static final int TRIES = 5;

    private final Guest guest;
    private final Voice voice;
    private final Issue issue;

    Getty(Guest guest, Voice voice) {
        this.guest = guest;
        this.voice = voice;
        this.issue = new Issue(guest.machine());
    }

    @Override
    public String prompt() {
        return "\n" + issue.text(ConsoleShell.SEAT) + question();
    }

    /// The same on the screen, where a getty of its own waits.
    String promptOnScreen() {
        return "\n" + issue.text("tty1") + question();
    }

    private String question() {
        return guest.machine().spec().hostName() + " login: ";
    }

    @Override
    public void serve(Tty tty) throws IOException, InterruptedException {
        var dialogue = new Dialogue(tty);
        for (int tries = 0; tries < TRIES; tries++) {
            var name = dialogue.answer();
            while (name.isPresent() && name.get().isBlank()) {
                dialogue.say(prompt());
                name = dialogue.answer();
            }
            if (name.isEmpty()) {
                return;
            }
            dialogue.say("Password: ");
            var password = dialogue.secret();
            dialogue.say("\n");
            if (password.isEmpty()) {
                return;
            }
            var account = guest.machine().accounts().find(name.get().strip());
            if (account.isPresent() && guest.machine().accounts().passwordFits(account.get().name(), password.get())) {
                welcome(dialogue, tty, account.get());
                return;
            }
            refuse(dialogue, name.get().strip());
        }
    }

    private void refuse(Dialogue dialogue, String name) throws IOException, InterruptedException {
        voice.pause(PENALTY);
        note("FAILED LOGIN 1 FROM " + ConsoleShell.SEAT + " FOR " + name + ", Authentication failure");
        dialogue.say("\nLogin incorrect\n" + question());
    }

    private void welcome(Dialogue dialogue, Tty tty, Account account) throws IOException, InterruptedException {
        var greeting = new Greeting(guest.machine()).text(account.name());
        var login = guest.machine().logins().beginOn(ConsoleShell.SEAT, account.name());
        note("LOGIN ON " + ConsoleShell.SEAT + " BY " + account.name());
        try {
            dialogue.say(greeting);
            new ConsoleShell(guest, tty).run(account, true);
        } finally {
            guest.machine().logins().end(login);
        }
    }

    private void note(String message) {
        guest.machine().journal().add("login", guest.machine().processes().nextPid(), message);
    }
}
