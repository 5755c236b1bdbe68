package dev.sallyport.model;

import java.util.regex.Pattern;

/// The id of one EC2 instance, such as `i-0a1b2c3d4e5f67890`.
///
/// Accepts what EC2 Instance Connect accepts: `i-` and hexadecimal digits, 10 to 32 characters
/// in all (service model 2018-04-02, shape `InstanceId`).
public record InstanceId(String value) implements HostId {

    private static final Pattern FORM = Pattern.compile("i-[a-f0-9]{8,30}");

    public InstanceId {
        if (!valid(value)) {
            throw new IllegalArgumentException("not an instance id: " + value);
        }
    }

    /// Whether `value` has the form of an instance id.
    public static boolean valid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
