package dev.sallyport.boot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.sallyport.boot.tour.AppDriver;
import dev.sallyport.boot.tour.FxDriver;
import dev.sallyport.boot.tour.Tour;
import dev.sallyport.model.ProblemException;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Links;
import dev.sallyport.store.Places;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// `sallyport`: the window on the user's own profiles, on the sandbox, or a tour of it.
@Command(name = "sallyport", mixinStandardHelpOptions = true, versionProvider = Version.class, subcommands = {
    ConnectCommand.class, OpenCommand.class,
    SandboxCommand.class}, sortOptions = false, description = "Find an EC2 instance, open a terminal on it with a key that lives for one minute. One Sallyport runs for each user; starting it again brings its window to the front.", exitCodeListHeading = "Exit status:%n", exitCodeList = {
        "0:The window was closed, or the one that is running took over.",
        "1:It could not be done: no display, or the running one does not answer.",
        "2:The command line or the link cannot be understood."})
public final class SallyportCommand implements Callable<Integer> {

    private static final String FIRST = "first-steps";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Option(names = "--sandbox", paramLabel = "SCENARIO", arity = "0..1", fallbackValue = FIRST, description = "Open the window on a working AWS on this machine, with no account. Without a display: the tour.") private @Nullable String sandbox;

    @Option(names = "--another", description = "Open a window even if Sallyport is running already and does not answer.") private boolean another;

    @Option(names = "--tour", description = "Drive the window through the main job without a display, and take pictures of it.") private boolean tour;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/tour", description = "Where the tour puts its pictures (default: ${DEFAULT-VALUE}).") private Path out;

    @Option(names = "--log-level", paramLabel = "LEVEL", defaultValue = "info", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).") private LogLevel logLevel;

    @Option(names = "--first-frame", hidden = true, description = "Say when the first frame is painted, and end; for measuring.") private boolean firstFrame;

    @Parameters(paramLabel = "LINK", arity = "0..1", description = "A sallyport: link to follow, after asking.") private @Nullable String link;

    @Spec private CommandSpec spec;

    /// Makes an errand of words that may mean none.
    @FunctionalInterface
    interface Words {
        Errand errand() throws ProblemException;
    }

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
        if (link != null) {
            return follow(link);
        }
        return start(Optional.empty());
    }

    /// Opens what was asked for; says what is wrong with the words if they mean nothing.
    int open(Words words) throws IOException, InterruptedException {
        try {
            return start(Optional.of(words.errand()));
        } catch (ProblemException e) {
            var said = new Messages(Locale.getDefault()).problem(e.problem());
            spec.commandLine().getErr().println(said.text() + "\n" + said.remedy());
            return spec.exitCodeOnInvalidInput();
        }
    }

    // Besides links, words come here that are meant as commands and are none.
    private int follow(String word) throws IOException, InterruptedException {
        if (!Links.isLink(word)) {
            throw new ParameterException(spec.commandLine(),
                    "\"" + SafeText.line(word) + "\" is neither a command nor a sallyport: link");
        }
        return open(() -> Links.parse(word));
    }

    private int start(Optional<Errand> errand) throws IOException, InterruptedException {
        var home = Path.of(System.getProperty("user.home"));
        var places = Places.of(System.getProperty("os.name"), System.getenv(), home);
        Logging.setUp(places.state(), logLevel.level());
        boolean display = Display.present(System.getProperty("os.name"), System.getenv());
        if (firstFrame) {
            return firstFrame(() -> Surroundings.own(System.getenv(), home, places), places.state(), display);
        }
        if (errand.isEmpty() && (tour || (sandbox != null && !display))) {
            return tour(places.state());
        }
        var start = new Start(spec.commandLine(), places, errand);
        return sandbox == null ? start.own(home, another) : start.sandbox(scenario());
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
