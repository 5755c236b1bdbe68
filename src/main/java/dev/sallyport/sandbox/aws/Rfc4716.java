package dev.sallyport.sandbox.aws;

import java.util.Optional;
import java.util.regex.Pattern;

/// The "SSH2" form of a public key, as PuTTY and others write it (RFC 4716).
final class Rfc4716 {

    private static final Pattern FORM = Pattern.compile(
            "---- BEGIN SSH2 PUBLIC KEY ----\\R(.*?)\\R---- END SSH2 PUBLIC KEY ----", Pattern.DOTALL);
    /// A header – a tag, a colon, a value – and the lines it goes on in, each announced by a backslash.
    private static final Pattern HEADER = Pattern.compile("(?m)^[^\\s:]{1,64}: ?(.*\\\\\\R)*.*(\\R|$)");

    private Rfc4716() {}

    /// The key's Base64, without headers and line breaks; empty for text of another form.
    static Optional<String> blob(String text) {
        var parts = FORM.matcher(text.strip());
        return parts.matches()
                ? Optional.of(HEADER.matcher(parts.group(1)).replaceAll("").replaceAll("\\s", ""))
                : Optional.empty();
    }
}
