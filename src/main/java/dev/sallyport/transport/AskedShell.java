package dev.sallyport.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.common.channel.PtyChannelConfigurationHolder;

/// A shell channel that waits for the server's yes; the library's own takes it for granted.
final class AskedShell extends ChannelShell {

    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile boolean accepted;

    AskedShell(PtyChannelConfigurationHolder pty, Map<String, ?> environment) {
        super(pty, environment);
        setRedirectErrorStream(true);
        addCloseFutureListener(_ -> answered.countDown());
    }

    /// Waits for the answer; `false` after a no, the channel's end, or `limit` without an answer.
    boolean accepted(Duration limit) throws InterruptedException {
        return answered.await(limit.toMillis(), TimeUnit.MILLISECONDS) && accepted;
    }

    @Override
    public void handleSuccess() throws IOException {
        super.handleSuccess();
        accepted = true;
        answered.countDown();
    }

    @Override
    public void handleFailure() throws IOException {
        answered.countDown();
        super.handleFailure();
    }
}
