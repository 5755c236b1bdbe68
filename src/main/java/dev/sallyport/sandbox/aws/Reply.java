package dev.sallyport.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One HTTP answer.
record Reply(int status, String contentType, Map<String, String> headers, String body) {

    private static final String REQUEST_ID = "x-amzn-RequestId";

    static Reply xml(int status, String requestId, String body) {
        return new Reply(status, "text/xml;charset=UTF-8", Map.of(REQUEST_ID, requestId), body);
    }

    static Reply json(int status, String requestId, String body) {
        return new Reply(status, "application/x-amz-json-1.1", Map.of(REQUEST_ID, requestId), body);
    }

    static Reply text(int status, String body) {
        return new Reply(status, "text/plain", Map.of(), body);
    }

    byte[] bytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
