package dev.sallyport.boot.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.RegionName;
import dev.sallyport.plan.OsUser;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Errand.Origin;

/// What a second start asks of the running one: to come to the front and, if there is one, to do an errand.
///
/// Written as lines of `name=value`, values percent-encoded, the first line naming the version. Read with suspicion,
/// though only programs of the same user can have written it.
public record Letter(Optional<Errand> errand) {

    /// Longest letter in bytes.
    public static final int MOST_BYTES = 8_192;

    private static final String FIRST_LINE = "sallyport-letter 1";
    private static final int LONGEST_VALUE = 512;

    /// The letter as it goes through the socket.
    byte[] bytes() {
        var text = new StringBuilder(FIRST_LINE).append('\n');
        errand.ifPresent(asked -> {
            line(text, "what", asked.what());
            line(text, "serial", Boolean.toString(asked.serial()));
            line(text, "origin", asked.origin().name());
            asked.profile().ifPresent(profile -> line(text, "profile", profile));
            asked.region().ifPresent(region -> line(text, "region", region.value()));
            asked.user().ifPresent(user -> line(text, "user", user));
        });
        return text.toString().getBytes(UTF_8);
    }

    /// The letter in `bytes`; empty if that is none of ours.
    static Optional<Letter> of(byte[] bytes) {
        try {
            return read(new String(bytes, UTF_8));
        } catch (IllegalArgumentException e) {
            // A value that is not percent-encoded, a Region or an origin that is none.
            return Optional.empty();
        }
    }

    private static Optional<Letter> read(String text) {
        var lines = text.split("\n", -1);
        if (!lines[0].equals(FIRST_LINE) || !lines[lines.length - 1].isEmpty()) {
            return Optional.empty();
        }
        var values = new HashMap<String, String>();
        for (int i = 1; i < lines.length - 1; i++) {
            int sign = lines[i].indexOf('=');
            if (sign < 1 || values.put(lines[i].substring(0, sign), value(lines[i].substring(sign + 1))) != null) {
                return Optional.empty();
            }
        }
        if (values.isEmpty()) {
            return Optional.of(new Letter(Optional.empty()));
        }
        boolean whole = values.containsKey("what") && values.containsKey("origin")
                && (!values.containsKey("user") || OsUser.valid(values.get("user")));
        return whole
                ? Optional.of(new Letter(Optional.of(errand(values))))
                : Optional.empty();
    }

    private static Errand errand(Map<String, String> values) {
        return new Errand(values.getOrDefault("what", ""), Boolean.parseBoolean(values.get("serial")),
                Optional.ofNullable(values.get("profile")),
                Optional.ofNullable(values.get("region")).map(RegionName::new),
                Optional.ofNullable(values.get("user")), Origin.valueOf(values.getOrDefault("origin", "")));
    }

    private static String value(String encoded) {
        var value = URLDecoder.decode(encoded, UTF_8);
        if (!plain(value)) {
            throw new IllegalArgumentException("a value that nobody can mean");
        }
        return value;
    }

    private static boolean plain(String value) {
        return !value.isBlank() && value.length() <= LONGEST_VALUE && value.chars().noneMatch(Character::isISOControl);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(URLEncoder.encode(value, UTF_8)).append('\n');
    }
}
