package dev.sallyport.sandbox.host.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.process.Failure;

/// The command line of `sed`.
final class SedCall {

    private static final String USAGE = "Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...";

    private final List<String> expressions = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private boolean quiet;
    private boolean extended;
    private boolean separate;
    private Optional<String> suffix = Optional.empty();

    private SedCall() {}

    static SedCall of(List<String> args) throws Failure {
        var call = new SedCall();
        var rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            var arg = rest.removeFirst();
            if (arg.equals("--")) {
                call.files.addAll(rest);
                break;
            }
            if (arg.startsWith("--")) {
                call.longOption(arg);
            } else if (arg.startsWith("-") && arg.length() > 1) {
                call.letters(arg, rest);
            } else {
                call.files.add(arg);
            }
        }
        if (call.expressions.isEmpty()) {
            if (call.files.isEmpty()) {
                throw new Failure(1, "no script specified\n" + USAGE);
            }
            call.expressions.add(call.files.removeFirst());
        }
        return call;
    }

    private void longOption(String arg) throws Failure {
        var parts = arg.split("=", 2);
        switch (parts[0]) {
            case "--quiet", "--silent" -> quiet = true;
            case "--regexp-extended" -> extended = true;
            case "--separate" -> separate = true;
            case "--in-place" -> suffix = Optional.of(parts.length > 1 ? parts[1] : "");
            case "--expression" -> expressions.add(parts.length > 1 ? parts[1] : "");
            default -> throw new Failure(1, "unrecognized option '" + arg + "'\n" + USAGE);
        }
    }

    private void letters(String arg, Deque<String> rest) throws Failure {
        for (int i = 1; i < arg.length(); i++) {
            var after = arg.substring(i + 1);
            switch (arg.charAt(i)) {
                case 'n' -> quiet = true;
                case 'E', 'r' -> extended = true;
                case 's' -> separate = true;
                case 'i' -> {
                    suffix = Optional.of(after);
                    return;
                }
                case 'e' -> {
                    if (after.isEmpty() && rest.isEmpty()) {
                        throw new Failure(1, "option requires an argument -- 'e'\n" + USAGE);
                    }
                    expressions.add(after.isEmpty() ? rest.removeFirst() : after);
                    return;
                }
                default -> throw new Failure(1, "invalid option -- '" + arg.charAt(i) + "'\n" + USAGE);
            }
        }
    }

    /// The commands of all expressions.
    List<SedCommand> script() throws Failure {
        var script = new ArrayList<SedCommand>();
        for (int i = 0; i < expressions.size(); i++) {
            // Numbers far enough apart for any expression, so that no two commands share one.
            script.addAll(new SedParser(expressions.get(i), i + 1, extended, i << 20).parse());
        }
        return script;
    }

    boolean quiet() {
        return quiet;
    }

    /// Whether line numbers begin anew in each file.
    boolean separate() {
        return separate || suffix.isPresent();
    }

    /// What is put behind the name of the file as it was, empty to keep none; nothing if files are not to be changed.
    Optional<String> inPlace() {
        return suffix;
    }

    List<String> files() {
        return files;
    }
}
