package dev.sallyport.sandbox.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Makes ids of EC2's form – a prefix and seventeen hexadecimal digits – that are the same on every start.
public final class Ids {

    private static final int DIGITS = 17;

    private Ids() {}

    /// The id of the thing that `seed` describes, such as `i-0c1f…`.
    public static String of(String prefix, String seed) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((prefix + seed).getBytes(StandardCharsets.UTF_8));
            return prefix + "0" + HexFormat.of().formatHex(digest).substring(0, DIGITS - 1);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
