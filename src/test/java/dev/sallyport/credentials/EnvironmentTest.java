package dev.sallyport.credentials;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the variables of the process may change, and what they must not: the sandbox's window runs in the same environment
/// as the user's own.
@Timeout(60)
final class EnvironmentTest {

    @TempDir private Path home;

    private FakeAws aws;
    private FakeAws elsewhere;

    @BeforeEach
    void starts() throws IOException {
        aws = new FakeAws().on("DescribeRegions", FakeAws.Answer.of(FakeAws.recorded("describe-regions.xml")));
        elsewhere = new FakeAws().on("DescribeRegions", FakeAws.Answer.of(FakeAws.recorded("describe-regions.xml")));
        var files = Files.createDirectories(home.resolve(".aws"));
        Files.writeString(files.resolve("config"), AwsFiles.keys("dev", aws));
    }

    @AfterEach
    void stops() {
        aws.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_EC2", "HTTP_PROXY", "http_proxy", "HTTPS_PROXY"})
    void isNotLedElsewhereByAVariableOfTheProcess(String variable) throws Exception {
        var said = probe("given", Map.of(variable, elsewhere.endpoint().toString()));

        assertThat(elsewhere.calls("DescribeRegions")).as(said).isEmpty();
        assertThat(aws.calls("DescribeRegions")).as(said).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_USE_FIPS_ENDPOINT=true", "AWS_USE_DUALSTACK_ENDPOINT=true", "AWS_RETRY_MODE=nonsense",
        "AWS_DEFAULTS_MODE=nonsense", "AWS_CA_BUNDLE=/nowhere", "AWS_REGION=nowhere-1",
        "AWS_PROFILE=nobody", "AWS_ACCESS_KEY_ID=AKIDREAL", "AWS_CONFIG_FILE=/nowhere"})
    void worksWhateverTheProcessSays(String setting) throws Exception {
        var parts = setting.split("=", 2);
        var said = probe("given", Map.of(parts[0], parts[1]));

        assertThat(aws.calls("DescribeRegions")).as(said)
                .singleElement()
                .extracting(FakeAws.Call::key)
                .isEqualTo("AKIDdev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_EC2"})
    void theUsersOwnVariableGoesBeforeTheProfile(String variable) throws Exception {
        var said = probe("own", Map.of(variable, elsewhere.endpoint().toString()));

        assertThat(elsewhere.calls("DescribeRegions")).as(said).hasSize(1);
        assertThat(aws.calls("DescribeRegions")).as(said).isEmpty();
    }

    @Test
    void theVariableForTheServiceGoesBeforeTheOneForAll() throws Exception {
        var said = probe("own", Map.of("AWS_ENDPOINT_URL", "http://127.0.0.1:1", "AWS_ENDPOINT_URL_EC2",
                elsewhere.endpoint().toString()));

        assertThat(elsewhere.calls("DescribeRegions")).as(said).hasSize(1);
    }

    @Test
    void neverAsksAProxyForThisVeryMachine() throws Exception {
        var said = probe("own", Map.of("HTTP_PROXY", elsewhere.endpoint().toString()));

        assertThat(elsewhere.calls("DescribeRegions")).as(said).isEmpty();
        assertThat(aws.calls("DescribeRegions")).as(said).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsNamedByItsVariable() throws Exception {
        var said = probe("own", Map.of("AWS_ENDPOINT_URL", "not an address"));

        assertThat(said).contains("credentials.bad-settings AWS_ENDPOINT_URL");
    }

    @Test
    void aVariableThatTheSdkCannotReadIsAProblemAndNotADefect() throws Exception {
        var said = probe("own", Map.of("AWS_MAX_ATTEMPTS", "nonsense"));

        assertThat(said).contains("credentials.bad-settings");
    }

    private String probe(String whose, Map<String, String> variables) throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath,
                EnvironmentProbe.class.getName(), home.toString(), "dev", whose).redirectErrorStream(true);
        var environment = new HashMap<>(variables);
        environment.put("HOME", home.toString());
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return said;
    }
}
