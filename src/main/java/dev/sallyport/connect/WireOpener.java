package dev.sallyport.connect;

import java.util.Optional;

import dev.sallyport.model.ProblemException;
import dev.sallyport.session.Step;
import dev.sallyport.session.StepTimer;
import dev.sallyport.session.TerminalSession;
import dev.sallyport.transport.Opening;
import dev.sallyport.transport.Stage;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.Transport;
import dev.sallyport.transport.Wire;
import dev.sallyport.trust.Expectation;
import dev.sallyport.trust.HostKeyCheck;
import dev.sallyport.trust.Peer;

/// Opens a wire to a host that is known, or that the user trusts when asked, and times its stages.
final class WireOpener {

    private final Peer peer;
    private final TerminalSession session;
    private final Transport transport;
    private final HostKeyCheck hostKeys;

    WireOpener(Peer peer, TerminalSession session, Transport transport, HostKeyCheck hostKeys) {
        this.peer = peer;
        this.session = session;
        this.transport = transport;
        this.hostKeys = hostKeys;
    }

    /// Blocks, also for as long as the user thinks about a host that was never met; no wire is open meanwhile.
    Wire open(Target target) throws ProblemException, InterruptedException {
        var expected = hostKeys.expect(peer);
        while (true) {
            switch (knock(target, expected)) {
                case Opening.Ready(var wire) -> {
                    return wire;
                }
                case Opening.Stranger stranger -> expected = asked(stranger);
            }
        }
    }

    /// Has the user asked now if the host was never met; leaves no wire open.
    void meet(Target target) throws ProblemException, InterruptedException {
        if (hostKeys.expect(peer).unmet()) {
            open(target).close();
        }
    }

    private Expectation asked(Opening.Stranger stranger) throws ProblemException, InterruptedException {
        var timer = session.begin(Step.TRUST, stranger.address());
        try {
            var expected = hostKeys.check(peer, stranger.address(), stranger.shown());
            timer.done();
            return expected;
        } finally {
            timer.failed();
        }
    }

    private Opening knock(Target target, Expectation expected)
            throws ProblemException, InterruptedException {
        var stages = new Stages(target.address());
        try {
            var opening = transport.open(target, expected, stages::reached);
            stages.done();
            return opening;
        } finally {
            stages.failed();
        }
    }

    /// Times one stage after the other.
    private final class Stages {
        private final String address;
        private Optional<StepTimer> running = Optional.empty();

        Stages(String address) {
            this.address = address;
        }

        void reached(Stage stage) {
            done();
            running = Optional.of(session.begin(step(stage), address));
        }

        void done() {
            running.ifPresent(StepTimer::done);
        }

        void failed() {
            running.ifPresent(StepTimer::failed);
        }

        private static Step step(Stage stage) {
            return switch (stage) {
                case RESOLVE -> Step.RESOLVE;
                case CONNECT -> Step.CONNECT;
                case KEY_EXCHANGE -> Step.KEY_EXCHANGE;
            };
        }
    }
}
