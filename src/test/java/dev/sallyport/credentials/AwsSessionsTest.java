package dev.sallyport.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.ProfileReader;

final class AwsSessionsTest {

    private static final RegionName IRELAND = new RegionName("eu-west-1");
    private static final String ROLE = "arn:aws:iam::123456789012:role/ops";

    @TempDir private Path directory;

    private FakeAws aws;
    private FakeAws sts;
    private AwsSessions sessions;

    @BeforeEach
    void starts() throws IOException {
        aws = new FakeAws().on("DescribeRegions", FakeAws.Answer.of(FakeAws.recorded("describe-regions.xml")));
        sts = new FakeAws().on("AssumeRole", FakeAws.Answer.of(FakeAws.recorded("assume-role.xml")
                .replace("EXPIRATION", Instant.now(Clock.systemUTC()).plus(1, ChronoUnit.HOURS).toString())));
        sessions = new AwsSessions(Clock.systemUTC(),
                new CallLimits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5), 2), Map.of());
    }

    @AfterEach
    void stops() {
        sessions.close();
        aws.close();
        sts.close();
    }

    @Test
    void signsWithTheProfilesKeysForTheRegionAskedAtTheProfilesEndpoint() throws Exception {
        use(AwsFiles.keys("dev", aws));

        ask("dev", IRELAND);

        assertThat(aws.calls("DescribeRegions")).singleElement().satisfies(call -> {
            assertThat(call.key()).isEqualTo("AKIDdev");
            assertThat(call.region()).isEqualTo("eu-west-1");
        });
    }

    @Test
    void signsWithTheKeysOfTheEnvironment() throws Exception {
        sessions.close();
        var environment = Map.of("AWS_ACCESS_KEY_ID", "AKIDENV", "AWS_SECRET_ACCESS_KEY", "hush", "AWS_ENDPOINT_URL",
                aws.endpoint().toString());
        sessions = new AwsSessions(Clock.systemUTC(), environment);
        sessions.use(new ProfileReader(environment, directory).read());

        ask("environment", IRELAND);

        assertThat(aws.calls("DescribeRegions")).singleElement().extracting(FakeAws.Call::key).isEqualTo("AKIDENV");
    }

    @Test
    void honoursAServicesSection() throws Exception {
        use("[profile dev]\naws_access_key_id=a\naws_secret_access_key=b\nendpoint_url=http://127.0.0.1:1\nservices=my own\n"
                + "[services \"my own\"]\nec2 =\n  endpoint_url = " + aws.endpoint() + "\n");

        ask("dev", IRELAND);

        assertThat(aws.calls("DescribeRegions")).hasSize(1);
    }

    @Test
    void worksThoughTheFilesThatTheSdkWouldReadAreMalformed() throws Exception {
        var malformed = Files.writeString(directory.resolve("malformed"), "no section\n[profile\n");
        System.setProperty("aws.configFile", malformed.toString());
        System.setProperty("aws.sharedCredentialsFile", malformed.toString());
        sessions.close();
        sessions = new AwsSessions(Clock.systemUTC(), Map.of());
        use(AwsFiles.keys("dev", aws));

        ask("dev", IRELAND);

        assertThat(aws.calls("DescribeRegions")).hasSize(1);
    }

    @Test
    void takesARoleAtTheEndpointOfItsProfileWithTheKeysOfItsSource() throws Exception {
        use(AwsFiles.keys("base", aws) + role("ops", "base") + "region = eu-central-1\nexternal_id = x-1\n"
                + "role_session_name = me\nduration_seconds = 1800\n");

        ask("ops", IRELAND);

        assertThat(sts.calls("AssumeRole")).singleElement().satisfies(call -> {
            assertThat(call.key()).isEqualTo("AKIDbase");
            assertThat(call.region()).isEqualTo("eu-central-1");
            assertThat(call.parameters()).containsEntry("RoleArn", ROLE)
                    .containsEntry("ExternalId", "x-1")
                    .containsEntry("RoleSessionName", "me")
                    .containsEntry("DurationSeconds", "1800");
        });
        assertThat(sts.calls("DescribeRegions")).singleElement().extracting(FakeAws.Call::key).isEqualTo("ASIAROLE");
    }

    @Test
    void asksInThePartitionsHomeWhenNeitherProfileHasARegion() throws Exception {
        use(AwsFiles.keys("base", aws) + role("ops", "base").replace("arn:aws:", "arn:aws-us-gov:"));

        ask("ops", new RegionName("us-gov-east-1"));

        assertThat(sts.calls("AssumeRole")).extracting(FakeAws.Call::region).containsExactly("us-gov-west-1");
    }

    @Test
    void takesARoleOnceForManyRegions() throws Exception {
        use(AwsFiles.keys("base", aws) + role("ops", "base"));

        ask("ops", IRELAND);
        ask("ops", new RegionName("us-east-1"));

        assertThat(sts.calls("AssumeRole")).hasSize(1);
    }

    @Test
    void climbsAChainOfRoles() throws Exception {
        use(AwsFiles.keys("base", aws) + role("middle", "base") + role("top", "middle"));

        ask("top", IRELAND);

        assertThat(sts.calls("AssumeRole")).extracting(FakeAws.Call::key).containsExactly("AKIDbase", "ASIAROLE");
    }

    @ParameterizedTest
    @CsvSource({"403,AccessDenied,credentials.role-denied", "403,ExpiredToken,credentials.source-expired",
        "403,InvalidClientTokenId,credentials.wrong-source-keys",
        "403,SignatureDoesNotMatch,credentials.wrong-source-keys",
        "403,RegionDisabledException,credentials.role-failed", "400,ValidationError,credentials.role-failed"})
    void namesWhyThereIsNoRole(int status, String awsCode, String code) throws Exception {
        use(AwsFiles.keys("base", aws) + role("ops", "base"));
        sts.on("AssumeRole", FakeAws.Answer.status(status, FakeAws.recorded("assume-role-error.xml")
                .replace("CODE", awsCode)
                .replace("MESSAGE", "bob may not; x-amz-security-token:abc")));

        var problem = problem("ops");

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.detail().orElse("")).doesNotContain("abc");
    }

    @Test
    void namesAWrongClock() throws Exception {
        use(AwsFiles.keys("base", aws) + role("ops", "base"));
        sts.on("AssumeRole", FakeAws.Answer.status(403, FakeAws.recorded("assume-role-error.xml")
                .replace("CODE", "SignatureDoesNotMatch")
                .replace("MESSAGE", "Signature expired: 20261120T100000Z is now earlier than 20261120T101000Z")));

        assertThat(problem("ops")).isInstanceOf(CredentialsProblem.ClockWrong.class);
    }

    @Test
    void namesAnStsThatIsNotThere() throws Exception {
        use(AwsFiles.keys("base", aws) + role("ops", "base").replace(sts.endpoint().toString(), "http://127.0.0.1:1"));

        assertThat(problem("ops").code()).isEqualTo("credentials.sts-unreachable");
    }

    @Test
    void runsACredentialProcessOnceForAllRegions() throws Exception {
        var count = directory.resolve("count");
        use("[profile p]\nendpoint_url = " + aws.endpoint() + "\ncredential_process = sh -c 'echo >> " + count
                + "; echo \"{\\\"Version\\\":1,\\\"AccessKeyId\\\":\\\"AKIDP\\\",\\\"SecretAccessKey\\\":\\\"x\\\"}\"'\n");

        ask("p", IRELAND);
        ask("p", new RegionName("us-east-1"));

        assertThat(aws.calls("DescribeRegions")).extracting(FakeAws.Call::key).containsOnly("AKIDP");
        assertThat(count).hasContent("\n");
    }

    @Test
    void doesNotRepeatAFailedProcessForEveryAttempt() throws Exception {
        var count = directory.resolve("count");
        use("[profile p]\nendpoint_url = " + aws.endpoint() + "\ncredential_process = echo >> " + count + "; exit 1\n");

        assertThat(problem("p").code()).isEqualTo("credentials.process-failed");
        assertThat(count).hasContent("\n");
        assertThat(aws.calls("DescribeRegions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sso_session = corp | credentials.unsupported
            region = eu-west-1 | credentials.none
            aws_access_key_id  | credentials.no-such-profile
            """)
    void saysWhyAProfileHasNoSession(String setting, String code) throws Exception {
        use("[profile it]\n" + setting + "\n");

        assertThat(catchThrowableOfType(ProblemException.class, () -> sessions.of("it")).problem().code())
                .isEqualTo(code);
    }

    @Test
    void startsAfreshWithNewFiles() throws Exception {
        use(AwsFiles.keys("dev", aws));
        ask("dev", IRELAND);
        use(AwsFiles.keys("dev", aws).replace("AKIDdev", "AKIDnew"));

        ask("dev", IRELAND);

        assertThat(aws.calls("DescribeRegions")).extracting(FakeAws.Call::key).containsExactly("AKIDdev", "AKIDnew");
    }

    private String role(String name, String source) {
        return "[profile " + name + "]\nrole_arn = " + ROLE + "\nsource_profile = " + source + "\nendpoint_url = "
                + sts.endpoint() + "\n";
    }

    private void use(String config) throws IOException {
        sts.on("DescribeRegions", FakeAws.Answer.of(FakeAws.recorded("describe-regions.xml")));
        sessions.use(AwsFiles.catalog(directory, config));
    }

    private DescribeRegionsResponse ask(String profile, RegionName region) throws Exception {
        var client = sessions.of(profile).client(Ec2Client.class, region, Ec2Client::builder);
        return new AwsCalls(Clock.systemUTC()).make(client::describeRegions);
    }

    private Problem problem(String profile) {
        return catchThrowableOfType(FailedCall.class, () -> ask(profile, IRELAND)).credentials().orElseThrow();
    }
}
