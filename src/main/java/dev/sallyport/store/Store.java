package dev.sallyport.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import dev.sallyport.saved.Library;
import dev.sallyport.saved.SavedConnection;

/// All files of Sallyport's own, and the one thread that saves them.
public final class Store implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);
    private static final long LAST_SAVE_SECONDS = 5;

    private final ScheduledExecutorService saver = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("store").daemon().factory());
    private final Path config;
    private final Clock clock;
    private final Consumer<Problem> report;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<Kept<?>> all = new ArrayList<>();
    private final Kept<Settings> settings;
    private final Kept<WindowState> window;
    private final Kept<OpenTabs> tabs;
    private final Kept<Usage> usage;
    private final KnownHostsFile knownHosts;
    private final ActivityLog activity;
    private final Kept<Arrangement> arrangement;
    private final ConnectionFolders connections;

    /// Reads every file. Blocks for a few small reads.
    ///
    /// @param report gets each problem that comes up later, on the store's thread
    public Store(Path config, Clock clock, Consumer<Problem> report) {
        this.config = config;
        this.clock = clock;
        this.report = report;
        settings = kept(new JsonFile<>(file("settings.json"), Settings.DEFAULTS, 2, Map.of(1, OldSettings::renamed),
                clock), UnaryOperator.identity(), (base, mine, theirs) -> mine.since(base, theirs));
        window = kept("window.json", WindowState.DEFAULTS, WindowState::inRange);
        tabs = kept("tabs.json", OpenTabs.NONE, UnaryOperator.identity());
        usage = kept("usage.json", Usage.NONE, Usage::inRange);
        arrangement = kept("arrangement.json", Arrangement.DEFAULTS, UnaryOperator.identity());
        connections = new ConnectionFolders(file("connections").toAbsolutePath().normalize(),
                () -> settings.get().get(Setting.FOLDERS), new Disk(), clock, report);
        knownHosts = new KnownHostsFile(file("known-hosts.json"), clock);
        activity = new ActivityLog(file("activity.jsonl"), settings::get, clock, report);
    }

    private Path file(String name) {
        var path = config.resolve(name);
        files.put(name.replaceFirst("\\..*", ""), path);
        return path;
    }

    // What one window remembers is its own: the last one to close has the say.
    private <T> Kept<T> kept(String name, T defaults, UnaryOperator<T> inRange) {
        return kept(new JsonFile<>(file(name), defaults, 1, Map.of(), clock), inRange, (_, mine, _) -> mine);
    }

    private <T> Kept<T> kept(JsonFile<T> file, UnaryOperator<T> inRange, Kept.Merge<T> merge) {
        var one = new Kept<>(file, inRange, saver, report, merge);
        all.add(one);
        return one;
    }

    public Kept<Settings> settings() {
        return settings;
    }

    /// Copies the settings' file beside itself, as it is now. Blocks for a small write.
    ///
    /// @return the copy; empty if there is no file yet
    /// @throws ProblemException if it could not be written
    public Optional<Path> copySettings() throws ProblemException, InterruptedException {
        var settingsFile = config.resolve("settings.json");
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

    /// Where the files are, by what they hold, such as `known-hosts`.
    public Map<String, Path> files() {
        return Collections.unmodifiableMap(files);
    }

    public Kept<WindowState> window() {
        return window;
    }

    /// The sessions' tabs as they were when the window was last open.
    public Kept<OpenTabs> tabs() {
        return tabs;
    }

    /// What was opened how often, by which the palette ranks.
    public Kept<Usage> usage() {
        return usage;
    }

    /// How the user likes the saved connections to stand.
    public Kept<Arrangement> arrangement() {
        return arrangement;
    }

    /// The saved connections. None are read before the first [Library#reload], which is for after the first frame.
    public Library connections() {
        return connections;
    }

    public KnownHosts knownHosts() {
        return knownHosts;
    }

    public ActivityLog activity() {
        return activity;
    }

    /// Copies connections into a folder, one file each, over none that is there. Blocks on the disk.
    ///
    /// @throws ProblemException if a file of that name is there already or cannot be written; those before it stay
    public void copyConnections(List<SavedConnection> some, Path into) throws ProblemException {
        connections.copy(some, into);
    }

    /// What was wrong with the files when they were read.
    public List<StoreProblem> loadProblems() {
        return Stream.concat(all.stream().map(Kept::loadProblem), Stream.of(adjusted(), knownHosts.loadProblem()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<StoreProblem> adjusted() {
        var ids = settings.get().adjusted();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new StoreProblem.OutOfRange(config.resolve("settings.json"), ids));
    }

    /// Saves what is still to be saved and ends the thread; waits eight seconds at most.
    @Override
    public void close() {
        activity.close();
        try {
            saver.submit(() -> {
                all.forEach(Kept::save);
                connections.close();
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
