package dev.sallyport.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.credentials.AwsFiles;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.credentials.CallLimits;
import dev.sallyport.credentials.FakeAws;
import dev.sallyport.credentials.FakeAws.Answer;
import dev.sallyport.model.Problem;
import dev.sallyport.model.RegionName;

/// Every way in which a Region can fail to be listed has its own name, and none spoils the others.
final class RefusedRegionsTest {

    private static final Scope SCOPE = new Scope("dev", new RegionName("eu-central-1"));
    private final Instant now = Clock.systemUTC().instant();

    @TempDir private Path directory;

    private FakeAws aws;
    private AwsSessions sessions;
    private InventoryReader reader;

    @BeforeEach
    void starts() throws IOException {
        aws = new FakeAws().on("DescribeInstanceStatus", recorded("describe-instance-status.xml"))
                .on("DescribeImages", recorded("describe-images.xml"))
                .on("DescribeRegions", recorded("describe-regions.xml"));
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        sessions = new AwsSessions(clock,
                new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(6), 2), Map.of());
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws)));
        reader = new InventoryReader(sessions, clock);
    }

    @AfterEach
    void stops() {
        sessions.close();
        aws.close();
    }

    @ParameterizedTest
    @CsvSource({"403,UnauthorizedOperation,inventory.denied", "403,OptInRequired,inventory.region-disabled",
        "503,RequestLimitExceeded,inventory.throttled", "400,RequestExpired,inventory.expired",
        "400,RequestTimeTooSkewed,inventory.clock-skew", "500,InternalError,inventory.aws-fault",
        "503,Unavailable,inventory.aws-fault", "400,ExpiredToken,inventory.expired",
        "400,Blocked,inventory.refused"})
    void namesWhyARegionIsRefused(int status, String awsCode, String code) throws InterruptedException {
        aws.on("DescribeInstances", FakeAws.ec2Error(status, awsCode, "You may not."));

        var problem = refusal(SCOPE);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.facts()).containsEntry("profile", "dev")
                .containsEntry("region", "eu-central-1")
                .containsEntry("request", "8f2a5c1e-7d4b-4a53-9c0e-3f1a2b4c5d6e");
        assertThat(problem.detail()).contains("You may not.");
    }

    @Test
    void namesTheActionThatIsNotAllowed() throws InterruptedException {
        aws.on("DescribeInstances", FakeAws.ec2Error(403, "UnauthorizedOperation", "You may not."));

        assertThat(refusal(SCOPE).facts()).containsEntry("action", "ec2:DescribeInstances");
    }

    @Test
    void tellsAWrongClockFromExpiredCredentials() throws InterruptedException {
        aws.on("DescribeInstances", FakeAws.ec2Error(400, "RequestExpired", "Request has expired."));
        var slow = new InventoryReader(sessions, Clock.fixed(now.minusSeconds(42 * 60 + 30), ZoneOffset.UTC));

        var problem = ((Listing.Refused) slow.read(List.of(SCOPE), _ -> {}).listings().getFirst()).problem();

        assertThat(problem.code()).isEqualTo("inventory.clock-skew");
        assertThat(problem.facts()).containsEntry("minutes", "42");
    }

    @Test
    void provesThatARegionIsDisabledByAskingAtHome() throws InterruptedException {
        aws.on("DescribeInstances", FakeAws.ec2Error(401, "AuthFailure", "not able to validate"));

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.region-disabled");
        assertThat(aws.calls("DescribeRegions")).extracting(FakeAws.Call::region).containsOnly("us-east-1");
    }

    @Test
    void provesThatTheKeysAreWrongByAskingAtHome() throws InterruptedException {
        var unknown = FakeAws.ec2Error(401, "AuthFailure", "not able to validate");
        aws.on("DescribeInstances", unknown).on("DescribeRegions", unknown);

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.bad-credentials");
        assertThat(refusal(new Scope("dev", new RegionName("us-east-1"))).code())
                .isEqualTo("inventory.bad-credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body>Log in</body></html>", "", "<DescribeInstancesResponse><unclosed>",
        "{\"json\": true}", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"})
    void namesAnAnswerThatIsNotEc2s(String body) throws InterruptedException {
        aws.on("DescribeInstances", Answer.of(body));

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.garbled");
    }

    @Test
    void namesAConnectionClosedInTheMiddleOfTheXml() throws InterruptedException {
        aws.on("DescribeInstances", recorded("describe-instances.xml").cutAt(400));

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.unreachable");
    }

    @Test
    void namesARegionThatHangs() throws InterruptedException {
        aws.on("DescribeInstances", _ -> aws.hang());

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.timed-out");
    }

    @Test
    void namesAnEndpointThatIsNotThere() throws Exception {
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws)
                .replace(aws.endpoint().toString(), "http://127.0.0.1:1")));

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.unreachable");
    }

    @Test
    void namesAnEndpointWhoseNameIsNotKnown() throws Exception {
        sessions.use(AwsFiles.catalog(directory, AwsFiles.keys("dev", aws)
                .replace(aws.endpoint().toString(), "http://ec2.invalid")));

        assertThat(refusal(SCOPE).code()).isEqualTo("inventory.unreachable");
    }

    @Test
    void passesOnThatThereAreNoCredentials() throws Exception {
        sessions.use(AwsFiles.catalog(directory, "[profile dev]\ncredential_process = exit 2\n"));

        assertThat(refusal(SCOPE).code()).isEqualTo("credentials.process-failed");
        assertThat(refusal(new Scope("gone", SCOPE.region())).code()).isEqualTo("credentials.no-such-profile");
    }

    @Test
    void oneBadRegionDoesNotSpoilTheOthers() throws InterruptedException {
        var page = recorded("describe-instances.xml");
        aws.on("DescribeInstances", call -> switch (call.region()) {
            case "eu-west-1" -> Answer.status(500, "broken");
            case "eu-west-2" -> aws.hang();
            case "eu-west-3" -> page.cutAt(700);
            default -> page;
        });
        var scopes = Stream.of("eu-central-1", "eu-west-1", "eu-west-2", "eu-west-3", "us-east-1")
                .map(region -> new Scope("dev", new RegionName(region)))
                .toList();

        var inventory = reader.read(scopes, _ -> {});

        assertThat(inventory.listings()).extracting(Listing::scope).isEqualTo(scopes);
        assertThat(inventory.listings()).extracting(one -> one.getClass().getSimpleName())
                .containsExactly("Listed",
                        "Refused", "Refused", "Refused", "Listed");
        assertThat(inventory.instances()).hasSize(6);
    }

    private Problem refusal(Scope scope) throws InterruptedException {
        return ((Listing.Refused) reader.read(List.of(scope), _ -> {}).listings().getFirst()).problem();
    }

    private static Answer recorded(String name) {
        return Answer.of(FakeAws.recorded(name));
    }
}
