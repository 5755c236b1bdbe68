package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.History;
import dev.sallyport.activity.Journal;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;

/// Who connected where: `activity.jsonl`, to which each event is added as soon as it is noted.
///
/// Safe from any thread. The file is written and read on a thread of its own, so that noting never waits. What cannot be
/// written is held in memory, [said][StoreProblem.ActivityHeld] once and tried again.
public final class ActivityLog implements Journal, AutoCloseable {

    /// As much as a reading holds, and as little as a table can still sort at once.
    public static final int MOST = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(ActivityLog.class);
    private static final Duration FIRST_TIDYING = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TIDYINGS = Duration.ofDays(1);
    private static final Duration RETRY = Duration.ofSeconds(30);
    private static final int LAST_SECONDS = 3;

    private final ScheduledExecutorService writer = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().name("activity").daemon().factory());
    private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
    private final ActivityQueue queue = new ActivityQueue();
    private final ActivityFile file;
    private final Supplier<Settings> settings;
    private final Clock clock;
    private final Consumer<Problem> report;
    private boolean saidHeld;
    private boolean saidTorn;

    /// A reading of the file.
    ///
    /// @param connections newest first, [#MOST] at most
    /// @param strange     how many lines are not understood; they stay in the file
    public record Reading(List<Connection> connections, int strange) {
        public Reading {
            connections = List.copyOf(connections);
        }
    }

    /// Reads nothing yet; keeps the file to the days of [Setting#ACTIVITY_DAYS] in the background.
    ///
    /// @param report gets each problem, on this log's thread
    ActivityLog(Path path, Supplier<Settings> settings, Clock clock, Consumer<Problem> report) {
        this.file = new ActivityFile(path);
        this.settings = settings;
        this.clock = clock;
        this.report = report;
        var _ = writer.scheduleWithFixedDelay(this::tidy, FIRST_TIDYING.toSeconds(), BETWEEN_TIDYINGS.toSeconds(),
                TimeUnit.SECONDS);
        var _ = writer.scheduleWithFixedDelay(this::flush, RETRY.toSeconds(), RETRY.toSeconds(), TimeUnit.SECONDS);
    }

    /// Whether connections are recorded now.
    public boolean recording() {
        return settings.get().get(Setting.ACTIVITY);
    }

    @Override
    public void note(Event event) {
        if (!queue.add(event, recording())) {
            return;
        }
        listeners.forEach(listener -> listener.accept(event));
        try {
            writer.execute(this::flush);
        } catch (RejectedExecutionException e) {
            LOG.info("a connection ended after the last record was written");
        }
    }

    /// Has `listener` called with each event that is recorded from now on, on the thread that notes it. It must return at
    /// once.
    public void onNews(Consumer<Event> listener) {
        listeners.add(listener);
    }

    /// Whether that connection is recorded by this process and not over.
    public boolean live(UUID connection) {
        return queue.live(connection);
    }

    /// Reads the file, with what is still to be written to it. Blocks, for a second if there are 100,000 lines.
    ///
    /// @throws ProblemException if the file is there and cannot be read
    public Reading read() throws ProblemException, InterruptedException {
        return onWriter(() -> {
            var history = new History(MOST);
            int strange = file.each(history::add);
            queue.pending().forEach(history::add);
            return new Reading(history.newestFirst(), strange);
        });
    }

    /// The last connections, newest first; `n` of them or as many as there are in the file's last part, which is some
    /// hundred. Blocks for a few milliseconds.
    ///
    /// @throws ProblemException if the file is there and cannot be read
    public List<Connection> recent(int n) throws ProblemException, InterruptedException {
        return onWriter(() -> {
            var history = new History(MOST);
            file.last(history::add);
            queue.pending().forEach(history::add);
            return history.newestFirst().stream().limit(n).toList();
        });
    }

    /// Deletes every record but those of connections that are open here now. Blocks.
    ///
    /// @throws ProblemException if the file cannot be written; then it is as it was
    public void deleteAll() throws ProblemException, InterruptedException {
        onWriter(() -> {
            file.keepOnly(event -> queue.live(event.connection()), false);
            return true;
        });
    }

    /// Writes what is still to be written, and ends the thread; waits three seconds at most.
    @Override
    public void close() {
        try {
            writer.submit(this::flush).get(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("the last records were not written", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            writer.shutdownNow();
        }
    }

    /// Deletes what is older than it may be, unless it belongs to something newer. Runs on the writer's thread.
    void tidy() {
        flush();
        int days = settings.get().get(Setting.ACTIVITY_DAYS);
        if (days == 0) {
            return;
        }
        try {
            var oldest = clock.instant().minus(Duration.ofDays(days));
            var kept = new HashSet<UUID>();
            var dropped = new HashSet<UUID>();
            file.each(event -> (event.at().isBefore(oldest) ? dropped : kept).add(event.connection()));
            dropped.removeAll(kept);
            dropped.removeIf(queue::live);
            if (!dropped.isEmpty()) {
                file.keepOnly(event -> !dropped.contains(event.connection()), true);
            }
        } catch (IOException e) {
            LOG.warn("old activity was not deleted", e);
        }
    }

    // Runs on the writer's thread.
    private void flush() {
        var batch = queue.pending();
        if (batch.isEmpty()) {
            return;
        }
        try {
            var torn = file.append(batch);
            queue.written(batch);
            saidHeld = false;
            if (torn && !saidTorn) {
                saidTorn = true;
                report.accept(new StoreProblem.ActivityTorn(file.path()));
            }
        } catch (IOException e) {
            if (!saidHeld) {
                saidHeld = true;
                report.accept(new StoreProblem.ActivityHeld(file.path(), e.toString()));
            }
        }
    }

    private <T> T onWriter(Callable<T> work) throws ProblemException, InterruptedException {
        try {
            return writer.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw (InterruptedException) new InterruptedException("the log is closed").initCause(e);
        } catch (ExecutionException e) {
            var cause = e.getCause();
            if (cause instanceof IOException) {
                throw new ProblemException(new StoreProblem.ActivityUnreadable(file.path(), cause.toString()), cause);
            }
            throw new IllegalStateException("the activity file", cause);
        }
    }
}
