package dev.sallyport.sandbox.aws;

import java.util.Arrays;
import java.util.Optional;

/// Why Instance Connect does not connect, in its own words (EC2 Instance Connect API Reference, version 2018-04-02).
enum ConnectFault {
    AUTH, NOT_FOUND, STATE_INVALID, UNAVAILABLE, TYPE_INVALID, ACCESS_DISABLED, LIMIT_EXCEEDED, SESSION_UNAVAILABLE,
    SESSION_UNSUPPORTED;

    /// The one with this code, if it is one of these.
    static Optional<ConnectFault> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    ApiError error() {
        // The only one of them that is the service's own fault.
        return new ApiError(this == SESSION_UNAVAILABLE ? 500 : 400, code(), message());
    }

    String code() {
        return switch (this) {
            case AUTH -> "AuthException";
            case NOT_FOUND -> "EC2InstanceNotFoundException";
            case STATE_INVALID -> "EC2InstanceStateInvalidException";
            case UNAVAILABLE -> "EC2InstanceUnavailableException";
            case TYPE_INVALID -> "EC2InstanceTypeInvalidException";
            case ACCESS_DISABLED -> "SerialConsoleAccessDisabledException";
            case LIMIT_EXCEEDED -> "SerialConsoleSessionLimitExceededException";
            case SESSION_UNAVAILABLE -> "SerialConsoleSessionUnavailableException";
            case SESSION_UNSUPPORTED -> "SerialConsoleSessionUnsupportedException";
        };
    }

    private String message() {
        return switch (this) {
            case AUTH -> "Either your AWS credentials are not valid or you do not have access to the EC2 instance.";
            case NOT_FOUND -> "The specified instance was not found";
            case STATE_INVALID -> "Unable to connect because the instance is not in a valid state. Connecting to a"
                    + " stopped or terminated instance is not supported. If the instance is stopped, start your"
                    + " instance, and try to connect again.";
            case UNAVAILABLE -> "The instance is currently unavailable. Wait a few minutes and try again.";
            case TYPE_INVALID -> "The instance type is not supported for connecting via the serial console. Only Nitro"
                    + " instance types are currently supported.";
            case ACCESS_DISABLED -> "Your account is not authorized to use the EC2 Serial Console. To authorize your"
                    + " account, run the EnableSerialConsoleAccess API.";
            case LIMIT_EXCEEDED -> "The instance currently has 1 active serial console session. Only 1 session is"
                    + " supported at a time.";
            case SESSION_UNAVAILABLE -> "Unable to start a serial console session. Please try again.";
            case SESSION_UNSUPPORTED -> "Your instance's BIOS version is unsupported for serial console connection."
                    + " Reboot your instance to update its BIOS, and then try again to connect.";
        };
    }
}
