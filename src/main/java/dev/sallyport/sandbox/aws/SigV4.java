package dev.sallyport.sandbox.aws;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// AWS Signature Version 4, computed from the request as AWS's specification describes it. Pure.
///
/// Written from the IAM User Guide's "Create a signed AWS API request" and checked against its published example.
final class SigV4 {

    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";

    private SigV4() {}

    /// The signature, in hexadecimal, that the holder of `secret` would put on this request.
    static String signature(Request request, Authorization authorization, String date, String secret) {
        var canonical = canonicalRequest(request, authorization.signedHeaders());
        var toSign = String.join("\n", ALGORITHM, date, authorization.scope(), sha256(utf8(canonical)));
        return HexFormat.of().formatHex(hmac(signingKey(secret, authorization), toSign));
    }

    static String canonicalRequest(Request request, List<String> signedHeaders) {
        var headers = signedHeaders.stream()
                .map(name -> name + ":" + request.header(name).orElse("").strip().replaceAll(" +", " ") + "\n")
                .collect(Collectors.joining());
        return String.join("\n", request.method(), canonicalPath(request.path()), canonicalQuery(request.query()),
                headers, String.join(";", signedHeaders), sha256(request.body()));
    }

    // Every service but S3 signs the path encoded twice: once as sent, once more here.
    private static String canonicalPath(String path) {
        return path.isEmpty()
                ? "/"
                : Stream.of(path.split("/", -1)).map(SigV4::encode).collect(Collectors.joining("/"));
    }

    private static String canonicalQuery(String query) {
        return Stream.of(query.split("&", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .map(pair -> recode(pair[0]) + "=" + (pair.length > 1 ? recode(pair[1]) : ""))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static String recode(String text) {
        return encode(URLDecoder.decode(text, StandardCharsets.UTF_8));
    }

    /// Percent-encodes all but letters, digits, `-`, `.`, `_` and `~`.
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static byte[] signingKey(String secret, Authorization authorization) {
        var day = hmac(utf8("AWS4" + secret), authorization.day());
        var region = hmac(day, authorization.region());
        var service = hmac(region, authorization.service());
        return hmac(service, Authorization.TERMINATOR);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
