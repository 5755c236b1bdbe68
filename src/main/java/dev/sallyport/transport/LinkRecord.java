package dev.sallyport.transport;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.sshd.common.kex.KexProposalOption;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.jspecify.annotations.Nullable;

/// Notes what happens on one connection: how far it came, what the server said, what broke. Written by I/O threads.
final class LinkRecord implements SessionListener {

    private final Runnable handshakeEnded;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final AtomicReference<@Nullable String> farewell = new AtomicReference<>();
    private volatile List<String> linesBefore = List.of();
    private volatile boolean versionSeen;
    private volatile @Nullable String offers;
    private volatile boolean keysExchanged;

    /// @param handshakeEnded called when the keys are exchanged, and when the connection is closed
    LinkRecord(Runnable handshakeEnded) {
        this.handshakeEnded = handshakeEnded;
    }

    @Override
    public void sessionPeerIdentificationLine(Session session, String line, List<String> extraLines) {
        linesBefore = List.copyOf(extraLines);
    }

    @Override
    public void sessionPeerIdentificationReceived(Session session, String version, List<String> extraLines) {
        versionSeen = true;
    }

    @Override
    public void sessionNegotiationEnd(Session session, Map<KexProposalOption, String> clientProposal,
            Map<KexProposalOption, String> serverProposal, Map<KexProposalOption, String> negotiated,
            @Nullable Throwable reason) {
        if (reason != null) {
            offers = SafeText.of(reason) + " " + Offers.unmatched(clientProposal, serverProposal);
        }
    }

    @Override
    public void sessionEvent(Session session, Event event) {
        // The library's KexCompleted comes as soon as the algorithms are agreed, before any key was shown.
        if (event == Event.KeyEstablished) {
            keysExchanged = true;
            handshakeEnded.run();
        }
    }

    @Override
    public void sessionException(Session session, Throwable thrown) {
        failure.compareAndSet(null, thrown);
    }

    @Override
    public void sessionDisconnect(Session session, int reason, String message, String language, boolean byUs) {
        if (!byUs) {
            farewell.compareAndSet(null, SafeText.of(message));
        }
    }

    @Override
    public void sessionClosed(Session session) {
        handshakeEnded.run();
    }

    /// The lines that came instead of, or before, an SSH version.
    List<String> linesBefore() {
        return linesBefore;
    }

    boolean versionSeen() {
        return versionSeen;
    }

    /// Both sides' lists, if they have nothing in common.
    Optional<String> offers() {
        return Optional.ofNullable(offers);
    }

    boolean keysExchanged() {
        return keysExchanged;
    }

    /// The first thing that broke.
    Optional<Throwable> failure() {
        return Optional.ofNullable(failure.get());
    }

    /// What the server said when it disconnected.
    Optional<String> farewell() {
        return Optional.ofNullable(farewell.get());
    }

    /// The best account of why the connection is gone; empty if nobody gave a reason.
    String why() {
        return farewell().or(() -> failure().map(SafeText::of)).orElse("");
    }
}
