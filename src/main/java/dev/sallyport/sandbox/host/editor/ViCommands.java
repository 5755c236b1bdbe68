package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.text.Matching;
import dev.sallyport.sandbox.host.text.PosixRegex;
import dev.sallyport.sandbox.host.text.Substitution;

/// The commands of vi that begin with `:`.
final class ViCommands {

    private static final Pattern COMMAND = Pattern
            .compile("\\s*(%|(?:\\d{1,8}|[.$])(?:\\s*,\\s*(?:\\d{1,8}|[.$]))?)?\\s*([A-Za-z]*)(!?)\\s*(.*)",
                    Pattern.DOTALL);
    private static final Pattern SUBSTITUTE = Pattern.compile("s(?:ubstitute)?([^\\w\\s\"|\\\\])(.*)", Pattern.DOTALL);

    private final TextBuffer buffer;
    private final Cursor cursor;
    private Document document;
    private boolean over;

    ViCommands(Document document, Cursor cursor) {
        this.document = document;
        this.buffer = document.buffer();
        this.cursor = cursor;
    }

    /// Whether vi was left.
    boolean over() {
        return over;
    }

    /// Lines that a command is for.
    private record Range(int from, int to) {}

    /// Does it; what there is to say then.
    String safely(String line) {
        try {
            return run(line);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Interrupted";
        }
    }

    private String run(String line) throws InterruptedException {
        var matcher = COMMAND.matcher(line);
        if (!matcher.matches()) {
            return unknown(line);
        }
        var given = Optional.ofNullable(matcher.group(1)).orElse("");
        var range = range(given);
        if (range.isEmpty()) {
            return "E16: Invalid range";
        }
        var rest = line.substring(given.isEmpty() ? 0 : matcher.end(1)).strip();
        var substitute = SUBSTITUTE.matcher(rest);
        if (substitute.matches()) {
            return substitute(range.get(), substitute.group(1).charAt(0), substitute.group(2));
        }
        boolean forced = !matcher.group(3).isEmpty();
        var argument = matcher.group(4);
        return switch (matcher.group(2)) {
            case "" -> argument.isEmpty() ? goTo(given, range.get()) : unknown(line);
            case "w", "write" -> write(argument, forced);
            case "q", "quit", "qa", "qall" -> quit(forced);
            case "wq", "x", "xit", "wqa", "xa" -> writeAndQuit(matcher.group(2), argument, forced);
            case "d", "delete" -> delete(range.get());
            case "set", "se", "noh", "nohlsearch", "syntax" -> "";
            default -> unknown(line);
        };
    }

    private static String unknown(String line) {
        return "E492: Not an editor command: " + line;
    }

    private Optional<Range> range(String text) {
        if (text.equals("%")) {
            return Optional.of(new Range(0, buffer.size() - 1));
        }
        var parts = text.split(",", 2);
        int from = text.isEmpty() ? cursor.row() : row(parts[0].strip());
        int to = parts.length > 1 ? row(parts[1].strip()) : from;
        return from > to || (to >= buffer.size() && parts.length > 1)
                ? Optional.empty()
                : Optional.of(new Range(from, Math.min(to, buffer.size() - 1)));
    }

    private int row(String text) {
        return switch (text) {
            case "." -> cursor.row();
            case "$" -> buffer.size() - 1;
            default -> Math.max(0, Integer.parseInt(text) - 1);
        };
    }

    private String goTo(String given, Range range) {
        if (!given.isEmpty()) {
            cursor.to(range.to(), 0);
        }
        return "";
    }

    private String delete(Range range) {
        buffer.remember(cursor.place());
        for (int i = range.from(); i <= range.to(); i++) {
            buffer.remove(range.from());
        }
        cursor.to(range.from(), 0);
        int count = range.to() - range.from() + 1;
        return count > 2 ? count + " fewer lines" : "";
    }

    private String quit(boolean forced) {
        if (buffer.changed() && !forced) {
            return "E37: No write since last change (add ! to override)";
        }
        over = true;
        return "";
    }

    private String writeAndQuit(String command, String argument, boolean forced) {
        if (command.startsWith("x") && !buffer.changed()) {
            over = true;
            return "";
        }
        var said = write(argument, forced);
        over = !buffer.changed() && !said.matches("(?s)E\\d+:.*");
        return said;
    }

    private String write(String argument, boolean forced) {
        var name = argument.isEmpty() ? document.path() : argument;
        if (name.isEmpty()) {
            return "E32: No file name";
        }
        boolean other = !name.equals(document.path());
        if (other && document.exists(name) && !forced) {
            return "E13: File exists (add ! to override)";
        }
        var target = document.as(name);
        if (!target.writable() && !forced) {
            return "E45: 'readonly' option is set (add ! to override)";
        }
        boolean fresh = !document.exists(name);
        try {
            target.save();
            document = document.path().isEmpty() ? target : document;
            return "\"" + name + "\" " + (fresh ? "[New] " : "") + Vi.size(target) + " written";
        } catch (FileError e) {
            return e.reason() == FileError.Reason.NO_SPACE
                    ? "E514: Write error (file system full?)"
                    : "\"" + name + "\" E212: Can't open file for writing: " + e.getMessage();
        } catch (IOException e) {
            return "E514: Write error: " + e.getMessage();
        }
    }

    private String substitute(Range range, char delimiter, String text) throws InterruptedException {
        var parts = text.split("(?<!\\\\)" + Pattern.quote(Character.toString(delimiter)), 3);
        var flags = parts.length > 2 ? parts[2].strip() : "";
        if (!flags.matches("[gic]*")) {
            return "E488: Trailing characters: " + flags;
        }
        var escaped = "\\" + delimiter;
        var wanted = parts[0].replace(escaped, Character.toString(delimiter));
        var replacement = parts.length > 1 ? parts[1].replace(escaped, Character.toString(delimiter)) : "";
        try {
            var pattern = PosixRegex.compile(wanted, false, flags.contains("i") ? Pattern.CASE_INSENSITIVE : 0);
            return apply(range, new Substitution(pattern, replacement, flags.contains("g"), 1), wanted);
        } catch (IllegalArgumentException | Matching.TooLong e) {
            return "E486: Invalid pattern: " + wanted + " (" + e.getMessage() + ")";
        }
    }

    private String apply(Range range, Substitution substitution, String wanted)
            throws Matching.TooLong, InterruptedException {
        if (substitution.missingGroup() > 0) {
            throw new IllegalArgumentException("no group " + substitution.missingGroup());
        }
        buffer.remember(cursor.place());
        int changed = 0;
        int last = cursor.row();
        for (int row = range.from(); row <= range.to(); row++) {
            var result = substitution.apply(buffer.line(row));
            if (result.isPresent() && !buffer.set(row, result.get().replace('\n', '\u0000'))) {
                return "E342: Out of memory!";
            }
            changed += result.isPresent() ? 1 : 0;
            last = result.isPresent() ? row : last;
        }
        cursor.to(last, 0);
        return changed == 0
                ? "E486: Pattern not found: " + wanted
                : changed > 2 ? changed + " substitutions on " + changed + " lines" : "";
    }
}
