package dev.sallyport.sandbox.aws;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.World;

/// EC2 Instance Connect, AWS JSON 1.1, service model 2018-04-02.
final class Connect {

    private static final String SEND = "SendSSHPublicKey";
    private static final String INSTANCE = "^i-[a-f0-9]+$";
    private static final String ZONE = "^(\\w+-){2,3}\\d+\\w+$";
    private static final String USER = "(^[A-Za-z_][A-Za-z0-9\\@\\._-]{0,30}[A-Za-z0-9\\$_-]?$)"
            + "|(^(?=.{2,32}$)[0-9]{1,32}[A-Za-z\\@\\._-][A-Za-z0-9\\@\\._-]*[A-Za-z0-9\\$_-]?$)";

    private static final Member INSTANCE_ID = new Member("InstanceId", 10, 32, Pattern.compile(INSTANCE));
    private static final Member OS_USER = new Member("InstanceOSUser", 1, 32, Pattern.compile(USER));
    private static final Member PUBLIC_KEY = new Member("SSHPublicKey", 80, 4096, Pattern.compile("(?s).*"));
    private static final Member AVAILABILITY_ZONE = new Member("AvailabilityZone", 6, 32, Pattern.compile(ZONE));

    private final World world;
    private final KeyDrop keys;

    Connect(World world, KeyDrop keys) {
        this.world = world;
        this.keys = keys;
    }

    void check(String action) throws ApiError {
        if (!action.equals(SEND)) {
            throw ApiError.of("UnknownOperationException", "");
        }
    }

    String answer(byte[] body, Caller caller, String requestId) throws ApiError {
        var input = Json.object(body);
        var id = INSTANCE_ID.required(input);
        var user = OS_USER.required(input);
        var key = SshKeyLine.parse(PUBLIC_KEY.required(input))
                .orElseThrow(() -> ApiError.of("InvalidArgsException",
                        "Invalid input parameter received for Illegal argument exception: SSH Public key is invalid"));
        var zone = AVAILABILITY_ZONE.optional(input);
        var machine = Chosen.mine(id, caller, world)
                // A zone that is not the instance's is answered like an instance that is not there.
                .filter(found -> zone.isEmpty() || zone.get().equals(found.place().zone()))
                .orElseThrow(() -> ApiError.of("EC2InstanceNotFoundException",
                        "The specified instance was not found"));
        checkState(machine);
        keys.push(machine.id(), user, key.line());
        return Json.text(Map.of("RequestId", requestId, "Success", true));
    }

    private static void checkState(Machine machine) throws ApiError {
        switch (machine.state()) {
            case RUNNING -> {}
            case PENDING -> throw unavailable();
            case SHUTTING_DOWN, TERMINATED, STOPPING, STOPPED -> throw ApiError.of("EC2InstanceStateInvalidException",
                    "Unable to connect because the instance is not in a valid state. Connecting to a stopped or"
                            + " terminated instance is not supported. If the instance is stopped, start your instance,"
                            + " and try to connect again.");
        }
        if (machine.traits().unavailable()) {
            throw unavailable();
        }
        if (machine.traits().operator().isPresent()) {
            throw ApiError.of("AuthException",
                    "Either your AWS credentials are not valid or you do not have access to the EC2 instance.");
        }
    }

    private static ApiError unavailable() {
        return ApiError.of("EC2InstanceUnavailableException",
                "The instance is currently unavailable. Wait a few minutes and try again.");
    }

    /// A member of the input with its constraints; refusals are worded as the service does, counting characters.
    private record Member(String name, int shortest, int longest, Pattern form) {

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

        private ApiError refused(String value, String constraint) {
            return ApiError.of("InvalidArgsException", "1 validation error detected: Value '" + value + "' at '"
                    + member() + "' failed to satisfy constraint: " + constraint);
        }

        private String member() {
            return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        }
    }
}
