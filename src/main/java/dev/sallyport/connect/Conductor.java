package dev.sallyport.connect;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.access.KeyDoor;
import dev.sallyport.activity.Journal;
import dev.sallyport.activity.Kind;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Route;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.session.TerminalSize;
import dev.sallyport.transport.Transport;
import dev.sallyport.trust.HostKeyCheck;
import dev.sallyport.trust.Peer;

/// Carries out plans. Push and wire start together and the login waits for both, so a prompt takes the longer of the two
/// and not their sum.
///
/// Safe from any thread.
public final class Conductor {

    private static final Logger LOG = LoggerFactory.getLogger(Conductor.class);

    private final KeyDoor door;
    private final Transport transport;
    private final HostKeyCheck hostKeys;
    private final Journal journal;
    private final Clock clock;
    private final SerialManners manners;
    private final Teardowns teardowns;
    private final ConcurrentMap<TerminalSession, ConnectPlan> prepared = new ConcurrentHashMap<>();

    /// @param journal is told of each connection and each push
    public Conductor(KeyDoor door, Transport transport, HostKeyCheck hostKeys, SerialManners manners, Journal journal,
            Clock clock) {
        this.door = door;
        this.transport = transport;
        this.hostKeys = hostKeys;
        this.journal = new UnfailingJournal(journal);
        this.clock = clock;
        this.manners = manners;
        this.teardowns = new Teardowns(manners.teardown(), clock);
    }

    /// A session for `plan` that can be shown at once. Nothing happens until it is [opened][#open].
    public TerminalSession prepare(ConnectPlan plan, int columns, int rows) {
        var session = new TerminalSession(plan.instance(), new TerminalSize(columns, rows), clock,
                plan.serial() ? Optional.of(manners.session()) : Optional.empty());
        if (plan.serial()) {
            teardowns.watch(session);
        }
        prepared.put(session, plan);
        session.onClose(() -> prepared.remove(session));
        return session;
    }

    /// Opens a prepared session; when this returns it is open or has failed for a reason that it holds.
    ///
    /// A serial console that is taken is [waited for][SessionState.Waiting].
    ///
    /// Blocks. Interrupting it, or closing the session, stops it at any stage and leaves nothing open.
    ///
    /// @throws InterruptedException if it was stopped; the session has ended then
    public void open(TerminalSession session) throws InterruptedException {
        var plan = prepared.remove(session);
        if (plan == null && session.state().over()) {
            throw new InterruptedException("closed before it was opened");
        }
        if (plan == null) {
            throw new IllegalStateException("not prepared here, or opened already");
        }
        var entry = JournalEntry.begin(journal, plan, plan.serial() ? Kind.SERIAL : Kind.SHELL, clock);
        entry.follow(session);
        try (var _ = Stopper.of(session)) {
            open(plan, session, entry);
        } catch (ProblemException e) {
            LOG.info("{} was not opened: {}", plan.instance().id(), e.getMessage());
            session.become(new SessionState.Failed(e.problem()));
        } catch (InterruptedException e) {
            session.become(new SessionState.Ended(new EndReason.ClosedByUser(), clock.instant()));
            throw e;
        } catch (RuntimeException | Error e) {
            session.become(new SessionState.Ended(new EndReason.Crashed(), clock.instant()));
            throw e;
        }
    }

    /// Runs a command on what `plan` leads to, without a terminal: the same push, wire, host key and login as for a shell.
    ///
    /// Blocks. Interrupting it stops it at any stage and leaves no connection open.
    ///
    /// @param stage told how far it is, on any thread; it must return at once
    /// @throws ProblemException if there was no way to run it, or no login
    public CommandResult run(ConnectPlan plan, RemoteCommand command, Consumer<CommandStage> stage)
            throws ProblemException, InterruptedException {
        var session = new TerminalSession(plan.instance(), new TerminalSize(80, 24), clock);
        session.onNews(() -> stage.accept(CommandStage.of(session)));
        var entry = JournalEntry.begin(journal, plan, Kind.COMMAND, clock);
        entry.follow(session);
        var opening = new OpeningRun(plan, session, new WireOpener(peer(plan), session, transport, hostKeys), entry);
        session.become(new SessionState.PushingKey());
        try (var pushes = Pushes.start(plan, session, door, entry, clock)) {
            return new CommandRun(session, opening, clock).run(pushes, command);
        }
    }

    private void open(ConnectPlan plan, TerminalSession session, JournalEntry entry)
            throws ProblemException, InterruptedException {
        if (plan.serial()) {
            new SerialOpening(plan, session, manners, teardowns, clock).open(() -> openOnce(plan, session, entry));
        } else {
            openOnce(plan, session, entry);
        }
    }

    private void openOnce(ConnectPlan plan, TerminalSession session, JournalEntry entry)
            throws ProblemException, InterruptedException {
        session.become(new SessionState.PushingKey());
        var wires = new WireOpener(peer(plan), session, transport, hostKeys);
        var run = new OpeningRun(plan, session, wires, entry);
        if (plan.serial()) {
            // The push takes the console for us, and a refused one would withdraw the question at each try.
            run.meet();
        }
        try (var pushes = Pushes.start(plan, session, door, entry, clock)) {
            run.open(pushes);
        }
    }

    private static Peer peer(ConnectPlan plan) {
        return switch (plan.routes().getFirst()) {
            case Route.Direct _ -> new Peer.Host(plan.instance());
            case Route.SerialConsole(var region, var host, _, var fingerprint) ->
                new Peer.Console(plan.instance(), new SerialEndpoint(region, host, fingerprint));
        };
    }
}
