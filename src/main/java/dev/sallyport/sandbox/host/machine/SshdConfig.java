package dev.sallyport.sandbox.host.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileTree;

/// `/etc/ssh/sshd_config` as sshd reads it: which words it knows, and what it says of the others.
public final class SshdConfig {

    public static final String PATH = "/etc/ssh/sshd_config";
    /// Options that take nothing but yes or no.
    private static final Set<String> SWITCHES = Set.of("pubkeyauthentication", "passwordauthentication",
            "kbdinteractiveauthentication", "usepam", "x11forwarding", "printmotd", "permitemptypasswords",
            "strictmodes", "tcpkeepalive", "usedns", "printlastlog");
    private static final int HIGHEST_PORT = 65_535;

    private final Settings settings;
    private final Set<String> known;

    SshdConfig(FileTree files) {
        this.settings = new Settings(files);
        this.known = keywords();
    }

    private static Set<String> keywords() {
        try {
            return HostTexts.read("sshd_keywords").lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What `sshd -t` says; nothing if it would start.
    public List<String> complaints() {
        String text;
        try {
            text = settings.files().text(PATH);
        } catch (FileError e) {
            return List.of(PATH + ": " + e.getMessage());
        }
        var complaints = new ArrayList<String>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var words = line.strip().split("[\\s=]+", 2);
            if (words[0].isEmpty() || words[0].startsWith("#")) {
                continue;
            }
            var fatal = known.contains(words[0].toLowerCase(Locale.ROOT))
                    ? wrongValue(number, words)
                    : Optional.<String>empty();
            if (fatal.isPresent()) {
                return List.of(fatal.get());
            }
            if (!known.contains(words[0].toLowerCase(Locale.ROOT))) {
                complaints.add(PATH + ": line " + number + ": Bad configuration option: " + words[0]);
            }
        }
        if (!complaints.isEmpty()) {
            complaints.add(PATH + ": terminating, " + complaints.size() + " bad configuration options");
        }
        return complaints;
    }

    private static Optional<String> wrongValue(int number, String[] words) {
        var place = PATH + " line " + number + ": ";
        var value = words.length > 1 ? words[1].strip() : "";
        var keyword = words[0].toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Optional.of(place + "no argument after keyword \"" + words[0] + "\"");
        }
        if (SWITCHES.contains(keyword) && !value.split("\\s", 2)[0].toLowerCase(Locale.ROOT).matches("yes|no")) {
            return Optional.of(place + "unsupported option \"" + value + "\".");
        }
        return keyword.equals("port") && !isPort(value)
                ? Optional.of(place + "Badly formatted port number.")
                : Optional.empty();
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) > 0 && Integer.parseInt(value) <= HIGHEST_PORT;
    }
}
