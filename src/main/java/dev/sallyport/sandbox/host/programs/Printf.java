package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `printf FORMAT [ARGUMENT…]` with `%s %d %x %o %c %f %%`, used again while arguments are left
final class Printf implements Program {

    private static final Pattern DIRECTIVE = Pattern.compile("%(-?0?\\d{0,3})(?:\\.(\\d{1,3}))?([sdixocfbu%])");

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            throw new Failure(2, "usage: printf [-v var] format [arguments]");
        }
        var format = Escapes.resolve(args.getFirst());
        Deque<String> left = new ArrayDeque<>(args.subList(1, args.size()));
        int before;
        do {
            before = left.size();
            io.print(once(format, left));
        } while (!left.isEmpty() && left.size() < before);
        return 0;
    }

    private static String once(String format, Deque<String> left) {
        var out = new StringBuilder();
        var matcher = DIRECTIVE.matcher(format);
        int end = 0;
        while (matcher.find()) {
            out.append(format, end, matcher.start());
            end = matcher.end();
            var kind = matcher.group(3);
            if (kind.equals("%")) {
                out.append('%');
            } else {
                var argument = left.isEmpty() ? "" : left.removeFirst();
                out.append(one(matcher.group(1), matcher.group(2), kind.charAt(0), argument));
            }
        }
        return out.append(format.substring(end)).toString();
    }

    private static String one(String width, @Nullable String precision, char kind, String argument) {
        var flags = width.equals("-") || width.equals("0") ? "" : width;
        var textFlags = flags.startsWith("0") ? flags.substring(1) : flags;
        return switch (kind) {
            case 'd', 'i', 'u' -> String.format(Locale.ROOT, "%" + zeroSafe(flags) + "d", number(argument));
            case 'x' -> String.format(Locale.ROOT, "%" + zeroSafe(flags) + "x", number(argument));
            case 'o' -> String.format(Locale.ROOT, "%" + zeroSafe(flags) + "o", number(argument));
            case 'f' ->
                String.format(Locale.ROOT, "%" + zeroSafe(flags) + "." + (precision == null ? "6" : precision) + "f",
                        (double) number(argument));
            case 'c' -> argument.isEmpty() ? "" : argument.substring(0, 1);
            case 'b' -> Escapes.resolve(argument);
            default -> {
                var shown = precision == null
                        ? argument
                        : argument.substring(0, Math.min(argument.length(), Integer.parseInt(precision)));
                yield String.format(Locale.ROOT, "%" + zeroSafe(textFlags) + "s", shown);
            }
        };
    }

    // Java's formatter refuses "-05", which C takes as "-5".
    private static String zeroSafe(String flags) {
        return flags.replaceFirst("^-0+", "-").replaceFirst("^-$", "");
    }

    private static long number(String text) {
        return text.matches("[-+]?\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
