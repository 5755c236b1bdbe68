package dev.sallyport.sandbox.aws;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/// A member of Instance Connect's input with its constraints; refusals are worded as the service does, counting characters.
record Member(String name, int shortest, int longest, Pattern form) {

    static final Member INSTANCE_ID = new Member("InstanceId", 10, 32, Pattern.compile("^i-[a-f0-9]+$"));
    static final Member PUBLIC_KEY = new Member("SSHPublicKey", 80, 4096, Pattern.compile("(?s).*"));

    String required(JsonNode input) throws ApiError {
        return optional(input).orElseThrow(() -> ApiError.of("InvalidArgsException",
                "1 validation error detected: Value null at '" + member()
                        + "' failed to satisfy constraint: Member must not be null"));
    }

    Optional<String> optional(JsonNode input) throws ApiError {
        var node = input.path(name);
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isString()) {
            throw ApiError.of("SerializationException", "STRING_VALUE expected for " + name);
        }
        return Optional.of(checked(node.stringValue()));
    }

    private String checked(String value) throws ApiError {
        if (value.length() < shortest) {
            throw refused(value, "Member must have length greater than or equal to " + shortest);
        }
        if (value.length() > longest) {
            throw refused(value, "Member must have length less than or equal to " + longest);
        }
        if (!form.matcher(value).matches()) {
            throw refused(value, "Member must satisfy regular expression pattern: " + form.pattern());
        }
        return value;
    }

    /// The key under [#PUBLIC_KEY], as far as Instance Connect takes it.
    static SshKeyLine key(JsonNode input) throws ApiError {
        return SshKeyLine.parse(PUBLIC_KEY.required(input))
                .orElseThrow(() -> ApiError.of("InvalidArgsException",
                        "Invalid input parameter received for Illegal argument exception: SSH Public key is invalid"));
    }

    private ApiError refused(String value, String constraint) {
        return ApiError.of("InvalidArgsException", "1 validation error detected: Value '" + value + "' at '"
                + member() + "' failed to satisfy constraint: " + constraint);
    }

    private String member() {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
