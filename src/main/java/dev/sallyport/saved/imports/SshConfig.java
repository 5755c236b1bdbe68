package dev.sallyport.saved.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.model.InstanceId;
import dev.sallyport.saved.ImportProblem;
import dev.sallyport.saved.Wildcards;

/// The hosts of an OpenSSH client configuration that name instances: by `Host`, by `HostName`, or in a `ProxyCommand` that
/// calls `aws ec2-instance-connect` or `aws ssm start-session`.
///
/// As in ssh, the first value of a keyword counts and patterns lend theirs to the hosts they match. `Match` blocks are not
/// followed, and `Include` only as far as the caller has the text.
public final class SshConfig {

    /// Finds what an `Include` means; the texts of all files that match, none if they cannot be had.
    @FunctionalInterface
    public interface Includes {
        List<String> texts(String pattern);
    }

    private static final int DEEPEST = 16;
    /// In characters; ssh itself takes no more.
    private static final int LONGEST = 4_096;
    /// In lines of one file.
    private static final int MOST = 100_000;
    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]+)(?:\\s*=\\s*|\\s+)(.*?)\\s*");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern AWS = Pattern.compile("\\baws\\b.*\\b(ec2-instance-connect|ssm)\\b.*");
    private static final Pattern MEANT = Pattern.compile("--(?:instance-id|target)[ =]['\"]?([^\\s'\"]+)");
    private static final Pattern PROFILE = Pattern.compile("--profile[ =]['\"]?([^\\s'\"]+)");
    private static final Pattern REGION = Pattern.compile("--region[ =]['\"]?([^\\s'\"]+)");

    private record Block(List<String> patterns, Map<String, String> values) {}

    private final Includes includes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Imported> problems = new ArrayList<>();

    private SshConfig(Includes includes) {
        this.includes = includes;
    }

    /// Every host that is no pattern, in the order of the file; those that name no instance with a problem.
    public static List<Imported> read(String text, Includes includes) {
        var config = new SshConfig(includes);
        config.blocks.add(new Block(List.of("*"), new HashMap<>()));
        config.scan(text, 0);
        return config.hosts();
    }

    private void scan(String text, int depth) {
        for (var line : text.lines().limit(MOST).toList()) {
            var parts = LINE.matcher(line);
            if (line.length() > LONGEST || line.strip().startsWith("#") || !parts.matches()) {
                continue;
            }
            var value = parts.group(2);
            switch (parts.group(1).toLowerCase(Locale.ROOT)) {
                case "host" -> blocks.add(new Block(words(value), new HashMap<>()));
                case "match" -> {
                    problems.add(Imported.not(new ImportProblem.NotFollowed("Match " + value)));
                    blocks.add(new Block(List.of(), new HashMap<>()));
                }
                case "include" -> include(value, depth);
                case String keyword -> blocks.getLast().values().putIfAbsent(keyword, value);
            }
        }
    }

    private void include(String value, int depth) {
        var around = blocks.getLast();
        for (var pattern : words(value)) {
            var texts = depth < DEEPEST ? includes.texts(pattern) : List.<String>of();
            if (texts.isEmpty()) {
                problems.add(Imported.not(new ImportProblem.NotFollowed("Include " + pattern)));
            }
            texts.forEach(text -> scan(text, depth + 1));
        }
        // What follows belongs to the block that the Include stands in.
        blocks.add(new Block(around.patterns(), new HashMap<>()));
    }

    private List<Imported> hosts() {
        var names = new LinkedHashSet<String>();
        blocks.forEach(block -> block.patterns()
                .stream()
                .filter(name -> !name.startsWith("!") && !name.contains("*") && !name.contains("?"))
                .forEach(names::add));
        var read = new ArrayList<Imported>();
        names.forEach(name -> read.add(host(name)));
        read.addAll(problems);
        return List.copyOf(read);
    }

    private Imported host(String name) {
        var host = value(name, "hostname").map(word -> tokens(word, name, name)).orElse(name);
        var command = value(name, "proxycommand").map(line -> tokens(line, name, host))
                .filter(line -> AWS.matcher(line).find())
                .orElse("");
        var values = new HashMap<String, String>();
        values.put("name", name);
        value(name, "user").ifPresent(user -> values.put("user", user));
        found(PROFILE, command).ifPresent(profile -> values.put("profile", profile));
        found(REGION, command).ifPresent(region -> values.put("region", region));
        Optional.of(host)
                .filter(InstanceId::valid)
                .or(() -> found(MEANT, command).filter(InstanceId::valid))
                .ifPresent(id -> values.put("instance", id));
        return new Fields(name, values, Map.of()).imported();
    }

    private Optional<String> value(String host, String keyword) {
        return blocks.stream()
                .filter(block -> matches(block.patterns(), host))
                .flatMap(block -> Optional.ofNullable(block.values().get(keyword)).stream())
                .findFirst()
                .map(text -> keyword.equals("proxycommand") ? text : words(text).stream().findFirst().orElse(""));
    }

    private static boolean matches(List<String> patterns, String host) {
        return patterns.stream().noneMatch(one -> one.startsWith("!") && Wildcards.matches(one.substring(1), host))
                && patterns.stream().anyMatch(one -> !one.startsWith("!") && Wildcards.matches(one, host));
    }

    private static String tokens(String text, String name, String host) {
        return text.replace("%h", host).replace("%n", name);
    }

    private static Optional<String> found(Pattern pattern, String command) {
        return pattern.matcher(command).results().map(match -> match.group(1)).findFirst();
    }

    private static List<String> words(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }
}
