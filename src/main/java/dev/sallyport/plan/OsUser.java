package dev.sallyport.plan;

import java.util.regex.Pattern;

/// The operating-system user to log in as, and how we came to that name.
public record OsUser(String name, Source source) {

    // EC2 Instance Connect, service model 2018-04-02, shape InstanceOSUser.
    private static final Pattern FORM = Pattern.compile("([A-Za-z_][A-Za-z0-9@._-]{0,30}[A-Za-z0-9$_-]?)"
            + "|((?=.{2,32}$)[0-9]{1,32}[A-Za-z@._-][A-Za-z0-9@._-]*[A-Za-z0-9$_-]?)");

    /// Where the name comes from; shown beside it.
    public enum Source {
        TYPED, TAG, AMI_NAME, AMI_OWNER, PLATFORM_DETAILS, DEFAULT,
        /// Not a user at all: the name of a serial port, such as `i-0123456789abcdef0.port0`.
        SERIAL_PORT
    }

    public OsUser {
        // The console's user name is longer than a user's may be if the instance's id is.
        if (source != Source.SERIAL_PORT && !valid(name)) {
            throw new IllegalArgumentException("EC2 Instance Connect takes no user named " + name);
        }
    }

    /// Whether EC2 Instance Connect takes `name`: 1 to 32 characters of its pattern.
    public static boolean valid(String name) {
        return name.length() <= 32 && FORM.matcher(name).matches();
    }
}
