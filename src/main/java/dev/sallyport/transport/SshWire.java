package dev.sallyport.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.client.future.AuthFuture;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.future.SshFuture;
import org.apache.sshd.common.session.ConnectionService;

import dev.sallyport.model.ProblemException;

/// A wire over the SSH library's session.
final class SshWire implements Wire {

    private static final Duration SETTLING = Duration.ofMillis(500);

    private final Target target;
    private final ClientSession session;
    private final LinkRecord record;
    private final TransportLimits limits;

    SshWire(Target target, ClientSession session, LinkRecord record, TransportLimits limits) {
        this.target = target;
        this.session = session;
        this.record = record;
        this.limits = limits;
    }

    @Override
    public void logIn(OneTimeKey key) throws ProblemException, InterruptedException {
        var methods = new MethodsHeard();
        var pair = key.pair();
        session.setPublicKeyAuthenticationReporter(methods);
        session.addPublicKeyIdentity(pair);
        closingOnFailure(() -> {
            AuthFuture answer = session.auth();
            if (!Waiting.done(answer, limits.login())) {
                throw new ProblemException(new TransportProblem.LoginTimedOut(target, limits.login()));
            }
            if (!answer.isSuccess()) {
                throw new ProblemException(whyNotIn(answer, methods));
            }
        });
        session.removePublicKeyIdentity(pair);
    }

    @Override
    public ShellChannel openShell(int columns, int rows) throws ProblemException, InterruptedException {
        var channel = new AskedShell(Pty.of(columns, rows), Pty.ENVIRONMENT);
        closingOnFailure(() -> {
            session.getService(ConnectionService.class).registerChannel(channel);
            SshFuture<?> opened = channel.open();
            if (!Waiting.done(opened, limits.login()) || !channel.accepted(limits.login())) {
                throw new ProblemException(session.isOpen()
                        ? new TransportProblem.ShellRefused(target, record.why())
                        : new TransportProblem.LinkLost(target, record.why()));
            }
        });
        return new SshShell(channel, record, this);
    }

    @Override
    public CommandEnd exec(String command, Duration limit, Capture capture)
            throws ProblemException, InterruptedException {
        var channel = new AskedExec(command, capture);
        closingOnFailure(() -> {
            session.getService(ConnectionService.class).registerChannel(channel);
            SshFuture<?> opened = channel.open();
            if (!Waiting.done(opened, limits.login()) || !channel.accepted(limits.login())) {
                throw new ProblemException(session.isOpen()
                        ? new TransportProblem.CommandRefused(target, record.why())
                        : new TransportProblem.LinkLost(target, record.why()));
            }
        });
        return new SshExec(channel, session, record).await(limit);
    }

    @Override
    public void close() {
        session.close(true);
    }

    private TransportProblem whyNotIn(AuthFuture answer, MethodsHeard methods) throws InterruptedException {
        var failure = answer.getException();
        var said = record.farewell();
        if (said.isPresent() || methods.refused() || !closesSoon()) {
            var why = said.orElseGet(() -> failure == null ? "" : SafeText.of(failure));
            return new TransportProblem.AuthRefused(target, methods.offered(), why);
        }
        return new TransportProblem.LinkLost(target, record.why());
    }

    // A link that breaks fails the login a moment before the session is closed; one that was refused stays open.
    private boolean closesSoon() throws InterruptedException {
        var closed = new CountDownLatch(1);
        session.addCloseFutureListener(_ -> closed.countDown());
        return closed.await(SETTLING.toMillis(), TimeUnit.MILLISECONDS);
    }

    @FunctionalInterface
    private interface Attempt {
        void make() throws IOException, ProblemException, InterruptedException;
    }

    private void closingOnFailure(Attempt attempt) throws ProblemException, InterruptedException {
        var fine = false;
        try {
            attempt.make();
            fine = true;
        } catch (IOException e) {
            throw new ProblemException(new TransportProblem.LinkLost(target, SafeText.of(e)), e);
        } catch (IllegalStateException e) {
            // That is how the library takes a request for a session that has closed meanwhile.
            if (session.isOpen()) {
                throw e;
            }
            throw new ProblemException(new TransportProblem.LinkLost(target, SafeText.of(e)), e);
        } finally {
            if (!fine) {
                close();
            }
        }
    }
}
