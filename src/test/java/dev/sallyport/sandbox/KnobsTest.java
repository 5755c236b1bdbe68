package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

@Timeout(60)
class KnobsTest {

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final Knobs knobs = sandbox.sandbox().knobs();
    private final Ec2Client ec2 = sandbox.ec2("default", "eu-central-1");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void throttlesTheFirstCallsOnly() {
        knobs.throttle(Aim.at("DescribeInstances"), 2);

        assertThat(refusal().awsErrorDetails().errorCode()).isEqualTo("RequestLimitExceeded");
        assertThat(refusal().statusCode()).isEqualTo(503);
        assertThat(ec2.describeInstances().reservations()).isNotEmpty();
    }

    @Test
    void meetsOnlyWhatItIsAimedAt() {
        knobs.refuse(Aim.at("Describe*").region("eu-west-1"), "UnauthorizedOperation");
        knobs.fail(Aim.everything().profile("partner"));

        assertThat(ec2.describeInstances().reservations()).isNotEmpty();
        assertThat(refusal(sandbox.ec2("default", "eu-west-1")).statusCode()).isEqualTo(403);
        assertThat(refusal(sandbox.ec2("partner", "eu-central-1")).awsErrorDetails().errorCode())
                .isEqualTo("InternalError");
    }

    @Test
    void delaysAnswers() {
        knobs.delay(Aim.everything(), Duration.ofMillis(300));
        var began = System.nanoTime();

        ec2.describeRegions();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofMillis(299));
    }

    @Test
    void cutsTheConnectionInTheMiddleOfTheAnswer() {
        knobs.cut(Aim.at("DescribeInstances"));

        assertThat(catchThrowableOfType(SdkClientException.class, ec2::describeInstances)).isNotNull();
        assertThat(sandbox.sandbox().calls().getLast().outcome()).isEqualTo("cut");
        assertThat(ec2.describeRegions().regions()).isNotEmpty();
    }

    @Test
    void hangsUntilTheClientGivesUp() {
        knobs.hang(Aim.at("DescribeInstances"));

        try (var impatient = Ec2Client.builder()
                .endpointOverride(sandbox.sandbox().endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(() -> sandbox.keys("default"))
                .overrideConfiguration(each -> each.retryStrategy(retry -> retry.maxAttempts(1)))
                .httpClient(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMillis(400)).build())
                .build()) {
            assertThat(catchThrowableOfType(SdkClientException.class, impatient::describeInstances)).isNotNull();
        }
    }

    @Test
    void calmsDown() {
        knobs.fail(Aim.everything());
        knobs.calm();

        assertThat(ec2.describeInstances().reservations()).isNotEmpty();
    }

    @Test
    void refusesWithTheStatusThatGoesWithTheCode() {
        knobs.refuse(Aim.at("DescribeInstances"), "RequestLimitExceeded");
        assertThat(refusal().statusCode()).isEqualTo(503);
        knobs.calm();
        knobs.refuse(Aim.at("DescribeInstances"), "InternalError");
        assertThat(refusal().statusCode()).isEqualTo(500);
        knobs.calm();
        knobs.refuse(Aim.at("DescribeInstances"), "OptInRequired");
        assertThat(refusal().awsErrorDetails().errorCode()).isEqualTo("OptInRequired");
    }

    @Test
    void keepsARecordOfWhatClientsDid() {
        knobs.throttle(Aim.at("DescribeInstances"), 1);
        var requestId = refusal().requestId();

        var call = sandbox.sandbox().calls().getLast();

        assertThat(call.requestId()).isEqualTo(requestId);
        assertThat(call.action()).isEqualTo("DescribeInstances");
        assertThat(call.profile()).isEqualTo("default");
        assertThat(call.region()).isEqualTo("eu-central-1");
        assertThat(call.outcome()).isEqualTo("RequestLimitExceeded");
    }

    private Ec2Exception refusal() {
        return refusal(ec2);
    }

    private static Ec2Exception refusal(Ec2Client client) {
        var refusal = catchThrowableOfType(Ec2Exception.class, client::describeInstances);
        assertThat(refusal).isNotNull();
        return refusal;
    }
}
