package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.TestSandbox;

/// Every way to be turned away, in the words of each service.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {

    private final TestSandbox sandbox = TestSandbox.firstSteps();

    @BeforeAll
    void isBelievedWhenAllIsRight() throws Exception {
        for (var service : new String[]{"ec2", "sts", "ec2-instance-connect"}) {
            assertThat(call(service, good(service)).body()).doesNotContain("Signature").doesNotContain("Auth");
        }
    }

    @AfterAll
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"ec2, 401, AuthFailure", "sts, 403, SignatureDoesNotMatch",
        "ec2-instance-connect, 400, InvalidSignatureException"})
    void refusesAWrongSecret(String service, int status, String code) throws Exception {
        var right = good(service);
        var wrong = new SignedHttp(right.endpoint(), right.keyId(), "wrong", right.region(), service, right.date(),
                right.extra());

        expect(call(service, wrong), status, code);
    }

    @ParameterizedTest
    @CsvSource({"ec2, 401, AuthFailure", "sts, 403, InvalidClientTokenId",
        "ec2-instance-connect, 400, UnrecognizedClientException"})
    void refusesAKeyThatNobodyHas(String service, int status, String code) throws Exception {
        var right = good(service);
        var wrong = new SignedHttp(right.endpoint(), "AKIANOBODYNOBODYNOBO", right.secret(), right.region(), service,
                right.date(), right.extra());

        expect(call(service, wrong), status, code);
    }

    @ParameterizedTest
    @CsvSource({"ec2, 403, SignatureDoesNotMatch", "sts, 403, SignatureDoesNotMatch",
        "ec2-instance-connect, 400, InvalidSignatureException"})
    void refusesAScopeForAnotherService(String service, int status, String code) throws Exception {
        var right = good(service);
        var wrong = new SignedHttp(right.endpoint(), right.keyId(), right.secret(), right.region(), "s3", right.date(),
                right.extra());

        var answer = call(service, wrong);

        expect(answer, status, code);
        assertThat(answer.body()).contains("Credential should be scoped to correct service: '" + service + "'");
    }

    @ParameterizedTest
    @CsvSource({"ec2, 403, SignatureDoesNotMatch", "sts, 403, SignatureDoesNotMatch",
        "ec2-instance-connect, 400, InvalidSignatureException"})
    void refusesAScopeForARegionThatIsNone(String service, int status, String code) throws Exception {
        var right = good(service);
        var wrong = new SignedHttp(right.endpoint(), right.keyId(), right.secret(), "eu-atlantis-1", service,
                right.date(), right.extra());

        var answer = call(service, wrong);

        expect(answer, status, code);
        assertThat(answer.body()).contains("Credential should be scoped to a valid region, not 'eu-atlantis-1'");
    }

    @ParameterizedTest
    @CsvSource({"ec2, 401, AuthFailure", "sts, 403, InvalidClientTokenId",
        "ec2-instance-connect, 400, UnrecognizedClientException"})
    void doesNotKnowTheKeysInARegionThatIsNotEnabled(String service, int status, String code) throws Exception {
        var right = good(service);
        var wrong = new SignedHttp(right.endpoint(), right.keyId(), right.secret(), "ap-east-1", service, right.date(),
                right.extra());

        expect(call(service, wrong), status, code);
    }

    @ParameterizedTest
    @CsvSource({"ec2, 400, RequestExpired, Request has expired", "sts, 403, SignatureDoesNotMatch, Signature expired",
        "ec2-instance-connect, 400, InvalidSignatureException, Signature expired"})
    void refusesADateSixMinutesAgo(String service, int status, String code, String words) throws Exception {
        var answer = call(service, dated(service, Duration.ofMinutes(-6)));

        expect(answer, status, code);
        assertThat(answer.body()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"ec2, RequestExpired", "sts, Signature not yet current",
        "ec2-instance-connect, Signature not yet current"})
    void refusesADateSixMinutesAhead(String service, String words) throws Exception {
        assertThat(call(service, dated(service, Duration.ofMinutes(6))).body()).contains(words);
    }

    @Test
    void believesADateFourMinutesAgo() throws Exception {
        assertThat(call("ec2", dated("ec2", Duration.ofMinutes(-4))).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"ec2, 401, AuthFailure", "sts, 403, InvalidClientTokenId",
        "ec2-instance-connect, 400, UnrecognizedClientException"})
    void refusesATokenThatDoesNotBelongToTheKey(String service, int status, String code) throws Exception {
        var right = good(service);
        var extra = new HashMap<>(right.extra());
        extra.put("x-amz-security-token", "borrowed");
        var wrong = new SignedHttp(right.endpoint(), right.keyId(), right.secret(), right.region(), service,
                right.date(), extra);

        expect(call(service, wrong), status, code);
    }

    @Test
    void refusesABodyThatWasChangedAfterSigning() throws Exception {
        var signed = good("ec2");
        var header = signed.authorization("Action=DescribeRegions&Version=2016-11-15");

        expect(send(signed, header, "Action=DescribeInstances&Version=2016-11-15"), 401, "AuthFailure");
        assertThat(send(signed, header, "Action=DescribeRegions&Version=2016-11-15").statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnAuthorizationThatIsHalfWritten() throws Exception {
        var signed = good("ec2");

        expect(send(signed, "AWS4-HMAC-SHA256 Credential=AKIA/20260101", "Action=DescribeRegions"), 400,
                "IncompleteSignature");
    }

    @Test
    void refusesAFormThatCannotBeRead() throws Exception {
        expect(good("ec2").query("Action=%zz"), 400, "MalformedQueryString");
        expect(good("ec2").query("Version=2016-11-15"), 400, "MissingAction");
        expect(good("ec2").query("Action=DescribeRegions&AllRegions=perhaps"), 400, "InvalidParameterValue");
        expect(good("ec2").query("Action=DescribeInstances&MaxResults=many"), 400, "InvalidParameterValue");
        expect(good("ec2").query("Action=DescribeInstances&Filter.1.Name=vpc-id"), 400, "InvalidParameterCombination");
    }

    @Test
    void refusesARequestWithoutASignature() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(sandbox.sandbox().endpoint().resolve("/?Action=DescribeRegions")).build(),
                    HttpResponse.BodyHandlers.ofString());

            expect(answer, 400, "MissingParameter");
        }
    }

    private SignedHttp good(String service) {
        return dated(service, Duration.ZERO);
    }

    private SignedHttp dated(String service, Duration ahead) {
        var login = sandbox.login("default");
        Map<String, String> target = service.equals("ec2-instance-connect")
                ? Map.of("x-amz-target", "AWSEC2InstanceConnectService.SendSSHPublicKey")
                : Map.of();
        return new SignedHttp(sandbox.sandbox().endpoint(), login.accessKeyId(), login.secretKey(), "eu-central-1",
                service, Instant.now(sandbox.clock()).plus(ahead), target);
    }

    private static HttpResponse<String> call(String service, SignedHttp signed) throws Exception {
        return switch (service) {
            case "ec2" -> signed.query("Action=DescribeRegions&Version=2016-11-15");
            case "sts" -> signed.query("Action=GetCallerIdentity&Version=2011-06-15");
            default -> signed.post("application/x-amz-json-1.1", "{}");
        };
    }

    private static HttpResponse<String> send(SignedHttp signed, String authorization, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(signed.endpoint().resolve("/"))
                    .header("Content-Type", SignedHttp.FORM)
                    .header("X-Amz-Date", signed.stamp())
                    .header("Authorization", authorization)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains(code);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-RequestId")).isPresent();
    }
}
