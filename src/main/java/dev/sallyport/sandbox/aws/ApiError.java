package dev.sallyport.sandbox.aws;

/// An error as AWS words it: thrown where it is found, rendered by the [Dialect] of the service that was asked.
final class ApiError extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    ApiError(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /// The usual case: HTTP 400.
    static ApiError of(String code, String message) {
        return new ApiError(400, code, message);
    }

    static ApiError parameter(String message) {
        return of("InvalidParameterValue", message);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
