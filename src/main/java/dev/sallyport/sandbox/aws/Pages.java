package dev.sallyport.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Cuts a list into pages and makes the tokens that lead from one to the next.
///
/// A token is bound to its question, caller and Region by a hash with a secret, so that a made-up or borrowed one is
/// refused, as EC2 refuses it.
final class Pages {

    /// @param fewest most what `MaxResults` may be
    /// @param usual  how many come when it is not given
    record Limits(int fewest, int most, int usual) {

        /// DescribeInstances and its relatives.
        static final Limits INSTANCES = new Limits(5, 1000, 1000);
        static final Limits TYPES = new Limits(5, 100, 100);
    }

    record Page<T>(List<T> values, Optional<String> nextToken) {}

    private final byte[] secret = new byte[16];

    Pages() {
        new SecureRandom().nextBytes(secret);
    }

    <T> Page<T> page(List<T> all, Form form, Caller caller, Limits limits) throws ApiError {
        var size = size(form, limits);
        var question = caller.account() + caller.region() + form.question();
        var from = start(form.text("NextToken").filter(token -> !token.isEmpty()), question, all.size());
        var to = Math.min(from + size, all.size());
        return new Page<>(all.subList(from, to), to < all.size() ? Optional.of(token(to, question)) : Optional.empty());
    }

    private static int size(Form form, Limits limits) throws ApiError {
        int size = form.number("MaxResults").orElse(limits.usual());
        if (size < limits.fewest()) {
            throw ApiError.parameter("Value ( " + size + " ) for parameter maxResults is invalid."
                    + " Expecting a value greater than or equal to " + limits.fewest() + ".");
        }
        if (size > limits.most()) {
            throw ApiError.parameter("Value ( " + size + " ) for parameter maxResults is invalid."
                    + " Expecting a value less than or equal to " + limits.most() + ".");
        }
        return size;
    }

    private int start(Optional<String> token, String question, int end) throws ApiError {
        if (token.isEmpty()) {
            return 0;
        }
        var bytes = decode(token.get());
        var cut = bytes.indexOf('.');
        var digits = cut < 0 ? "" : bytes.substring(0, cut);
        if (!digits.matches("\\d{1,9}") || !token.get().equals(token(Integer.parseInt(digits), question))) {
            throw ApiError.of("InvalidNextToken", "The NextToken is invalid.");
        }
        return Math.min(Integer.parseInt(digits), end);
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String token(int from, String question) {
        var seal = SigV4.sha256((HexFormat.of().formatHex(secret) + from + question).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString((from + "." + seal).getBytes(StandardCharsets.UTF_8));
    }
}
