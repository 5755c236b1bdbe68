package dev.sallyport.credentials;

import java.util.regex.Pattern;

/// Takes out of other people's words what may be a secret, before they are shown or logged.
///
/// AWS repeats the whole canonical request, session token included, when a signature does not match; programs print what
/// they like.
public final class Redaction {

    /// Longer than any sentence of AWS that helps, in characters.
    private static final int LONGEST = 1500;
    private static final String HIDDEN = "***";

    // Secret keys have 40 characters of this kind, tokens hundreds; ids and ARNs are cut shorter by : and -.
    private static final Pattern LONG_RUN = Pattern.compile("[A-Za-z0-9/+=_%]{36,}");
    private static final Pattern KEY_ID = Pattern.compile("\\b(AKIA|ASIA)[A-Z0-9]{8,}\\b");
    private static final Pattern NAMED = Pattern
            .compile("(?i)((?:secret|token|password|signature)[a-z_-]*[\"']?\\s*[:=]\\s*)[\"']?[^\\s\"']+");

    private Redaction() {}

    public static String of(String words) {
        var text = NAMED.matcher(words).replaceAll("$1" + HIDDEN);
        text = LONG_RUN.matcher(text).replaceAll(HIDDEN);
        text = KEY_ID.matcher(text).replaceAll(HIDDEN);
        text = text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
