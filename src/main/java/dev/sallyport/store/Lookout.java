package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at one folder again and again on a thread of its own: soon after the system says that something changed, and every
/// few seconds all the same, since a network folder tells nothing of what others do there.
///
/// A look may take one hundredth of the time, so a slow folder is looked at more rarely, but at least every minute.
final class Lookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);
    private static final Duration LEAST = Duration.ofSeconds(2);
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final int SHARE = 100;
    private static final long SETTLE_MS = 100;

    private final Path folder;
    private final Runnable look;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    /// @param look looks once; must not throw
    Lookout(Path folder, Runnable look) {
        this.folder = folder;
        this.look = look;
        this.thread = Thread.ofPlatform().daemon().name("connections " + folder.getFileName()).start(this::run);
    }

    private void run() {
        try (var watcher = watcher()) {
            while (over.getCount() > 0) {
                long start = System.nanoTime();
                look.run();
                var took = Duration.ofNanos(System.nanoTime() - start);
                var pause = took.multipliedBy(SHARE);
                rest(watcher, pause.compareTo(LEAST) < 0 ? LEAST : pause.compareTo(MOST) > 0 ? MOST : pause);
            }
        } catch (InterruptedException | ClosedWatchServiceException e) {
            LOG.debug("no longer looking at {}", folder);
        } catch (IOException e) {
            LOG.warn("the watch on {} did not end well: {}", folder, e.toString());
        }
    }

    private void rest(@Nullable WatchService watcher, Duration pause) throws InterruptedException {
        if (watcher == null) {
            over.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            return;
        }
        watch(watcher);
        var key = watcher.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            // A checkout changes many files at once; they are read together.
            key = watcher.poll(SETTLE_MS, TimeUnit.MILLISECONDS);
        }
    }

    /// Again each time: for the same folder that is the same key, and one that came back gets a new one.
    private void watch(WatchService watcher) {
        try {
            folder.register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
                    StandardWatchEventKinds.ENTRY_MODIFY);
        } catch (IOException e) {
            LOG.debug("{} cannot be watched now: {}", folder, e.toString());
        }
    }

    private @Nullable WatchService watcher() {
        try {
            return folder.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.info("{} is looked at, not watched: {}", folder, e.toString());
            return null;
        }
    }

    @Override
    public void close() {
        over.countDown();
        thread.interrupt();
    }
}
