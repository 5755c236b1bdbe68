package dev.sallyport.boot.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings a letter to the first process.
record Courier(Ground ground) {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /// What was answered; empty if nobody did, which may change.
    Optional<String> deliver(Letter letter, Duration patience) {
        return ground.socket().flatMap(place -> deliver(letter, place, patience));
    }

    private static Optional<String> deliver(Letter letter, Path place, Duration patience) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            return Limit.within(patience, channel, () -> {
                channel.connect(UnixDomainSocketAddress.of(place));
                channel.write(ByteBuffer.wrap(letter.bytes()));
                channel.shutdownOutput();
                return Post.readAll(channel).map(bytes -> new String(bytes, UTF_8)).filter(said -> !said.isEmpty());
            });
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("not delivered", e);
            return Optional.empty();
        }
    }
}
