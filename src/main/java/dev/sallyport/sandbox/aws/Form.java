package dev.sallyport.sandbox.aws;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// The parameters of a query-protocol request: `Action`, and lists as `InstanceId.1`, `Filter.1.Value.2`.
final class Form {

    private final Map<String, String> values;

    private Form(Map<String, String> values) {
        this.values = values;
    }

    /// Reads the query string and the body together; both places are allowed.
    static Form of(Request request) throws ApiError {
        var values = new TreeMap<String, String>();
        read(request.query(), values);
        if (request.header("content-type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            read(new String(request.body(), StandardCharsets.UTF_8), values);
        }
        return new Form(values);
    }

    private static void read(String text, Map<String, String> into) throws ApiError {
        for (var part : text.split("&", -1)) {
            var cut = part.indexOf('=');
            if (!part.isEmpty()) {
                into.put(decode(cut < 0 ? part : part.substring(0, cut)),
                        cut < 0 ? "" : decode(part.substring(cut + 1)));
            }
        }
    }

    private static String decode(String text) throws ApiError {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw ApiError.of("MalformedQueryString", "The query string contains a syntax error: " + e.getMessage());
        }
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    String required(String name) throws ApiError {
        return text(name).filter(value -> !value.isEmpty())
                .orElseThrow(() -> ApiError.of("MissingParameter",
                        "The request must contain the parameter " + name));
    }

    boolean flag(String name) throws ApiError {
        return switch (text(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw ApiError.parameter("Invalid value '" + other + "' for " + name
                    + ". Must be true or false.");
        };
    }

    Optional<Integer> number(String name) throws ApiError {
        var text = text(name);
        try {
            return text.map(Integer::valueOf);
        } catch (NumberFormatException e) {
            throw ApiError.parameter("Value ( " + text.orElse("") + " ) for parameter " + name
                    + " is invalid. Parameter must be an integer.");
        }
    }

    /// The values of `name.1`, `name.2`, … in the order of their numbers.
    List<String> list(String name) {
        var found = new ArrayList<String>();
        for (var index : indexes(name)) {
            text(name + "." + index).ifPresent(found::add);
        }
        return found;
    }

    /// The numbers `n` for which there is a `name.n` or a `name.n.…`.
    Iterable<Integer> indexes(String name) {
        var found = new TreeSet<Integer>();
        var prefix = name + ".";
        for (var key : values.keySet()) {
            if (key.startsWith(prefix)) {
                var number = key.substring(prefix.length()).split("\\.", 2)[0];
                if (number.matches("\\d{1,6}")) {
                    found.add(Integer.valueOf(number));
                }
            }
        }
        return found;
    }

    /// Everything that makes the question what it is, without where in its answer to go on. Binds a page token to it.
    String question() {
        var rest = new TreeMap<>(values);
        rest.remove("NextToken");
        rest.remove("MaxResults");
        return rest.toString();
    }
}
