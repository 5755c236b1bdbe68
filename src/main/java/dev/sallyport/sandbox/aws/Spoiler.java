package dev.sallyport.sandbox.aws;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts something else in the place of what a console printed or shows, as an answer of EC2 carries it.
final class Spoiler {

    private static final Pattern CARGO = Pattern.compile("(?<=<(output|imageData)>)[^<]*");
    private static final int KEPT = 64 * 1024;

    private Spoiler() {}

    static String spoilt(String xml, List<Trouble> troubles) {
        var made = xml;
        for (var trouble : troubles) {
            if (trouble instanceof Trouble.Spoil(var what)) {
                made = CARGO.matcher(made).replaceAll(Matcher.quoteReplacement(cargo(what)));
            }
        }
        return made;
    }

    private static String cargo(Trouble.Spoilt what) {
        return switch (what) {
            case RUBBISH -> encoded(rubbish());
            case ONE_LONG_LINE -> encoded("x".repeat(KEPT).getBytes(StandardCharsets.US_ASCII));
            case CUT_BASE64 -> encoded(rubbish()).substring(0, 1001);
            case NO_PICTURE -> encoded("This is no picture.".getBytes(StandardCharsets.US_ASCII));
        };
    }

    private static byte[] rubbish() {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 167 + i / 256);
        }
        return bytes;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
