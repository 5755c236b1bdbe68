package dev.sallyport.sandbox.aws;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Signs and sends one request by hand, so that a test can do it wrongly where no real client would.
record SignedHttp(URI endpoint, String keyId, String secret, String region, String service, Instant date,
        Map<String, String> extra) {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);

    static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";

    HttpResponse<String> post(String contentType, String body) throws IOException, InterruptedException {
        var headers = new TreeMap<>(extra);
        headers.put("content-type", contentType);
        headers.put("x-amz-date", STAMP.format(date));
        var builder = HttpRequest.newBuilder(endpoint.resolve("/"))
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(builder::setHeader);
        builder.setHeader("Authorization", authorization(headers, body));
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    HttpResponse<String> query(String body) throws IOException, InterruptedException {
        return post(FORM, body);
    }

    String stamp() {
        return STAMP.format(date);
    }

    /// The header for a form sent with this body.
    String authorization(String body) {
        var headers = new TreeMap<>(extra);
        headers.put("content-type", FORM);
        headers.put("x-amz-date", stamp());
        return authorization(headers, body);
    }

    private String authorization(TreeMap<String, String> headers, String body) {
        var signed = new TreeMap<>(headers);
        signed.put("host", endpoint.getAuthority());
        var stamp = STAMP.format(date);
        var names = List.copyOf(signed.keySet());
        var request = new Request("POST", "/", "", signed, body.getBytes(StandardCharsets.UTF_8));
        var unsigned = new Authorization(keyId, stamp.substring(0, 8), region, service, names, "");
        return SigV4.ALGORITHM + " Credential=" + keyId + "/" + unsigned.scope() + ", SignedHeaders="
                + String.join(";", names) + ", Signature=" + SigV4.signature(request, unsigned, stamp, secret);
    }
}
