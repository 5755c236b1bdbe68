package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

import dev.sallyport.sandbox.TestSandbox;

class StsTest {

    private static final String ROLE = "arn:aws:iam::444455556666:role/Operator";

    private final TestSandbox sandbox = TestSandbox.firstSteps();
    private final StsClient sts = sandbox.sts(sandbox.keys("default"), "eu-central-1");

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void saysWhoIsAsking() {
        var me = sts.getCallerIdentity();

        assertThat(me.arn()).isEqualTo("arn:aws:iam::111122223333:user/mira");
        assertThat(me.account()).isEqualTo("111122223333");
        assertThat(me.userId()).startsWith("AIDA");
    }

    @Test
    void givesKeysForTheRoleThatSeeTheRolesAccount() {
        var keys = session(assume(900));

        assertThat(sandbox.sts(keys, "eu-central-1").getCallerIdentity().arn())
                .isEqualTo("arn:aws:sts::444455556666:assumed-role/Operator/tests");
        var reservations = sandbox.ec2(keys, "eu-central-1").describeInstances().reservations();
        assertThat(reservations).allSatisfy(each -> assertThat(each.ownerId()).isEqualTo("444455556666"));
        // Four web hosts and three api hosts were launched by one call each.
        assertThat(reservations).extracting(each -> each.instances().size()).containsExactly(1, 4, 3, 1, 1);
    }

    @Test
    void theKeysEndWithTheSession() throws Exception {
        var given = assume(900);
        sandbox.clock().advance(Duration.ofSeconds(890));
        assertThat(call(given, "sts", Map.of())).contains("assumed-role/Operator/tests");
        sandbox.clock().advance(Duration.ofSeconds(11));

        assertThat(call(given, "sts", Map.of())).contains("<Code>ExpiredToken</Code>");
        assertThat(call(given, "ec2", Map.of())).contains("<Code>RequestExpired</Code>");
        assertThat(call(given, "ec2-instance-connect",
                Map.of("x-amz-target", "AWSEC2InstanceConnectService.SendSSHPublicKey")))
                .contains("\"ExpiredTokenException\"");
    }

    @Test
    void temporaryKeysAreNothingWithoutTheirToken() {
        var given = assume(900);
        var bare = AwsBasicCredentials.create(given.accessKeyId(), given.secretAccessKey());

        var refusal = catchThrowableOfType(StsException.class,
                () -> sandbox.sts(bare, "eu-central-1").getCallerIdentity());

        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidClientTokenId");
    }

    @ParameterizedTest
    @CsvSource({"arn:aws:iam::444455556666:role/Owner, tests, 900, AccessDenied",
        "arn:aws:iam::444455556666:role/Operator, x, 900, ValidationError",
        "arn:aws:iam::444455556666:role/Operator, two words, 900, ValidationError",
        "arn:aws:iam::444455556666:role/Operator, tests, 899, ValidationError",
        "arn:aws:iam::444455556666:role/Operator, tests, 43201, ValidationError"})
    void refusesARoleThatIsNotForTheCallerAndArgumentsThatCannotBe(String role, String session, int seconds,
            String code) {
        var refusal = catchThrowableOfType(StsException.class, () -> sts.assumeRole(
                request -> request.roleArn(role).roleSessionName(session).durationSeconds(seconds)));

        assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo(code);
    }

    @Test
    void aStrangerMayNotTakeTheRole() {
        var stranger = sandbox.sts(sandbox.keys("partner"), "eu-west-1");

        var refusal = catchThrowableOfType(StsException.class,
                () -> stranger.assumeRole(request -> request.roleArn(ROLE).roleSessionName("tests")));

        assertThat(refusal.statusCode()).isEqualTo(403);
        assertThat(refusal.getMessage()).contains("arn:aws:iam::777788889999:user/mira.tidewater", ROLE);
    }

    // The SDK's own role provider asks the STS of the system's default profile file, whatever file it is given; so the
    // role is assumed by hand here, as the program does.
    @Test
    void theWrittenProfilesLeadTheSdkHereWithoutAnEndpointOfOurs() {
        var file = profileFile(sandbox.sandbox().awsDirectory());
        var production = file.profile("production").orElseThrow();
        try (var keys = ProfileCredentialsProvider.builder()
                .profileFile(file)
                .profileName(production.property("source_profile").orElseThrow())
                .build();
                var asMira = led(StsClient.builder().httpClient(UrlConnectionHttpClient.create()), file, keys)
                        .build()) {
            var given = asMira.assumeRole(request -> request.roleArn(production.property("role_arn").orElseThrow())
                    .roleSessionName("tests")).credentials();
            try (var ec2 = led(Ec2Client.builder().httpClient(UrlConnectionHttpClient.create()), file,
                    StaticCredentialsProvider.create(session(given))).build()) {
                assertThat(ec2.describeInstances().reservations()).hasSize(3);
            }
        }
    }

    private static ProfileFile profileFile(Path directory) {
        var config = ProfileFile.builder().type(ProfileFile.Type.CONFIGURATION).content(directory.resolve("config"));
        var secrets = ProfileFile.builder()
                .type(ProfileFile.Type.CREDENTIALS)
                .content(directory.resolve("credentials"));
        return ProfileFile.aggregator().addFile(config.build()).addFile(secrets.build()).build();
    }

    private static <B extends AwsClientBuilder<B, ?>> B led(B builder, ProfileFile file, AwsCredentialsProvider keys) {
        return builder.credentialsProvider(keys)
                .region(Region.EU_WEST_1)
                .overrideConfiguration(each -> each.defaultProfileFile(file).defaultProfileName("production"));
    }

    private Credentials assume(int seconds) {
        return sts.assumeRole(
                request -> request.roleArn(ROLE).roleSessionName("tests").durationSeconds(seconds)).credentials();
    }

    private static AwsSessionCredentials session(Credentials from) {
        return AwsSessionCredentials.create(from.accessKeyId(), from.secretAccessKey(), from.sessionToken());
    }

    // Signed by hand: the SDK would date it with the real time, which the sandbox's clock has left behind.
    private String call(Credentials keys, String service, Map<String, String> headers) throws Exception {
        var extra = new HashMap<>(headers);
        extra.put("x-amz-security-token", keys.sessionToken());
        var signed = new SignedHttp(sandbox.sandbox().endpoint(), keys.accessKeyId(), keys.secretAccessKey(),
                "eu-central-1", service, sandbox.clock().instant(), extra);
        return switch (service) {
            case "ec2" -> signed.query("Action=DescribeRegions&Version=2016-11-15").body();
            case "sts" -> signed.query("Action=GetCallerIdentity&Version=2011-06-15").body();
            default -> signed.post("application/x-amz-json-1.1", "{}").body();
        };
    }
}
