package dev.sallyport.boot.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import javafx.scene.input.KeyCode;

import dev.sallyport.ui.terminal.Mood;

/// The main job from the list to the shell and back, and a look at a serial console, driven in the real window, with a line and a picture for each step.
public final class Tour {

    private static final String HOST = "web-1";
    private static final String OTHER = "reports";

    private final AppDriver app;
    private final Path out;
    private final PrintWriter words;
    private int number;

    /// @param out gets the pictures; made if missing, older pictures of a tour in it are replaced
    public Tour(AppDriver app, Path out, PrintWriter words) {
        this.app = app;
        this.out = out;
        this.words = words;
    }

    /// Takes it. Returns whether every step was seen; the first that was not ends it.
    public boolean take() throws IOException {
        Files.createDirectories(out);
        try {
            app.resizes(980, 720);
            step("list", "instances of all profiles and Regions", app::seesInstances);
            step("filter", "one host by half a name", () -> {
                app.filters("web-");
                app.selects(HOST);
            });
            step("plan", "user, address and key, before anything happens", () -> words.println("      " + app.plan()));
            step("question", "the host's fingerprint, asked once", () -> {
                app.presses(KeyCode.ENTER);
                app.reads("SHA256:");
            });
            step("connect", "the key is pushed while the wire opens", () -> {
                app.pushes("Trust and connect");
                app.seesPrompt();
            });
            step("command", "its output comes back", () -> {
                app.types("uname -a && ls /etc");
                app.presses(KeyCode.ENTER);
                app.terminalShows("os-release");
            });
            step("countdown", "the key's minute goes on", () -> app.sessionShows("fewer than 60 seconds left",
                    face -> face.countdown().alive() && face.countdown().seconds() < 60));
            step("close", "back at the list", () -> {
                app.closesTab();
                app.seesInstances();
            });
            step("serial", "the serial console of another host, checked before it opens", () -> {
                app.filters(OTHER);
                app.selects(OTHER);
                app.pushes("Serial console");
                app.sessionShows("an open console", face -> face.mood() == Mood.OPEN);
                app.presses(KeyCode.ENTER);
                app.terminalShows("login:");
            });
            step("sysrq", "BREAK and a letter, and the kernel's answer", () -> {
                app.pushes("Help");
                app.terminalShows("sysrq: HELP");
            });
            step("end", "back at the list", app::closesTab);
            words.println("The tour is done: " + number + " steps, pictures in " + out);
            return true;
        } catch (IllegalStateException e) {
            words.println("FAIL  " + e.getMessage());
            app.photographs(out.resolve("failed.png"));
            return false;
        } finally {
            words.flush();
        }
    }

    private void step(String name, String what, Runnable doing) {
        long began = System.nanoTime();
        doing.run();
        long millis = (System.nanoTime() - began) / 1_000_000;
        number++;
        app.photographs(out.resolve(String.format(Locale.ROOT, "%02d-%s.png", number, name)));
        words.println(String.format(Locale.ROOT, "ok  %6d ms  %-10s %s", millis, name, what));
        words.flush();
    }
}
