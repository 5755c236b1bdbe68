package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;

import ch.qos.logback.classic.Level;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--log-level", paramLabel = "LEVEL", defaultValue = "info", description = "error, warn, info, debug or trace (default: ${DEFAULT-VALUE}).") private String logLevel;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("user.home"));
        var places = Places.of(System.getProperty("os.name"), System.getenv(), home);
        Logging.setUp(places.state(), Level.toLevel(logLevel, Level.INFO));
        boolean display = Display.present(System.getProperty("os.name"), System.getenv());
        if (tour || (sandbox != null && !display)) {
            return tour(places.state());
        }
        if (!display) {
            spec.commandLine()
                    .getErr()
                    .println("There is no display to open a window on. Set DISPLAY, or try --sandbox.");
            return 1;
        }
        if (sandbox == null) {
            return new Launch(places.state()).run(() -> Surroundings.own(System.getenv(), home, places));
        }
        var scenario = scenario();
        return new Launch(places.state()).run(() -> Launch.sandbox(scenario));
    }

    private int tour(Path logs) throws IOException, InterruptedException {
        var words = spec.commandLine().getOut();
        if (!tour) {
            words.println("There is no display, so here is the tour instead.");
        }
        Display.goWithout();
        var surroundings = Launch.sandbox(scenario());
        Launch.startToolkit();
        var launch = new Launch(logs);
        try (var program = FxDriver.ask(() -> launch.open(surroundings))) {
            return new Tour(new AppDriver(program.stage(), PATIENCE), out, words).take() ? 0 : 1;
        }
    }

    private Scenario scenario() throws IOException {
        return SandboxCommand.scenario(sandbox == null ? FIRST : sandbox, spec);
    }
}
