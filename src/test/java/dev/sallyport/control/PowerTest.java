package dev.sallyport.control;

import static dev.sallyport.control.ControlBench.MACHINE;
import static dev.sallyport.control.ControlBench.problem;
import static dev.sallyport.control.ControlBench.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.credentials.AwsFiles;
import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;
import dev.sallyport.model.InstanceState;

/// State, power, and what EC2 may answer to any of them.
final class PowerTest {

    private static final String STATUS = "DescribeInstanceStatus";
    private static final Answer SLOW_DOWN = FakeAws.ec2Error(503, "RequestLimitExceeded", "Request limit exceeded.");
    private static final Answer FORBIDDEN = FakeAws.ec2Error(403, "UnauthorizedOperation", "no");

    @TempDir private Path directory;

    private final List<InstanceState> news = new CopyOnWriteArrayList<>();
    private ControlBench bench;

    @BeforeEach
    void starts() throws IOException {
        bench = new ControlBench(directory);
    }

    @AfterEach
    void stops() {
        bench.close();
    }

    @Test
    void readsChecksAndWhatIsPlanned() throws Exception {
        bench.aws.on(STATUS, recorded("instance-health.xml"));

        var health = bench.control.health(MACHINE);

        assertThat(health).isEqualTo(new Health(InstanceState.RUNNING, "ok", "impaired", "ok", List.of(
                new Health.Event("system-reboot", "The instance is scheduled for a reboot",
                        Optional.of(Instant.parse("2026-12-01T12:00:00Z")),
                        Optional.of(Instant.parse("2026-12-01T14:00:00Z")),
                        Optional.of(Instant.parse("2026-12-08T12:00:00Z"))),
                new Health.Event("instance-stop", "[Completed] The instance was stopped", Optional.empty(),
                        Optional.empty(), Optional.empty()),
                new Health.Event("", "", Optional.empty(), Optional.empty(), Optional.empty()))));
        assertThat(health.events()).extracting(Health.Event::pending).containsExactly(true, false, true);
        assertThat(bench.aws.calls(STATUS).getFirst().parameters()).containsEntry("IncludeAllInstances", "true")
                .containsEntry("InstanceId.1", "i-0123456789abcdef0");
    }

    @Test
    void bearsAnInstanceWithoutChecks() throws Exception {
        bench.aws.on(STATUS, state("stopped"));

        assertThat(bench.control.health(MACHINE)).isEqualTo(
                new Health(InstanceState.STOPPED, "insufficient-data", "insufficient-data", "not-applicable",
                        List.of()));
    }

    @Test
    void doesNotTakeAnotherInstancesHealth() {
        bench.aws.on(STATUS, Answer.of(FakeAws.recorded("instance-health.xml").replace("abcdef0", "abcdef1")));

        assertThat(problem(() -> bench.control.health(MACHINE))).isInstanceOf(ControlProblem.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"START,StartInstances,", "STOP,StopInstances,", "FORCE_STOP,StopInstances,true",
        "REBOOT,RebootInstances,"})
    void doesWhatItIsTold(PowerAction action, String operation, String force) throws Exception {
        bench.aws.on(operation, recorded("power.xml"));

        bench.control.power(MACHINE, action);

        assertThat(bench.aws.calls(operation)).singleElement().satisfies(call -> {
            assertThat(call.parameters()).containsEntry("InstanceId.1", "i-0123456789abcdef0");
            assertThat(call.parameters().get("Force")).isEqualTo(force);
        });
    }

    @ParameterizedTest
    @CsvSource({"400,InvalidInstanceID.NotFound,control.not-found", "400,IncorrectInstanceState,control.wrong-state",
        "400,UnsupportedOperation,control.unsupported", "500,InsufficientInstanceCapacity,control.no-capacity",
        "403,UnauthorizedOperation,control.denied", "503,RequestLimitExceeded,control.throttled",
        "400,RequestExpired,control.credentials-expired", "401,AuthFailure,control.bad-credentials",
        "403,OptInRequired,control.region-disabled", "500,InternalError,control.aws-fault",
        "400,OperationNotPermitted,control.refused"})
    void hasItsOwnNameForEveryErrorOfAws(int status, String awsCode, String code) {
        bench.aws.on("StartInstances", FakeAws.ec2Error(status, awsCode, "AWS says so."));

        var problem = problem(() -> bench.control.power(MACHINE, PowerAction.START));

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.facts()).containsEntry("action", "ec2:StartInstances")
                .containsEntry("instance", "i-0123456789abcdef0")
                .containsEntry("region", "eu-central-1")
                .containsEntry("profile", "dev");
    }

    @Test
    void namesAnEndpointThatHangsOrIsNotThereOrIsAnother() throws Exception {
        bench.aws.on(STATUS, _ -> bench.aws.hang());
        var hanging = problem(() -> bench.control.health(MACHINE));
        assertThat(hanging.code()).isEqualTo("control.timed-out");
        assertThat(hanging.facts()).containsEntry("seconds", "4");

        bench.aws.on(STATUS, Answer.of("<html>Log in</html>"));
        assertThat(problem(() -> bench.control.health(MACHINE)).code()).isEqualTo("control.garbled");

        bench.sessions.use(AwsFiles.catalog(directory,
                AwsFiles.keys("dev", bench.aws).replace(bench.aws.endpoint().toString(), "http://127.0.0.1:1")));
        assertThat(problem(() -> bench.control.health(MACHINE)).code()).isEqualTo("control.unreachable");
    }

    @Test
    void passesOnThatThereAreNoCredentials() throws Exception {
        bench.sessions.use(AwsFiles.catalog(directory, "[profile dev]\ncredential_process = exit 2\n"));

        assertThat(problem(() -> bench.control.health(MACHINE)).code()).isEqualTo("credentials.process-failed");
    }

    @Test
    void followsAStopToItsEnd() throws Exception {
        bench.aws.on(STATUS, state("running"), state("stopping"), state("stopping"), state("stopped"));

        assertThat(follow(PowerAction.STOP)).isEqualTo(InstanceState.STOPPED);
        assertThat(news).containsExactly(InstanceState.RUNNING, InstanceState.STOPPING, InstanceState.STOPPED);
    }

    @Test
    void doesNotTakeTheOldStateForTheEndOfAStart() throws Exception {
        bench.aws.on(STATUS, state("stopped"), state("stopped"), state("pending"), state("running"));

        assertThat(follow(PowerAction.START)).isEqualTo(InstanceState.RUNNING);
    }

    @Test
    void noticesThatAnInstanceCouldNotStart() throws Exception {
        bench.aws.on(STATUS, state("pending"), state("stopped"));

        assertThat(follow(PowerAction.START)).isEqualTo(InstanceState.STOPPED);
    }

    @Test
    void doesNotFollowARebootWhichNoStateShows() throws Exception {
        bench.aws.on(STATUS, state("running"));

        assertThat(follow(PowerAction.REBOOT)).isEqualTo(InstanceState.RUNNING);
        assertThat(bench.aws.calls(STATUS)).hasSize(1);
    }

    @Test
    void waitsLongerInsteadOfFailingWhenAwsAsksToSlowDown() throws Exception {
        bench.aws.on(STATUS, Stream.concat(Stream.of(state("stopping")),
                Stream.concat(Stream.generate(() -> SLOW_DOWN).limit(6), Stream.of(state("stopped"))))
                .toArray(Answer[]::new));

        assertThat(follow(PowerAction.STOP)).isEqualTo(InstanceState.STOPPED);
        assertThat(news).containsExactly(InstanceState.STOPPING, InstanceState.STOPPED);
    }

    @Test
    void asksTheListWhereTheStatusMayNotBeRead() throws Exception {
        bench.aws.on(STATUS, FORBIDDEN).on("DescribeInstances", recorded("describe-instances.xml"));

        assertThat(follow(PowerAction.START)).isEqualTo(InstanceState.RUNNING);
    }

    @Test
    void givesUpAfterTenMinutes() {
        bench.aws.on(STATUS, _ -> {
            bench.clock.pass(Duration.ofMinutes(4));
            return state("stopping");
        });

        var problem = problem(() -> follow(PowerAction.STOP));

        assertThat(problem).isInstanceOf(ControlProblem.NoEnd.class);
        assertThat(problem.facts()).containsEntry("state", "stopping").containsEntry("minutes", "10");
        assertThat(bench.aws.calls(STATUS)).hasSize(3);
    }

    @Test
    void givesUpAlsoIfAwsOnlyAsksToSlowDown() {
        bench.aws.on(STATUS, _ -> {
            bench.clock.pass(Duration.ofMinutes(3));
            return SLOW_DOWN;
        });

        assertThat(problem(() -> follow(PowerAction.STOP))).isInstanceOf(ControlProblem.NoEnd.class);
    }

    @Test
    void stopsBetweenTwoLooksWhenInterrupted() throws Exception {
        bench.aws.on(STATUS, state("stopping"));
        var patient = new Ec2Control(bench.sessions, bench.clock, Duration.ofHours(1));
        var thrown = new AtomicReference<Throwable>();

        var thread = Thread.ofVirtual()
                .start(() -> thrown.set(
                        catchThrowable(() -> patient.follow(MACHINE, PowerAction.STOP, news::add))));
        Awaitility.await().until(() -> news.size() == 1);
        thread.interrupt();
        thread.join();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    private InstanceState follow(PowerAction action) throws Exception {
        return bench.control.follow(MACHINE, action, news::add);
    }

    private static Answer state(String word) {
        return Answer.of(FakeAws.recorded("instance-state.xml").replace("STATE", word));
    }
}
