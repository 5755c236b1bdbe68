package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.function.Predicate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.InstanceStateChange;

import dev.sallyport.sandbox.TestSandbox;

/// Starting, stopping and rebooting, asked by the AWS SDK; the machine is one whose inside takes no time.
@Timeout(120)
class PowerTest {

    private static final long PATIENCE = 60_000_000_000L;

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final Ec2Client ec2 = sandbox.ec2("default", "eu-central-1");
    private final String till = sandbox.machine("till-terminal").id();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void stopsAndStartsAndSaysWhatChanged() {
        var stopping = ec2.stopInstances(request -> request.instanceIds(till)).stoppingInstances().getFirst();
        assertThat(change(stopping)).isEqualTo(till + " running stopping 64");
        await(state -> state.equals("stopped"));
        assertThat(check()).isEqualTo("not-applicable");

        var starting = ec2.startInstances(request -> request.instanceIds(till)).startingInstances().getFirst();
        assertThat(change(starting)).isEqualTo(till + " stopped pending 0");
        await(state -> state.equals("running"));
        assertThat(check()).isEqualTo("ok");
    }

    @Test
    void aForcedStopNeedsNoConsent() {
        ec2.stopInstances(request -> request.instanceIds(till).force(true));

        await(state -> state.equals("stopped"));
    }

    @Test
    void whatIsAskedTwiceIsNoError() {
        assertThat(change(ec2.startInstances(request -> request.instanceIds(till)).startingInstances().getFirst()))
                .isEqualTo(till + " running running 16");
        ec2.stopInstances(request -> request.instanceIds(till).force(true));
        await(state -> state.equals("stopped"));
        assertThat(change(ec2.stopInstances(request -> request.instanceIds(till)).stoppingInstances().getFirst()))
                .isEqualTo(till + " stopped stopped 80");
    }

    @Test
    void aRebootShowsInNoState() {
        ec2.rebootInstances(request -> request.instanceIds(till));

        assertThat(state()).isEqualTo("running");
    }

    @Test
    void aStartedMachineWasLaunchedAnew() {
        var before = launched();
        ec2.stopInstances(request -> request.instanceIds(till).force(true));
        await(state -> state.equals("stopped"));
        ec2.startInstances(request -> request.instanceIds(till));

        assertThat(launched()).isAfter(before);
    }

    @ParameterizedTest
    @CsvSource({"mira-scratch", "preview-209"})
    void refusesWhatIsGone(String name) {
        var id = sandbox.machine(name).id();
        refused(() -> ec2.startInstances(request -> request.instanceIds(id)), 400, "IncorrectInstanceState");
        refused(() -> ec2.stopInstances(request -> request.instanceIds(id)), 400, "IncorrectInstanceState");
        refused(() -> ec2.rebootInstances(request -> request.instanceIds(id)), 400, "IncorrectInstanceState");
    }

    @Test
    void doesAllOrNothing() {
        var off = sandbox.machine("ci-2").id();
        refused(() -> ec2.rebootInstances(request -> request.instanceIds(till, off)), 400, "IncorrectInstanceState");
        refused(() -> ec2.stopInstances(request -> request.instanceIds(till, "i-0123456789abcdef0")), 400,
                "InvalidInstanceID.NotFound");

        assertThat(state()).isEqualTo("running");
    }

    @Test
    void isForTheOwnerOnly() {
        refused(() -> sandbox.ec2("partner", "eu-central-1").stopInstances(request -> request.instanceIds(till)), 400,
                "InvalidInstanceID.NotFound");
        refused(() -> sandbox.ec2("default", "eu-west-1").stopInstances(request -> request.instanceIds(till)), 400,
                "InvalidInstanceID.NotFound");
    }

    @Test
    void sayingThatItWouldDoesNothing() {
        refused(() -> ec2.stopInstances(request -> request.instanceIds(till).dryRun(true)), 412, "DryRunOperation");

        assertThat(state()).isEqualTo("running");
    }

    @Test
    void refusesWhatMakesNoSense() {
        refused(() -> ec2.stopInstances(request -> request.instanceIds("web-1")), 400, "InvalidInstanceID.Malformed");
        refused(() -> ec2.stopInstances(request -> request.instanceIds(till).hibernate(true)), 400,
                "UnsupportedHibernationConfiguration");
        refused(() -> ec2.startInstances(request -> {}), 400, "MissingParameter");
    }

    private static String change(InstanceStateChange change) {
        return change.instanceId() + " " + change.previousState().nameAsString() + " "
                + change.currentState().nameAsString() + " " + change.currentState().code();
    }

    private void await(Predicate<String> wanted) {
        var deadline = System.nanoTime() + PATIENCE;
        while (!wanted.test(state())) {
            assertThat(System.nanoTime()).as(state()).isLessThan(deadline);
        }
    }

    private String state() {
        return ec2.describeInstances(request -> request.instanceIds(till))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .state()
                .nameAsString();
    }

    private Instant launched() {
        return ec2.describeInstances(request -> request.instanceIds(till))
                .reservations()
                .getFirst()
                .instances()
                .getFirst()
                .launchTime();
    }

    private String check() {
        return ec2.describeInstanceStatus(request -> request.instanceIds(till).includeAllInstances(true))
                .instanceStatuses()
                .getFirst()
                .instanceStatus()
                .statusAsString();
    }

    private static void refused(ThrowingCallable call, int status, String code) {
        var refusal = catchThrowableOfType(Ec2Exception.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
        assertThat(refusal.statusCode()).isEqualTo(status);
    }
}
