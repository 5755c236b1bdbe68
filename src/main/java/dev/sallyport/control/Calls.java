package dev.sallyport.control;

import java.time.Clock;
import java.util.function.Function;

import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Response;

import dev.sallyport.control.ControlProblem.Asked;
import dev.sallyport.credentials.AwsCalls;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.Instance;
import dev.sallyport.model.ProblemException;

/// Calls to EC2 about one instance, through the profile and in the Region in which it was seen.
final class Calls {

    /// What the AWS SDK says for an answer without an id.
    private static final String UNKNOWN = "UNKNOWN";

    private final AwsSessions sessions;
    private final AwsCalls calls;

    Calls(AwsSessions sessions, Clock clock) {
        this.sessions = sessions;
        this.calls = new AwsCalls(clock);
    }

    /// One call, with the repetitions and limits of its session.
    ///
    /// @param action the IAM action behind it
    <T extends Ec2Response> T ask(Instance instance, String action, Function<Ec2Client, T> question)
            throws ProblemException, InterruptedException {
        var client = sessions.of(instance.profile()).client(Ec2Client.class, instance.region(), Ec2Client::builder);
        try {
            var answer = calls.make(() -> question.apply(client));
            if (UNKNOWN.equals(answer.responseMetadata().requestId())) {
                throw FailedCall.garbled();
            }
            return answer;
        } catch (FailedCall failed) {
            var asked = new Asked(instance, action, failed.requestId(), failed.said());
            throw new ProblemException(Refusals.of(failed, asked, sessions.limits().whole()), failed);
        }
    }

    /// The facts of a call that was answered.
    static Asked asked(Instance instance, String action, Ec2Response answer) {
        return new Asked(instance, action, answer.responseMetadata().requestId(), "");
    }
}
