package dev.sallyport.saved;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;

/// `sallyport://connect?target=…` links: what they ask for, and how they are written.
///
/// Parameters are `target` (needed), `serial` (`true` or `false`), `profile`, `region` and `user`, each at most once and
/// percent-encoded. There is no other host, no path, no user and no fragment. Whoever reads a link must still ask the user:
/// it can come from any page.
public final class Links {

    /// In UTF-16 code units; Windows cuts command lines not far above.
    public static final int MOST = 2_000;

    private static final String SCHEME = "sallyport:";
    private static final Pattern HEAD = Pattern.compile("sallyport://connect/?\\?(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final List<String> KNOWN = List.of("target", "serial", "profile", "region", "user");
    // RFC 3986's query without "+", which half the world takes for a blank, and without what separates parameters.
    private static final Pattern VALUE = Pattern.compile("(?:[A-Za-z0-9._~:@/!$'()*,;?-]|%[0-9A-Fa-f]{2})*");

    private Links() {}

    /// Whether a word of the command line is meant as a link, a good one or a bad one.
    public static boolean isLink(String word) {
        return word.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
    }

    /// What a link asks for.
    ///
    /// @throws ProblemException with a [LinkProblem]
    public static Errand parse(String link) throws ProblemException {
        if (link.length() > MOST) {
            throw new ProblemException(new LinkProblem.TooLong(link, MOST));
        }
        var head = HEAD.matcher(link);
        if (!head.matches()) {
            throw new ProblemException(new LinkProblem.NotOurs(link));
        }
        var values = values(link, head.group(1));
        var what = values.getOrDefault("target", "");
        // A link in a link is a trick or a mistake.
        Errands.require(!what.contains("://"), link, "target", what);
        var serial = values.getOrDefault("serial", "false");
        Errands.require(serial.equals("true") || serial.equals("false"), link, "serial", serial);
        return Errands.checked(link, what, serial.equals("true"), Optional.ofNullable(values.get("profile")),
                Optional.ofNullable(values.get("region")), Optional.ofNullable(values.get("user")),
                Errand.Origin.LINK);
    }

    /// The link that asks for the same; who asks is not in it.
    public static String format(Errand errand) {
        var parts = new ArrayList<String>();
        parts.add("target=" + encoded(errand.what()));
        if (errand.serial()) {
            parts.add("serial=true");
        }
        errand.profile().ifPresent(profile -> parts.add("profile=" + encoded(profile)));
        errand.region().map(RegionName::value).ifPresent(region -> parts.add("region=" + encoded(region)));
        errand.user().ifPresent(user -> parts.add("user=" + encoded(user)));
        return "sallyport://connect?" + String.join("&", parts);
    }

    private static Map<String, String> values(String link, String query) throws ProblemException {
        var values = new HashMap<String, String>();
        for (var part : query.split("&", -1)) {
            var cut = part.indexOf('=');
            var name = cut < 0 ? part : part.substring(0, cut);
            if (!KNOWN.contains(name)) {
                throw new ProblemException(new LinkProblem.Unknown(link, name));
            }
            if (values.put(name, decoded(link, cut < 0 ? "" : part.substring(cut + 1))) != null) {
                throw new ProblemException(new LinkProblem.Repeated(link, name));
            }
        }
        return values;
    }

    private static String decoded(String link, String text) throws ProblemException {
        if (!VALUE.matcher(text).matches()) {
            throw new ProblemException(new LinkProblem.Garbled(link));
        }
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(text, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) text.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(new LinkProblem.Garbled(link), e);
        }
    }

    private static String encoded(String text) {
        var encoded = new StringBuilder();
        for (var one : text.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (one & 0xFF);
            boolean plain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "-._~".indexOf(letter) >= 0);
            encoded.append(plain ? String.valueOf(letter) : String.format(Locale.ROOT, "%%%02X", (int) letter));
        }
        return encoded.toString();
    }
}
