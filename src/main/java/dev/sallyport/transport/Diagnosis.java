package dev.sallyport.transport;

import java.io.StreamCorruptedException;
import java.time.Duration;
import java.util.Locale;

import org.apache.sshd.common.SshException;

import dev.sallyport.model.ProblemException;
import dev.sallyport.trust.TrustProblem;

/// Names what went wrong with a wire.
final class Diagnosis {

    private Diagnosis() {}

    /// Why there is no connection; it may have stood for a moment.
    static TransportProblem ofConnect(Target target, Handshake handshake, Throwable failure, Duration limit) {
        return handshake.begun() ? beforeTheKey(target, handshake.record()) : ofConnect(target, failure, limit);
    }

    /// Why there is no TCP connection. The systems tell the cases apart in the exception's text only.
    static TransportProblem ofConnect(Target target, Throwable failure, Duration limit) {
        var root = root(failure);
        var why = SafeText.of(root);
        var words = why.toLowerCase(Locale.ROOT);
        if (words.contains("refused")) {
            return new TransportProblem.Refused(target);
        }
        if (words.contains("timed out")) {
            return new TransportProblem.ConnectTimedOut(target, limit);
        }
        // Connected, and cut off before the library had made a session of it.
        if (words.contains("reset") || words.contains("broken pipe") || words.contains("forcibly closed")) {
            return new TransportProblem.ClosedBeforeBanner(target, why);
        }
        return new TransportProblem.Unreachable(target, why);
    }

    /// What to make of a handshake that ended without a verified host: a stranger to be asked about, or a problem.
    static Opening ofHandshake(Target target, Handshake handshake) throws ProblemException {
        var record = handshake.record();
        if (handshake.shown().isPresent()) {
            var shown = handshake.shown().get();
            return switch (handshake.expected().judge(shown)) {
                case NEW -> new Opening.Stranger(shown, target.address());
                case CHANGED -> throw new ProblemException(
                        TrustProblem.changed(handshake.expected(), target.address(), shown));
                case SAME -> throw new ProblemException(new TransportProblem.KeyExchangeFailed(target, record.why()));
            };
        }
        throw new ProblemException(beforeTheKey(target, record));
    }

    private static TransportProblem beforeTheKey(Target target, LinkRecord record) {
        if (record.offers().isPresent()) {
            return new TransportProblem.NoCommonAlgorithm(target, record.offers().get());
        }
        if (record.versionSeen()) {
            return new TransportProblem.KeyExchangeFailed(target, record.why());
        }
        if (!record.linesBefore().isEmpty()) {
            return new TransportProblem.NotSsh(target, SafeText.of(String.join(" / ", record.linesBefore())));
        }
        // What the library finds wrong with the text, as opposed to what the system finds wrong with the socket.
        var misspoken = record.failure()
                .filter(failure -> failure instanceof StreamCorruptedException || failure instanceof SshException);
        return misspoken.isPresent()
                ? new TransportProblem.NotSsh(target, record.why())
                : new TransportProblem.ClosedBeforeBanner(target, record.why());
    }

    static Throwable root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
