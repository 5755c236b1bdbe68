package dev.sallyport.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;

/// All files of Sallyport's own, and the one thread that saves them.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final long LAST_SAVE_SECONDS = 5;

    private final ScheduledExecutorService saver = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("store").daemon().factory());
    private final Path settingsFile;
    private final Kept<Settings> settings;
    private final Kept<WindowState> window;
    private final Kept<OpenTabs> tabs;
    private final KnownHostsFile knownHosts;
    private final Clock clock;
    private final Map<String, Path> files;
    private final ActivityLog activity;

    /// Reads every file. Blocks for a few small reads.
    ///
    /// @param report gets each problem that comes up later, on the store's thread
    public Store(Path config, Clock clock, Consumer<Problem> report) {
        this.clock = clock;
        settingsFile = config.resolve("settings.json");
        settings = new Kept<>(new JsonFile<>(settingsFile, Settings.DEFAULTS, 2,
                Map.of(1, OldSettings::renamed), clock), UnaryOperator.identity(),
                (base, mine, theirs) -> mine.since(base, theirs), saver, report);
        window = new Kept<>(new JsonFile<>(config.resolve("window.json"), WindowState.DEFAULTS, 1, Map.of(), clock),
                WindowState::inRange, (_, mine, _) -> mine, saver, report);
        tabs = new Kept<>(new JsonFile<>(config.resolve("tabs.json"), OpenTabs.NONE, 1, Map.of(), clock),
                UnaryOperator.identity(), (_, mine, _) -> mine, saver, report);
        knownHosts = new KnownHostsFile(config.resolve("known-hosts.json"), clock);
        files = Map.of("settings", settingsFile, "window", config.resolve("window.json"), "known-hosts",
                config.resolve("known-hosts.json"));
        activity = new ActivityLog(config.resolve("activity.jsonl"), settings::get, clock, report);
    }

    public Kept<Settings> settings() {
        return settings;
    }

    /// Copies the settings' file beside itself, as it is now. Blocks for a small write.
    ///
    /// @return the copy; empty if there is no file yet
    /// @throws ProblemException if it could not be written
    public Optional<Path> copySettings() throws ProblemException, InterruptedException {
        var copy = settingsFile.resolveSibling("settings.json.before-" + STAMP.format(clock.instant()));
        try {
            return saver.submit(() -> {
                settings.save();
                if (!Files.exists(settingsFile)) {
                    return Optional.<Path>empty();
                }
                return Optional.of(Files.copy(settingsFile, copy, StandardCopyOption.REPLACE_EXISTING));
            }).get();
        } catch (ExecutionException e) {
            throw new ProblemException(new StoreProblem.Unwritable(copy, String.valueOf(e.getCause())), e);
        }
    }

    /// Where the files are, by what they hold: `settings`, `window`, `known-hosts`.
    public Map<String, Path> files() {
        return files;
    }

    public Kept<WindowState> window() {
        return window;
    }

    /// The sessions' tabs as they were when the window was last open.
    public Kept<OpenTabs> tabs() {
        return tabs;
    }

    public KnownHosts knownHosts() {
        return knownHosts;
    }

    public ActivityLog activity() {
        return activity;
    }

    /// What was wrong with the files when they were read.
    public List<StoreProblem> loadProblems() {
        return Stream.of(settings.loadProblem(), adjusted(), window.loadProblem(), tabs.loadProblem(),
                knownHosts.loadProblem())
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StoreProblem> adjusted() {
        var ids = settings.get().adjusted();
        return ids.isEmpty() ? Optional.empty() : Optional.of(new StoreProblem.OutOfRange(settingsFile, ids));
    }

    /// Saves what is still to be saved and ends the thread; waits eight seconds at most.
    @Override
    public void close() {
        activity.close();
        try {
            saver.submit(() -> {
                settings.save();
                window.save();
                tabs.save();
            }).get(LAST_SAVE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the last save did not end well", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            saver.shutdownNow();
        }
    }
}
