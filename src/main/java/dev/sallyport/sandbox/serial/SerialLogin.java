package dev.sallyport.sandbox.serial;

import java.util.Optional;
import java.util.regex.Pattern;

/// The login names of the gateway: `i-0123456789abcdef0.port0`, an instance and the only port there is.
final class SerialLogin {

    private static final Pattern FORM = Pattern.compile("(i-[0-9a-f]+)\\.port0");

    private SerialLogin() {}

    static Optional<String> instance(String user) {
        var parts = FORM.matcher(user);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }
}
