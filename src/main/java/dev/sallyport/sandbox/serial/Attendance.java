package dev.sallyport.sandbox.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sessions that are attached: each takes its console when it has logged in, and gives it back some time after its
/// end. Told by the SSH library, on its threads.
final class Attendance implements SessionListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Attendance.class);

    private final Berths berths;
    private final SerialManners manners;
    private final Map<Session, Attached> attached = new ConcurrentHashMap<>();
    // What comes due after the end of the sandbox concerns nobody.
    private final ScheduledThreadPoolExecutor timers = new ScheduledThreadPoolExecutor(1,
            Thread.ofPlatform().daemon().name("serial-timer").factory(), new ThreadPoolExecutor.DiscardPolicy());

    private record Attached(String instanceId, ScheduledFuture<?> end) {}

    Attendance(Berths berths, SerialManners manners) {
        this.berths = berths;
        this.manners = manners;
        timers.setRemoveOnCancelPolicy(true);
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        if (event == Event.Authenticated) {
            SerialLogin.instance(session.getUsername())
                    .filter(berths::take)
                    .ifPresentOrElse(instanceId -> attach(session, instanceId),
                            () -> disconnect(session, "Another serial console session was quicker."));
        }
    }

    private void attach(Session session, String instanceId) {
        var end = after(manners.hour(), () -> disconnect(session, "The serial console session has timed out."));
        attached.put(session, new Attached(instanceId, end));
        if (!session.isOpen()) {
            // Its end may have been told before it was written down.
            sessionClosed(session);
        }
    }

    @Override
    public void sessionClosed(Session session) {
        Optional.ofNullable(attached.remove(session)).ifPresent(ended -> {
            ended.end().cancel(false);
            berths.clear(ended.instanceId());
            var _ = after(manners.teardown(), () -> berths.free(ended.instanceId()));
        });
    }

    /// Ends all sessions at once, without a word.
    void dropAll() {
        attached.keySet().forEach(session -> session.close(true));
    }

    private ScheduledFuture<?> after(Duration time, Runnable work) {
        return timers.schedule(work, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void disconnect(Session session, String why) {
        try {
            session.disconnect(SshConstants.SSH2_DISCONNECT_BY_APPLICATION, why);
        } catch (IOException e) {
            LOG.debug("a session had gone already: {}", e.toString());
        }
    }

    @Override
    public void close() {
        timers.shutdownNow();
    }
}
