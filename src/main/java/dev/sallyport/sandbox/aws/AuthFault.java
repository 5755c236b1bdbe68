package dev.sallyport.sandbox.aws;

/// Why a caller is not believed, in the words of the service that was asked.
///
/// EC2 has its own codes (EC2 API Reference, "Common client errors"), STS and the JSON services share most of the
/// common ones (Instance Connect API Reference, "Common Errors"), under different names.
enum AuthFault {
    MISSING, INCOMPLETE, UNKNOWN_KEY, WRONG_SIGNATURE, WRONG_SCOPE, SKEWED, EXPIRED_TOKEN, WRONG_TOKEN;

    private static final String EC2_DENIAL = "AWS was not able to validate the provided access credentials";
    private static final String MISMATCH = "The request signature we calculated does not match the signature you provided."
            + " Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";
    private static final String BAD_TOKEN = "The security token included in the request is invalid.";

    /// @param detail the part of the message that depends on the request; used where AWS says it
    ApiError in(Dialect dialect, String detail) {
        return switch (dialect) {
            case EC2 -> ec2(detail);
            case CONNECT -> json(detail);
            case STS -> sts(detail);
        };
    }

    private ApiError ec2(String detail) {
        return switch (this) {
            case MISSING -> ApiError.of("MissingParameter", "The request must contain the parameter AWSAccessKeyId");
            case INCOMPLETE -> ApiError.of("IncompleteSignature", detail);
            case UNKNOWN_KEY, WRONG_SIGNATURE, WRONG_TOKEN -> new ApiError(401, "AuthFailure", EC2_DENIAL);
            case WRONG_SCOPE -> new ApiError(403, "SignatureDoesNotMatch", detail);
            case SKEWED -> ApiError.of("RequestExpired", "Request has expired. " + detail);
            case EXPIRED_TOKEN -> ApiError.of("RequestExpired", "Request has expired.");
        };
    }

    private ApiError json(String detail) {
        return switch (this) {
            case MISSING -> ApiError.of("MissingAuthenticationTokenException", "Missing Authentication Token");
            case INCOMPLETE -> ApiError.of("IncompleteSignatureException", detail);
            case UNKNOWN_KEY, WRONG_TOKEN -> ApiError.of("UnrecognizedClientException", BAD_TOKEN);
            case WRONG_SIGNATURE -> ApiError.of("InvalidSignatureException", MISMATCH);
            case WRONG_SCOPE, SKEWED -> ApiError.of("InvalidSignatureException", detail);
            case EXPIRED_TOKEN -> ApiError.of("ExpiredTokenException",
                    "The security token included in the request is expired");
        };
    }

    private ApiError sts(String detail) {
        return switch (this) {
            case MISSING -> new ApiError(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
            case INCOMPLETE -> ApiError.of("IncompleteSignature", detail);
            case UNKNOWN_KEY, WRONG_TOKEN -> new ApiError(403, "InvalidClientTokenId", BAD_TOKEN);
            case WRONG_SIGNATURE -> new ApiError(403, "SignatureDoesNotMatch", MISMATCH);
            case WRONG_SCOPE, SKEWED -> new ApiError(403, "SignatureDoesNotMatch", detail);
            case EXPIRED_TOKEN -> new ApiError(403, "ExpiredToken",
                    "The security token included in the request is expired");
        };
    }
}
