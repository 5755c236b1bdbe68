package dev.sallyport.sandbox.aws;

import java.util.Map;
import java.util.Optional;

/// One HTTP request as it came over the wire.
final class Request {

    private final String method;
    private final String path;
    private final String query;
    private final Map<String, String> headers;
    private final byte[] body;

    /// @param path     as sent, still percent-encoded
    /// @param query    what follows the `?`, as sent; empty if there is none
    /// @param headers  names in lower case, several values joined by commas
    Request(String method, String path, String query, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.query = query;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    String method() {
        return method;
    }

    String path() {
        return path;
    }

    String query() {
        return query;
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    byte[] body() {
        return body.clone();
    }
}
