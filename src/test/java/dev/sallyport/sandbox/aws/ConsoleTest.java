package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import javax.imageio.ImageIO;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.TestSandbox;

/// What a console printed, what it shows, and what AWS has planned, asked by the AWS SDK.
@Timeout(60)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final Ec2Client ec2 = sandbox.ec2("default", "eu-central-1");
    private final String till = sandbox.machine("till-terminal").id();

    @AfterEach
    void calm() {
        sandbox.sandbox().knobs().calm();
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @Test
    void givesWhatWasPrintedWithItsTime() {
        var kept = ec2.getConsoleOutput(request -> request.instanceId(till));
        var latest = ec2.getConsoleOutput(request -> request.instanceId(till).latest(true));

        assertThat(text(kept.output())).contains("Windows is Ready to use");
        assertThat(text(latest.output())).contains("Windows is Ready to use");
        assertThat(kept.instanceId()).isEqualTo(till);
        assertThat(kept.timestamp()).isBefore(latest.timestamp());
    }

    @Test
    void whatIsGoneHasPrintedNothing() {
        var gone = ec2.getConsoleOutput(request -> request.instanceId(sandbox.machine("mira-scratch").id()));

        assertThat(gone.output()).isNull();
        assertThat(gone.timestamp()).isNull();
    }

    @Test
    void theLatestIsForNitroOnly() {
        var old = sandbox.ec2("default", "us-east-1");
        var mail = sandbox.machine("legacy-mail").id();

        refused(() -> old.getConsoleOutput(request -> request.instanceId(mail).latest(true)), "UnsupportedOperation");
        assertThat(old.getConsoleOutput(request -> request.instanceId(mail)).instanceId()).isEqualTo(mail);
    }

    @Test
    void refusesAnInstanceThatIsNone() {
        refused(() -> ec2.getConsoleOutput(request -> request.instanceId("i-0123456789abcdef0")),
                "InvalidInstanceID.NotFound");
        refused(() -> ec2.getConsoleScreenshot(request -> request.instanceId("till")), "InvalidInstanceID.Malformed");
        refused(() -> ec2.getConsoleOutput(request -> {}), "MissingParameter");
        refused(() -> ec2.getConsoleScreenshot(request -> request.instanceId(till).dryRun(true)), "DryRunOperation");
    }

    @Test
    void takesAPictureOfTheScreen() throws Exception {
        var shot = ec2.getConsoleScreenshot(request -> request.instanceId(till).wakeUp(true));

        var bytes = Base64.getDecoder().decode(shot.imageData());
        assertThat(bytes.length).isLessThan(100_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes)).getWidth()).isEqualTo(960);
        assertThat(shot.instanceId()).isEqualTo(till);
    }

    @Test
    void takesNoPictureOfArmOrBareMetalOrWhatIsOff() {
        refused(() -> ec2.getConsoleScreenshot(request -> request.instanceId(sandbox.machine("bastion").id())),
                "UnsupportedOperation");
        refused(() -> ec2.getConsoleScreenshot(request -> request.instanceId(sandbox.machine("ci-2").id())),
                "IncorrectInstanceState");
    }

    @Test
    void rubbishCanStandInTheTextsPlace() {
        sandbox.sandbox().knobs().spoil(Aim.at("GetConsoleOutput"), Trouble.Spoilt.RUBBISH);

        assertThat(Base64.getDecoder().decode(output())).hasSize(4096).contains(0x00, 0x1b, 0xff);
    }

    @Test
    void oneLongLineCanStandThere() {
        sandbox.sandbox().knobs().spoil(Aim.at("GetConsoleOutput"), Trouble.Spoilt.ONE_LONG_LINE);

        assertThat(text(output())).hasSize(65_536).doesNotContain("\n");
    }

    @Test
    void theEncodingCanBreakOff() {
        sandbox.sandbox().knobs().spoil(Aim.at("GetConsoleOutput"), Trouble.Spoilt.CUT_BASE64);

        assertThatThrownBy(() -> Base64.getDecoder().decode(output())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somethingThatIsNoPictureCanStandInItsPlace() throws Exception {
        sandbox.sandbox().knobs().spoil(Aim.at("GetConsoleScreenshot"), Trouble.Spoilt.NO_PICTURE);

        var data = ec2.getConsoleScreenshot(request -> request.instanceId(till)).imageData();

        assertThat(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)))).isNull();
    }

    @Test
    void tellsWhatIsPlanned() {
        var there = sandbox.ec2("default", "us-east-1");
        var mail = sandbox.machine("legacy-mail").id();

        var status = there.describeInstanceStatus(request -> request.instanceIds(mail)).instanceStatuses().getFirst();
        var event = status.events().getFirst();

        assertThat(event.codeAsString()).isEqualTo("instance-retirement");
        assertThat(event.description()).contains("degraded hardware");
        assertThat(event.instanceEventId()).startsWith("instance-event-0");
        assertThat(event.notBefore()).isBetween(sandbox.clock().instant().plus(Duration.ofDays(10)),
                sandbox.clock().instant().plus(Duration.ofDays(12)));
        assertThat(event.notAfter()).isNull();
        assertThat(status.attachedEbsStatus().statusAsString()).isEqualTo("ok");
        assertThat(ec2.describeInstanceStatus(request -> request.instanceIds(till))
                .instanceStatuses()
                .getFirst()
                .events()).isEmpty();
    }

    private String output() {
        return ec2.getConsoleOutput(request -> request.instanceId(till)).output();
    }

    private static String text(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static void refused(ThrowingCallable call, String code) {
        var refusal = catchThrowableOfType(Ec2Exception.class, call);
        assertThat(refusal).isNotNull();
        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    }
}
