package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine;

import dev.sallyport.boot.handover.Letter;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.saved.Errand;
import dev.sallyport.store.Places;

/// One start of the program, until its last window has closed or another process has taken over.
///
/// @param line   says where the words go
/// @param errand what is to be opened in the window
record Start(CommandLine line, Places places, Optional<Errand> errand) {

    /// A window on the user's own profiles: the one that is running, or a new one. Returns the exit status.
    ///
    /// @param another whether a running one is to be left alone
    int own(Path home, boolean another) throws InterruptedException {
        try (var one = new OneWindow(line.getOut(), line.getErr())) {
            // Before the display is asked for: the running one may have one where this start has none.
            var over = another
                    ? Optional.<Integer>empty()
                    : one.claim(places, System.getenv(), new Letter(errand));
            if (over.isPresent()) {
                return over.get();
            }
            if (!display()) {
                return 1;
            }
            var launch = new Launch(places.state());
            Callable<Surroundings> own = () -> Surroundings.own(System.getenv(), home, places);
            return launch.run(own, program -> {
                errand.ifPresent(program::receive);
                one.listen(launch, own, program);
            });
        } catch (UnsupportedOperationException e) {
            sayNotOpened(e);
            return 1;
        }
    }

    /// A window on a sandbox: a world of its own, whose files go away with it, so it neither hands over nor takes.
    int sandbox(Scenario scenario) throws InterruptedException {
        if (!display()) {
            return 1;
        }
        try {
            return new Launch(places.state()).run(() -> Launch.sandbox(scenario),
                    program -> errand.ifPresent(program::receive));
        } catch (UnsupportedOperationException e) {
            sayNotOpened(e);
            return tourInstead();
        }
    }

    private boolean display() {
        if (Display.present(System.getProperty("os.name"), System.getenv())) {
            return true;
        }
        line.getErr().println("There is no display to open a window on. Set DISPLAY, or try --sandbox.");
        return false;
    }

    private void sayNotOpened(UnsupportedOperationException e) {
        line.getErr().println("The display cannot be opened: " + e.getMessage() + ".");
    }

    // JavaFX starts only once in a process, so the tour needs another one.
    private int tourInstead() throws InterruptedException {
        try {
            return Again.withoutDisplay().waitFor();
        } catch (IOException failed) {
            line.getErr().println("The tour cannot be started: " + failed.getMessage());
            return 1;
        }
    }
}
