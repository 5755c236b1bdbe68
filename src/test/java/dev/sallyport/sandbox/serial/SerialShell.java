package dev.sallyport.sandbox.serial;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.apache.sshd.client.channel.ChannelShell;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.PtyChannelConfiguration;
import org.apache.sshd.common.util.buffer.Buffer;

/// A shell channel that can ask for a break and for other things, and knows what the server answered.
public final class SerialShell extends ChannelShell {

    private final LinkedBlockingQueue<Boolean> answers = new LinkedBlockingQueue<>();

    SerialShell() {
        super(new PtyChannelConfiguration(), Map.of("LANG", "C.UTF-8"));
    }

    /// RFC 4335, half a second. Whether the server says that it did it.
    public boolean sendBreak() throws IOException, InterruptedException {
        return ask("break", 500);
    }

    /// Whether the server says yes to a request with these numbers.
    boolean ask(String type, long... numbers) throws IOException, InterruptedException {
        return ask(type, request -> {
            for (var number : numbers) {
                request.putUInt(number);
            }
        });
    }

    /// The same, with a text.
    boolean ask(String type, String text) throws IOException, InterruptedException {
        return ask(type, request -> request.putString(text));
    }

    private boolean ask(String type, Consumer<Buffer> rest) throws IOException, InterruptedException {
        answers.clear();
        var request = getSession().createBuffer(SshConstants.SSH_MSG_CHANNEL_REQUEST);
        request.putUInt(getRecipient());
        request.putString(type);
        request.putBoolean(true);
        rest.accept(request);
        writePacket(request);
        var answer = answers.poll(SerialClient.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("the server does not answer " + type);
        }
        return answer;
    }

    @Override
    public void handleSuccess() throws IOException {
        answers.add(true);
        super.handleSuccess();
    }

    @Override
    public void handleFailure() throws IOException {
        answers.add(false);
    }
}
