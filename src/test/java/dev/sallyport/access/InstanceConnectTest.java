package dev.sallyport.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.awaitility.Awaitility;
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
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;

final class InstanceConnectTest {

    private static final String KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE0123";
    private static final OsUser USER = new OsUser("ubuntu", OsUser.Source.AMI_NAME);
    private static final Answer TAKEN = Answer.of("{\"RequestId\": \"abcd-1\", \"Success\": true}");
    private static final String PUSH = "SendSSHPublicKey";
    private static final List<Duration> NO_WAITS = List.of(Duration.ZERO, Duration.ZERO);

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
        door = new InstanceConnect(sessions, clock, NO_WAITS);
    }

    @AfterEach
    void stops() {
        sessions.close();
        aws.close();
    }

    @Test
    void pushesTheKeyForTheUserAndSaysWhenItDies() throws Exception {
        var receipt = push();

        var now = clock.instant();
        assertThat(receipt).isEqualTo(new PushReceipt(now, now.plusSeconds(60), "abcd-1"));
        assertThat(aws.calls(PUSH)).singleElement().satisfies(call -> {
            assertThat(call.region()).isEqualTo("eu-central-1");
            assertThat(call.key()).isEqualTo("AKIDdev");
            assertThat(call.body()).contains("\"InstanceId\":\"i-0123456789abcdef0\"", "\"InstanceOSUser\":\"ubuntu\"",
                    "\"SSHPublicKey\":\"" + KEY + "\"", "\"AvailabilityZone\":\"eu-central-1b\"");
        });
    }

    @ParameterizedTest
    @CsvSource({"us-west-2-lax-1a", "''", "eu-central-1"})
    void leavesOutAZoneThatAwsWouldRefuse(String zone) throws Exception {
        door.push(plan(zone), KEY);

        assertThat(aws.calls(PUSH).getFirst().body()).doesNotContain("AvailabilityZone");
    }

    @Test
    void countsFromTheAttemptThatSucceeded() throws Exception {
        var began = clock.instant();
        var attempts = new java.util.concurrent.atomic.AtomicInteger();
        aws.on(PUSH, _ -> {
            clock.pass(Duration.ofSeconds(7));
            return attempts.incrementAndGet() == 1 ? error(500, "ServiceException") : TAKEN;
        });

        assertThat(push().sentAt()).isEqualTo(began.plusSeconds(7));
    }

    @Test
    void triesAnUnavailableInstanceThreeTimes() throws Exception {
        aws.on(PUSH, error(400, "EC2InstanceUnavailableException"), error(400, "EC2InstanceUnavailableException"),
                TAKEN);
        assertThat(push().requestId()).isEqualTo("abcd-1");

        aws.on(PUSH, error(400, "EC2InstanceUnavailableException"));
        assertThat(problem().code()).isEqualTo("access.unavailable");
        assertThat(aws.calls(PUSH)).hasSize(6);
    }

    @Test
    void stopsWaitingForAnUnavailableInstanceWhenInterrupted() throws Exception {
        aws.on(PUSH, error(400, "EC2InstanceUnavailableException"));
        var patient = new InstanceConnect(sessions, clock, List.of(Duration.ofHours(1)));

        assertThat(interrupted(patient, () -> aws.calls(PUSH).size() == 1)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void stopsInTheMiddleOfACallWhenInterrupted() throws Exception {
        aws.on(PUSH, _ -> aws.hang());

        assertThat(interrupted(door, () -> aws.hanging() == 1)).isInstanceOf(InterruptedException.class);
    }

    @ParameterizedTest
    @CsvSource({"400,EC2InstanceStateInvalidException,access.not-running",
        "400,EC2InstanceNotFoundException,access.not-found", "400,AuthException,access.not-authorised",
        "400,InvalidArgsException,access.invalid-argument", "400,ThrottlingException,access.throttled",
        "500,ServiceException,access.service-fault", "503,Whatever,access.service-fault",
        "400,AccessDeniedException,access.denied", "400,ExpiredTokenException,access.credentials-expired",
        "400,UnrecognizedClientException,access.bad-credentials",
        "403,InvalidSignatureException,access.bad-credentials", "403,OptInRequired,access.region-disabled",
        "400,SomethingNewException,access.refused"})
    void hasItsOwnNameForEveryErrorOfAws(int status, String awsCode, String code) {
        aws.on(PUSH, error(status, awsCode).with("x-amzn-RequestId", "req-7"));

        var problem = problem();

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.facts()).containsEntry("instance", "i-0123456789abcdef0")
                .containsEntry("user", "ubuntu")
                .containsEntry("region", "eu-central-1")
                .containsEntry("request", "req-7");
        assertThat(problem.detail()).contains("AWS says so.");
    }

    @Test
    void namesAWrongClock() {
        aws.on(PUSH, Answer.status(403, "{\"__type\":\"InvalidSignatureException\",\"message\":"
                + "\"Signature expired: 20261120T100000Z is now earlier than 20261120T101000Z\"}"));

        assertThat(problem().code()).isEqualTo("access.clock-skew");
    }

    @Test
    void namesAnEndpointThatIsNotThere() throws Exception {
        sessions.use(AwsFiles.catalog(directory,
                AwsFiles.keys("dev", aws).replace(aws.endpoint().toString(), "http://127.0.0.1:1")));

        assertThat(problem().code()).isEqualTo("access.unreachable");
    }

    @Test
    void namesAnEndpointThatHangs() {
        aws.on(PUSH, _ -> aws.hang());

        assertThat(problem().code()).isEqualTo("access.timed-out");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <html>Log in</html> | access.garbled
            {}                  | access.garbled
            {"RequestId": "x", "Success": false} | access.refused
            """)
    void isNotContentWithJustAnyAnswer(String body, String code) {
        aws.on(PUSH, Answer.of(body));

        assertThat(problem().code()).isEqualTo(code);
    }

    @Test
    void refusesAKeyThatAwsWouldRefuse() {
        assertThatIllegalArgumentException().isThrownBy(() -> door.push(plan("eu-central-1b"), "short"));
        assertThat(aws.calls(PUSH)).isEmpty();
    }

    private PushReceipt push() throws ProblemException, InterruptedException {
        return door.push(plan("eu-central-1b"), KEY);
    }

    private Problem problem() {
        return catchThrowableOfType(ProblemException.class, this::push).problem();
    }

    private static Throwable interrupted(InstanceConnect door, java.util.concurrent.Callable<Boolean> ready)
            throws InterruptedException {
        var thrown = new AtomicReference<Throwable>();
        var thread = Thread.ofVirtual()
                .start(() -> thrown.set(
                        org.assertj.core.api.Assertions
                                .catchThrowable(() -> door.push(plan("eu-central-1b"), KEY))));
        Awaitility.await().until(ready);
        thread.interrupt();
        thread.join();
        return thrown.get();
    }

    private static Answer error(int status, String awsCode) {
        return Answer.status(status, "{\"__type\":\"" + awsCode + "\",\"Message\":\"AWS says so.\"}");
    }

    private static ConnectPlan plan(String zone) {
        var route = new Route.Direct("203.0.113.7", 22, Route.Direct.Kind.PUBLIC_IPV4);
        return new ConnectPlan(instance(zone), List.of(route), USER, KeyType.ED25519);
    }

    static Instance instance(String zone) {
        return new Instance(new InstanceId("i-0123456789abcdef0"), "dev", new RegionName("eu-central-1"),
                "123456789012", InstanceState.RUNNING, Map.of(), "t3.micro", zone, Optional.of("203.0.113.7"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ami-1", Optional.empty(),
                "Linux/UNIX", "x86_64", Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(), "", false);
    }
}
