package dev.sallyport.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.PtyChannelConfigurationHolder;

/// A shell channel that waits for the server's yes; the library's own takes it for granted.
final class AskedShell extends ChannelShell {

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Queue<CompletableFuture<Boolean>> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean accepted;

    AskedShell(PtyChannelConfigurationHolder pty, Map<String, ?> environment) {
        super(pty, environment);
        setRedirectErrorStream(true);
        addCloseFutureListener(_ -> {
            answered.countDown();
            asked.forEach(answer -> answer.complete(false));
        });
    }

    /// Waits for the answer; `false` after a no, the channel's end, or `limit` without an answer.
    boolean accepted(Duration limit) throws InterruptedException {
        return answered.await(limit.toMillis(), TimeUnit.MILLISECONDS) && accepted;
    }

    /// Sends a BREAK (RFC 4335) and waits for the answer; the library has no call for it.
    ///
    /// @return the server's answer; `false` without one within `limit`
    /// @throws IOException if the channel is closed
    boolean sendBreak(Duration length, Duration limit) throws IOException, InterruptedException {
        var answer = new CompletableFuture<Boolean>();
        var request = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 32);
        request.putUInt(getRecipient());
        request.putString("break");
        request.putBoolean(true);
        request.putUInt(length.toMillis());
        // Answers come in the order of the requests (RFC 4254 §5.4), so both orders must be one.
        synchronized (asked) {
            asked.add(answer);
            writePacket(request);
        }
        try {
            return !isClosing() && answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("an answer is never completed with an exception", e);
        }
    }

    @Override
    public void handleSuccess() throws IOException {
        super.handleSuccess();
        if (answered.getCount() == 0) {
            answerBreak(true);
        } else {
            accepted = true;
            answered.countDown();
        }
    }

    @Override
    public void handleFailure() throws IOException {
        if (answered.getCount() == 0) {
            answerBreak(false);
        } else {
            answered.countDown();
            super.handleFailure();
        }
    }

    private void answerBreak(boolean done) {
        var first = asked.poll();
        if (first != null) {
            first.complete(done);
        }
    }
}
