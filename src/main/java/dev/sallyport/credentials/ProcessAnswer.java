package dev.sallyport.credentials;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/// Reads what a `credential_process` writes: JSON with `Version` 1, `AccessKeyId`, `SecretAccessKey`, and perhaps
/// `SessionToken` and `Expiration` (AWS SDKs and Tools Reference Guide, "Process credential provider").
final class ProcessAnswer {

    private final String profile;
    private final Clock clock;

    ProcessAnswer(String profile, Clock clock) {
        this.profile = profile;
        this.clock = clock;
    }

    Minted read(String written) {
        var fields = fields(written);
        var version = fields.get("Version");
        if (version == null || !version.text().equals("1")) {
            throw garbled("Version");
        }
        var id = text(fields, "AccessKeyId").orElseThrow(() -> garbled("AccessKeyId"));
        var secret = text(fields, "SecretAccessKey").orElseThrow(() -> garbled("SecretAccessKey"));
        var credentials = text(fields, "SessionToken")
                .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
                .orElseGet(() -> AwsBasicCredentials.create(id, secret));
        var expires = text(fields, "Expiration").map(this::instant);
        if (expires.isPresent() && !expires.get().isAfter(clock.instant())) {
            throw new CredentialsFailure(new CredentialsProblem.ProcessExpired(profile));
        }
        return new Minted(credentials, expires);
    }

    private Map<String, JsonNode> fields(String written) {
        try {
            var node = JsonNode.parser().parse(written);
            if (node.isObject()) {
                return node.asObject();
            }
        } catch (UncheckedIOException notJson) {
            // Its message repeats what was written, secrets included, so it goes no further.
            throw garbled("JSON");
        }
        throw garbled("JSON");
    }

    private static Optional<String> text(Map<String, JsonNode> fields, String name) {
        return Optional.ofNullable(fields.get(name))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(text -> !text.isBlank());
    }

    private Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notATime) {
            throw garbled("Expiration");
        }
    }

    private CredentialsFailure garbled(String what) {
        return new CredentialsFailure(new CredentialsProblem.ProcessGarbled(profile, what));
    }
}
