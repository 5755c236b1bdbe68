package dev.sallyport.profile;

import java.nio.charset.StandardCharsets;

/// Names for the AWS SDK, which drops every profile whose name is not made of letters, digits and `_ - / . % @`.
///
/// The AWS CLI takes any name in quotes, so people have them. Other bytes become `%` and two digits, as in a URL.
final class SdkNames {

    private static final String PLAIN = "_-/.@";

    private SdkNames() {}

    static String of(String name) {
        var encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (plain(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append("%%%02X".formatted(octet & 0xff));
            }
        }
        return encoded.toString();
    }

    private static boolean plain(byte octet) {
        return (octet >= 'a' && octet <= 'z') || (octet >= 'A' && octet <= 'Z') || (octet >= '0' && octet <= '9')
                || PLAIN.indexOf(octet) >= 0;
    }
}
