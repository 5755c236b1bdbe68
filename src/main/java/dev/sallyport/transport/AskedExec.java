package dev.sallyport.transport;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.client.channel.ChannelExec;
import org.apache.sshd.common.SshConstants;

/// A command's channel that waits for the server's yes; the library's own takes it for granted.
final class AskedExec extends ChannelExec {

    private final CountDownLatch answered = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean accepted;

    AskedExec(String command, Capture capture) {
        super(command, null, Map.of());
        setOut(capture.outSink());
        setErr(capture.errSink());
        addCloseFutureListener(_ -> {
            answered.countDown();
            closed.countDown();
        });
    }

    /// Waits for the answer; `false` after a no, the channel's end, or `limit` without an answer.
    boolean accepted(Duration limit) throws InterruptedException {
        return answered.await(limit.toMillis(), TimeUnit.MILLISECONDS) && accepted;
    }

    /// Says whether the command was over within `limit`.
    boolean over(Duration limit) throws InterruptedException {
        return closed.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Asks the server to end the command (RFC 4254 §6.9); OpenSSH does since 7.9, but not for root. Without it a command that writes nothing
    /// would outlive its connection.
    void terminate() throws IOException {
        var request = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST, 32);
        request.putUInt(getRecipient());
        request.putString("signal");
        request.putBoolean(false);
        request.putString("TERM");
        writePacket(request);
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
