package dev.sallyport.sandbox.host.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A command line in the manner of `getopt`: single letters, bundled or not, and long options.
///
/// @param values what was given with each option, empty for one that takes nothing
public record Options(Map<String, String> values, List<String> operands) {

    public Options {
        values = Map.copyOf(values);
        operands = List.copyOf(operands);
    }

    /// An option that the program does not have, in the words of `getopt`.
    public static final class Unknown extends IOException {

        private static final long serialVersionUID = 1L;

        Unknown(String message) {
            super(message);
        }
    }

    /// Reads `args`.
    ///
    /// @param spec letters, each followed by `:` if it takes a value, then after a blank the long names, those with a
    ///             value followed by `=`, as in `"an:w all lines="`
    public static Options of(String spec, List<String> args) throws Unknown {
        var parts = List.of(spec.split(" ", -1));
        var values = new HashMap<String, String>();
        var operands = new ArrayList<String>();
        for (int i = 0; i < args.size(); i++) {
            var arg = args.get(i);
            if (arg.equals("--")) {
                operands.addAll(args.subList(i + 1, args.size()));
                break;
            }
            if (arg.startsWith("--")) {
                i += longOption(arg.substring(2), parts, args, i, values);
            } else if (arg.startsWith("-") && arg.length() > 1) {
                i += letters(arg, parts.getFirst(), args, i, values);
            } else {
                operands.add(arg);
            }
        }
        return new Options(values, operands);
    }

    private static int letters(String arg, String letters, List<String> args, int index, Map<String, String> values)
            throws Unknown {
        for (int i = 1; i < arg.length(); i++) {
            var letter = arg.substring(i, i + 1);
            int at = letters.indexOf(letter);
            if (at < 0 || letter.equals(":")) {
                throw new Unknown("invalid option -- '" + letter + "'");
            }
            if (!letters.startsWith(":", at + 1)) {
                values.put(letter, "");
            } else if (i + 1 < arg.length()) {
                values.put(letter, arg.substring(i + 1));
                return 0;
            } else if (index + 1 < args.size()) {
                values.put(letter, args.get(index + 1));
                return 1;
            } else {
                throw new Unknown("option requires an argument -- '" + letter + "'");
            }
        }
        return 0;
    }

    private static int longOption(String option, List<String> names, List<String> args, int index,
            Map<String, String> values) throws Unknown {
        var parts = option.split("=", 2);
        if (names.contains(parts[0])) {
            values.put(parts[0], parts.length > 1 ? parts[1] : "");
            return 0;
        }
        if (!names.contains(parts[0] + "=")) {
            throw new Unknown("unrecognized option '--" + option + "'");
        }
        if (parts.length > 1 || index + 1 >= args.size()) {
            values.put(parts[0], parts.length > 1 ? parts[1] : "");
            return 0;
        }
        values.put(parts[0], args.get(index + 1));
        return 1;
    }

    public boolean has(String... names) {
        for (var name : names) {
            if (values.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    public Optional<String> value(String... names) {
        for (var name : names) {
            if (values.containsKey(name)) {
                return Optional.of(values.get(name));
            }
        }
        return Optional.empty();
    }

    /// A count given with one of these options.
    ///
    /// @throws Unknown if it is not a whole number
    public int number(int otherwise, String... names) throws Unknown {
        var text = value(names).orElse(Integer.toString(otherwise));
        try {
            return Integer.parseInt(text.startsWith("+") ? text.substring(1) : text);
        } catch (NumberFormatException e) {
            throw new Unknown("invalid number: '" + text + "'");
        }
    }
}
