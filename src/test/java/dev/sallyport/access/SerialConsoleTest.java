package dev.sallyport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.credentials.AwsFiles;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.CallLimits;
import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;
import dev.sallyport.credentials.MovingClock;
import dev.sallyport.model.Addresses;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Proposal;
import dev.sallyport.plan.SerialPlanner;

final class SerialConsoleTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE0123";
    private static final Answer TAKEN = Answer.of("{\"RequestId\": \"abcd-1\", \"Success\": true}");
    private static final String PUSH = "SendSerialConsoleSSHPublicKey";

    @TempDir private Path directory;

    private final MovingClock clock = new MovingClock(Clock.systemUTC().instant());
    private FakeAws aws;
    private AwsSessions sessions;
    private InstanceConnect door;

    @BeforeEach
    void starts() throws IOException {
        aws = new FakeAws().on(PUSH, TAKEN);
        sessions = new AwsSessions(clock,
                new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(6), 2), Map.of());
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws)));
        door = new InstanceConnect(sessions, clock);
    }

    @AfterEach
    void stops() {
        sessions.close();
        aws.close();
    }

    @Test
    void pushesTheKeyForTheFirstPortAndForNoUser() throws Exception {
        var receipt = door.push(plan(), KEY);

        var now = clock.instant();
        assertThat(receipt).isEqualTo(new PushReceipt(now, now.plusSeconds(60), "abcd-1"));
        assertThat(aws.calls("SendSSHPublicKey")).isEmpty();
        assertThat(aws.calls(PUSH)).singleElement().satisfies(call -> {
            assertThat(call.region()).isEqualTo("eu-central-1");
            assertThat(call.body()).contains("\"InstanceId\":\"i-0123456789abcdef0\"", "\"SerialPort\":0",
                    "\"SSHPublicKey\":\"" + KEY + "\"").doesNotContain("InstanceOSUser", "AvailabilityZone");
        });
    }

    @ParameterizedTest
    @CsvSource({"400,SerialConsoleAccessDisabledException,access.serial-disabled,1",
        "400,EC2InstanceTypeInvalidException,access.serial-type-invalid,1",
        "400,SerialConsoleSessionLimitExceededException,access.serial-busy,1",
        "500,SerialConsoleSessionUnavailableException,access.serial-unavailable,2",
        "400,SerialConsoleSessionUnsupportedException,access.serial-unsupported,1",
        "400,EC2InstanceStateInvalidException,access.not-running,1",
        "400,EC2InstanceNotFoundException,access.not-found,1",
        "400,EC2InstanceUnavailableException,access.unavailable,1",
        "400,ThrottlingException,access.throttled,2", "500,ServiceException,access.service-fault,2",
        "400,AuthException,access.serial-denied,1", "400,AccessDeniedException,access.serial-denied,1",
        "400,InvalidArgsException,access.serial-refused,1", "400,SomethingNewException,access.serial-refused,1",
        "400,ExpiredTokenException,access.credentials-expired,1",
        "400,UnrecognizedClientException,access.bad-credentials,1"})
    void hasItsOwnNameForEveryErrorAndRepeatsOnlyWhatAwsDeclaresTemporary(int status, String awsCode, String code,
            int calls) {
        aws.on(PUSH, error(status, awsCode).with("x-amzn-RequestId", "req-7"));

        var problem = problem();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail()).contains("AWS says so.");
        assertThat(aws.calls(PUSH)).hasSize(calls);
        assertThat(words(problem)).doesNotContain("{user}").allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(problem.facts()).containsEntry("request", "req-7");
    }

    @Test
    void isNotContentWithAnAnswerWithoutSuccess() {
        aws.on(PUSH, Answer.of("{\"RequestId\": \"x\", \"Success\": false}"));

        assertThat(problem().code()).isEqualTo("access.serial-refused");
    }

    private static List<String> words(Problem problem) {
        var bundle = ResourceBundle.getBundle("dev.sallyport.messages", Locale.ROOT);
        return List.of("title", "text", "remedy")
                .stream()
                .map(part -> bundle.getString("problem." + problem.code() + "." + part))
                .toList();
    }

    private Problem problem() {
        return catchThrowableOfType(ProblemException.class, () -> door.push(plan(), KEY)).problem();
    }

    private static Answer error(int status, String awsCode) {
        return Answer.status(status, "{\"__type\":\"" + awsCode + "\",\"Message\":\"AWS says so.\"}");
    }

    private static ConnectPlan plan() {
        var planner = new SerialPlanner(Addresses.ofTheInternet());
        var instance = InstanceConnectTest.instance("eu-central-1b");
        return ((Proposal.Ready) planner.propose(instance, KeyType.ED25519)).plan();
    }
}
