package dev.sallyport.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import software.amazon.awssdk.services.ec2instanceconnect.Ec2InstanceConnectClient;

import dev.sallyport.credentials.AwsCalls;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;

/// Pushes keys through EC2 Instance Connect (`SendSSHPublicKey`, `SendSerialConsoleSSHPublicKey`).
///
/// The SDK repeats by itself what AWS declares temporary (throttling, 5xx, broken connections). An instance that is
/// "unavailable" is a 4xx, which it does not repeat: AWS says to wait minutes, but a boot or a migration is often over
/// within seconds, so it is tried again twice, six seconds in all, before the user is told. Not so for a serial console,
/// for which whoever pushes waits where the user sees it.
public final class InstanceConnect implements KeyDoor {

    /// How long AWS keeps a pushed key (EC2 User Guide, "Connect using EC2 Instance Connect").
    static final Duration KEY_LIFE = Duration.ofSeconds(60);

    /// For one push with its repetitions; a user is waiting.
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(2), Duration.ofSeconds(4));

    // Service model 2018-04-02, shape SSHPublicKey.
    private static final int SHORTEST_KEY = 80;
    private static final int LONGEST_KEY = 4096;

    private final AwsSessions sessions;
    private final AwsCalls calls;
    private final SentAt sentAt;
    private final List<Duration> waits;

    public InstanceConnect(AwsSessions sessions, Clock clock) {
        this(sessions, clock, WAITS);
    }

    /// With other waits before each further try of an unavailable instance.
    InstanceConnect(AwsSessions sessions, Clock clock, List<Duration> waits) {
        this.sessions = sessions;
        this.calls = new AwsCalls(clock);
        this.sentAt = new SentAt(clock);
        this.waits = List.copyOf(waits);
    }

    @Override
    public PushReceipt push(ConnectPlan plan, String publicKey) throws ProblemException, InterruptedException {
        if (publicKey.length() < SHORTEST_KEY || publicKey.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a public key of " + publicKey.length() + " characters");
        }
        var instance = plan.instance();
        var client = sessions.of(instance.profile())
                .client(Ec2InstanceConnectClient.class, instance.region(),
                        Ec2InstanceConnectClient::builder, override -> override.addExecutionInterceptor(sentAt));
        var waiting = (plan.serial() ? List.<Duration>of() : waits).iterator();
        while (true) {
            try {
                return once(client, plan, publicKey);
            } catch (FailedCall failed) {
                if (!failed.code().equals("EC2InstanceUnavailableException") || !waiting.hasNext()) {
                    throw new ProblemException(new Refusals(plan, limit()).of(failed), failed);
                }
                pause(waiting.next());
            }
        }
    }

    private PushReceipt once(Ec2InstanceConnectClient client, ConnectPlan plan, String publicKey)
            throws FailedCall, ProblemException, InterruptedException {
        var sent = new AtomicReference<>(Instant.MIN);
        var call = new PushCall(plan, publicKey, limit(), sent);
        var answer = calls.make(() -> call.by(client));
        if (!answer.success().orElseThrow(FailedCall::garbled)) {
            throw new ProblemException(new Refusals(plan, limit()).withoutSuccess(answer.requestId()));
        }
        return new PushReceipt(sent.get(), sent.get().plus(KEY_LIFE), answer.requestId());
    }

    private Duration limit() {
        var whole = sessions.limits().whole();
        return whole.compareTo(LIMIT) < 0 ? whole : LIMIT;
    }

    private static void pause(Duration wait) throws InterruptedException {
        var never = new CountDownLatch(1);
        // Nobody counts down: the wait ends by time or by interrupt.
        if (never.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            throw new IllegalStateException("woken without a reason");
        }
    }
}
