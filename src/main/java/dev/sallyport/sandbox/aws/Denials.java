package dev.sallyport.sandbox.aws;

/// Words the troubles as the service that was called would.
final class Denials {

    private final Dialect dialect;
    private final Caller caller;
    private final String action;

    Denials(Dialect dialect, Caller caller, String action) {
        this.dialect = dialect;
        this.caller = caller;
        this.action = action;
    }

    ApiError throttled() {
        return switch (dialect) {
            case EC2 -> new ApiError(503, "RequestLimitExceeded", "Request limit exceeded.");
            case CONNECT -> ApiError.of("ThrottlingException",
                    "The requests were made too frequently and have been throttled. Wait a while and try again.");
            case STS -> ApiError.of("Throttling", "Rate exceeded");
        };
    }

    ApiError failed() {
        return switch (dialect) {
            case EC2 -> new ApiError(500, "InternalError", "An internal error has occurred");
            case CONNECT -> new ApiError(500, "ServiceException",
                    "The service encountered an error. Follow the instructions in the error message and try again.");
            case STS -> new ApiError(500, "InternalFailure",
                    "The request processing has failed because of an unknown error, exception or failure.");
        };
    }

    /// With AWS's own sentence and status for the common codes, and a plain sentence for any other.
    ApiError refused(String code) {
        return switch (code) {
            case "UnauthorizedOperation", "AccessDenied", "AccessDeniedException" -> denied();
            case "RequestLimitExceeded", "ThrottlingException", "Throttling" -> throttled();
            case "InternalError", "ServiceException", "InternalFailure" -> failed();
            default -> ConnectFault.of(code)
                    .map(ConnectFault::error)
                    .orElseGet(() -> ApiError.of(code, "The sandbox was told to answer " + code + "."));
        };
    }

    private ApiError denied() {
        var permission = dialect.service() + ":" + action;
        var who = "User: " + caller.login().arn() + " is not authorized to perform: " + permission;
        var why = " because no identity-based policy allows the " + permission + " action";
        return switch (dialect) {
            case EC2 -> new ApiError(403, "UnauthorizedOperation",
                    "You are not authorized to perform this operation. " + who + why);
            case CONNECT -> ApiError.of("AccessDeniedException", who + why);
            case STS -> new ApiError(403, "AccessDenied", who + why);
        };
    }
}
