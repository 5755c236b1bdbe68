package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.sallyport.boot.tour.AppDriver;
import dev.sallyport.boot.tour.FxDriver;
import dev.sallyport.boot.tour.Tour;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.store.Places;

/// `sallyport`: the window on the user's own profiles, on the sandbox, or a tour of it.
@Command(name = "sallyport", mixinStandardHelpOptions = true, versionProvider = Version.class, subcommands = SandboxCommand.class, sortOptions = false, description = "Find an EC2 instance, open a terminal on it with a key that lives for one minute.")
public final class SallyportCommand implements Callable<Integer> {

    private static final String FIRST = "first-steps";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(names = "--sandbox", paramLabel = "SCENARIO", arity = "0..1", fallbackValue = FIRST, description = "Open the window on a working AWS on this machine, with no account. Without a display: the tour.") private @Nullable String sandbox;

    @Option(names = "--tour", description = "Drive the window through the main job without a display, and take pictures of it.") private boolean tour;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/tour", description = "Where the tour puts its pictures (default: ${DEFAULT-VALUE}).") private Path out;

    @Option(names = "--log-level", paramLabel = "LEVEL", defaultValue = "info", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).") private LogLevel logLevel;

    @Option(names = "--first-frame", hidden = true, description = "Say when the first frame is painted, and end; for measuring.") private boolean firstFrame;

    @Spec private CommandSpec spec;

    /// The command line, whose unforeseen failures end in one sentence and status 1; the log has the rest.
    public static CommandLine line() {
        return new CommandLine(new SallyportCommand()).setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, line, _) -> {
                    LoggerFactory.getLogger(SallyportCommand.class).info("ended", e);
                    line.getErr().println("Sallyport cannot go on: " + e);
                    return 1;
                });
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("user.home"));
        var places = Places.of(System.getProperty("os.name"), System.getenv(), home);
        Logging.setUp(places.state(), logLevel.level());
        boolean display = Display.present(System.getProperty("os.name"), System.getenv());
        if (firstFrame) {
            return firstFrame(() -> Surroundings.own(System.getenv(), home, places), places.state(), display);
        }
        if (tour || (sandbox != null && !display)) {
            return tour(places.state());
        }
        if (!display) {
            spec.commandLine()
                    .getErr()
                    .println("There is no display to open a window on. Set DISPLAY, or try --sandbox.");
            return 1;
        }
        try {
            return window(home, places);
        } catch (UnsupportedOperationException e) {
            return withoutDisplay(e);
        }
    }

    private int window(Path home, Places places) throws InterruptedException {
        var launch = new Launch(places.state());
        if (sandbox == null) {
            return launch.run(() -> Surroundings.own(System.getenv(), home, places));
        }
        var scenario = scenario();
        return launch.run(() -> Launch.sandbox(scenario));
    }

    // JavaFX starts only once in a process, so the tour needs another one.
    private int withoutDisplay(UnsupportedOperationException e) throws InterruptedException {
        spec.commandLine().getErr().println("The display cannot be opened: " + e.getMessage() + ".");
        if (sandbox == null) {
            return 1;
        }
        try {
            return Again.withoutDisplay().waitFor();
        } catch (IOException failed) {
            spec.commandLine().getErr().println("The tour cannot be started: " + failed.getMessage());
            return 1;
        }
    }

    private int firstFrame(Callable<Surroundings> where, Path logs, boolean display) throws InterruptedException {
        if (!display) {
            Display.goWithout();
        }
        return new Launch(logs).run(where, program -> FirstFrame.then(program.stage(), () -> {
            spec.commandLine().getOut().println("first frame");
            program.stage().hide();
        }));
    }

    private int tour(Path logs) throws IOException, InterruptedException {
        var words = spec.commandLine().getOut();
        var scenario = scenario();
        if (!tour) {
            words.println("There is no display, so here is the tour instead.");
        }
        Display.goWithout();
        if (!writable()) {
            return 1;
        }
        var surroundings = Launch.sandbox(scenario);
        Launch.startToolkit();
        var launch = new Launch(logs);
        try (var program = FxDriver.ask(() -> launch.open(surroundings))) {
            return new Tour(new AppDriver(program.stage(), PATIENCE), out, words).take() ? 0 : 1;
        }
    }

    private boolean writable() {
        try {
            Files.createDirectories(out);
            if (Files.isWritable(out)) {
                return true;
            }
            spec.commandLine().getErr().println("The tour cannot put its pictures into " + out + ".");
        } catch (IOException e) {
            spec.commandLine().getErr().println("The tour cannot put its pictures into " + out + ": " + e);
        }
        return false;
    }

    private Scenario scenario() {
        return SandboxCommand.scenario(sandbox == null ? FIRST : sandbox, spec);
    }
}
