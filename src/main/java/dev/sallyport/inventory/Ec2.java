package dev.sallyport.inventory;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Response;

import dev.sallyport.credentials.AwsCalls;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.FailedCall;
import dev.sallyport.model.ProblemException;

/// EC2 in one scope, with a time budget for everything asked there.
final class Ec2 {

    /// Puts the time that is left into a request.
    @FunctionalInterface
    interface Budget extends Consumer<AwsRequestOverrideConfiguration.Builder> {}

    /// What the AWS SDK says for an answer without an id.
    private static final String UNKNOWN = "UNKNOWN";

    private static final Duration LEAST = Duration.ofMillis(1);

    private final Scope scope;
    private final Ec2Client client;
    private final AwsCalls calls;
    private final Duration limit;
    private final long began = System.nanoTime();

    /// Opens a scope; its time runs from here on.
    Ec2(AwsSessions sessions, AwsCalls calls, Scope scope) throws ProblemException {
        this.scope = scope;
        this.calls = calls;
        this.limit = sessions.limits().whole();
        this.client = sessions.of(scope.profile()).client(Ec2Client.class, scope.region(), Ec2Client::builder);
    }

    Scope scope() {
        return scope;
    }

    Duration took() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /// One call within what is left of the budget.
    ///
    /// @throws FailedCall so that the caller can tell the kinds apart; see [#ask] for those that do not care
    <T extends Ec2Response> T call(BiFunction<Ec2Client, Budget, T> question) throws FailedCall, InterruptedException {
        var rest = limit.minus(took());
        var left = rest.compareTo(LEAST) > 0 ? rest : LEAST;
        var answer = calls.make(() -> question.apply(client, override -> override.apiCallTimeout(left)));
        // EC2 signs every answer with an id. Without this, a network's login page would be a Region without instances.
        if (UNKNOWN.equals(answer.responseMetadata().requestId())) {
            throw FailedCall.garbled();
        }
        return answer;
    }

    /// One call, whose failure is a problem of the scope.
    ///
    /// @param action the IAM action behind it, such as `ec2:DescribeRegions`
    <T extends Ec2Response> T ask(String action, BiFunction<Ec2Client, Budget, T> question)
            throws ProblemException, InterruptedException {
        try {
            return call(question);
        } catch (FailedCall failed) {
            throw refused(failed, action);
        }
    }

    ProblemException refused(FailedCall failed, String action) {
        return new ProblemException(Refusals.of(failed, scope, action, limit), failed);
    }
}
