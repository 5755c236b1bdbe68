package dev.sallyport.sandbox.aws;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The `Authorization` header of Signature Version 4, taken apart.
///
/// @param signedHeaders in the order given, which has to be the sorted one for the signature to match
record Authorization(String accessKeyId, String day, String region, String service, List<String> signedHeaders,
        String signature) {

    static final String TERMINATOR = "aws4_request";

    private static final Pattern FORM = Pattern.compile(SigV4.ALGORITHM
            + "\\s+Credential=([^/\\s,]+)/(\\d{8})/([^/\\s,]+)/([^/\\s,]+)/" + TERMINATOR
            + ",\\s*SignedHeaders=([a-z0-9;_.-]+),\\s*Signature=([0-9a-f]{64})\\s*");

    static Optional<Authorization> parse(String header) {
        var parts = FORM.matcher(header);
        return parts.matches()
                ? Optional.of(new Authorization(parts.group(1), parts.group(2), parts.group(3), parts.group(4),
                        List.of(parts.group(5).split(";", -1)), parts.group(6)))
                : Optional.empty();
    }

    String scope() {
        return String.join("/", day, region, service, TERMINATOR);
    }
}
