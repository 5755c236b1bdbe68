package dev.sallyport.model;

import java.util.regex.Pattern;

/// The host name of a Region's serial console, such as `ec2-serial-console.eu-central-2.api.aws`. Its key is the Region's
/// and not an instance's.
public record ConsoleName(String value) implements HostId {

    // RFC 1123 §2.1: letters, digits, hyphens and dots, 253 characters at most.
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");

    public ConsoleName {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a host name: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
