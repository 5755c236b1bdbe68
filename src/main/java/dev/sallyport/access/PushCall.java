package dev.sallyport.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ec2instanceconnect.Ec2InstanceConnectClient;
import software.amazon.awssdk.services.ec2instanceconnect.model.SendSerialConsoleSshPublicKeyRequest;
import software.amazon.awssdk.services.ec2instanceconnect.model.SendSshPublicKeyRequest;

import dev.sallyport.plan.ConnectPlan;

/// The two calls that take a key: for a user of the instance, and for its serial console.
///
/// @param limit for the whole call
/// @param sent  gets the time at which the request left
record PushCall(ConnectPlan plan, String publicKey, Duration limit, AtomicReference<Instant> sent) {

    // Service model 2018-04-02, shape AvailabilityZone. Local Zones do not fit; the field may be left out.
    private static final Pattern ZONE = Pattern.compile("(\\w+-){2,3}\\d+\\w+");
    private static final int LONGEST_ZONE = 32;

    // Same model, shape SerialPort: the only one there is.
    private static final int FIRST_PORT = 0;

    /// What both calls answer.
    ///
    /// @param success empty in an answer that is not AWS's
    record Answer(Optional<Boolean> success, String requestId) {
        private static Answer of(@Nullable Boolean success, @Nullable String requestId) {
            return new Answer(Optional.ofNullable(success), requestId == null ? "-" : requestId);
        }
    }

    Answer by(Ec2InstanceConnectClient client) {
        return plan.serial() ? console(client) : user(client);
    }

    private Answer user(Ec2InstanceConnectClient client) {
        var request = SendSshPublicKeyRequest.builder()
                .instanceId(plan.instance().id().value())
                .instanceOSUser(plan.user().name())
                .sshPublicKey(publicKey)
                .overrideConfiguration(this::override);
        var zone = plan.instance().zone();
        if (zone.length() <= LONGEST_ZONE && ZONE.matcher(zone).matches()) {
            request.availabilityZone(zone);
        }
        var answer = client.sendSSHPublicKey(request.build());
        return Answer.of(answer.success(), answer.requestId());
    }

    private Answer console(Ec2InstanceConnectClient client) {
        var answer = client.sendSerialConsoleSSHPublicKey(SendSerialConsoleSshPublicKeyRequest.builder()
                .instanceId(plan.instance().id().value())
                .serialPort(FIRST_PORT)
                .sshPublicKey(publicKey)
                .overrideConfiguration(this::override)
                .build());
        return Answer.of(answer.success(), answer.requestId());
    }

    private void override(AwsRequestOverrideConfiguration.Builder override) {
        override.putExecutionAttribute(SentAt.NOTE, sent).apiCallTimeout(limit);
    }
}
