package dev.sallyport.sandbox.host.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Paths;

/// Matches patterns such as `*.log` against the files there are. A backslash takes a character's meaning away.
public final class Globs {

    private static final int MOST = 2000;

    private Globs() {}

    static boolean isPattern(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '*' || c == '?' || (c == '[' && text.indexOf(']', i) > 0)) {
                return true;
            }
        }
        return false;
    }

    static String unescaped(String text) {
        return text.replaceAll("\\\\(.)", "$1");
    }

    static String escaped(String text) {
        return text.replaceAll("[\\\\*?\\[\\]]", "\\\\$0");
    }

    /// The paths that match, in order; the pattern itself where none do.
    static List<String> expand(FileView files, String pattern) {
        var found = List.of(pattern.startsWith("/") ? "/" : "");
        for (var part : pattern.split("/+", -1)) {
            if (!part.isEmpty()) {
                found = step(files, found, part);
            }
        }
        return found.isEmpty() ? List.of(unescaped(pattern)) : found;
    }

    private static List<String> step(FileView files, List<String> starts, String part) {
        var next = new ArrayList<String>();
        for (var start : starts) {
            if (isPattern(part)) {
                names(files, start, part).forEach(name -> next.add(start.isEmpty() ? name : Paths.join(start, name)));
            } else {
                var path = start.isEmpty() ? unescaped(part) : Paths.join(start, unescaped(part));
                if (files.exists(path)) {
                    next.add(path);
                }
            }
        }
        return next.size() > MOST ? next.subList(0, MOST) : next;
    }

    private static List<String> names(FileView files, String directory, String part) {
        try {
            var pattern = toPattern(part);
            return files.list(directory.isEmpty() ? "." : directory)
                    .stream()
                    .map(FileInfo::name)
                    .filter(name -> part.startsWith(".") || !name.startsWith("."))
                    .filter(name -> pattern.matcher(name).matches())
                    .toList();
        } catch (FileError e) {
            // What cannot be listed matches nothing.
            return List.of();
        }
    }

    /// As a regular expression for a whole name.
    public static Pattern toPattern(String glob) {
        var regex = new StringBuilder();
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            int end = c == '[' ? glob.indexOf(']', i + 1) : -1;
            if (c == '*') {
                // Stars in a row mean no more than one, and would only make the match slow.
                regex.append(glob.startsWith("*", i + 1) ? "" : ".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (end > i + 1) {
                regex.append('[')
                        .append(glob.substring(i + 1, end).replaceFirst("^!", "^").replace("[", "\\["))
                        .append(']');
                i = end;
            } else {
                boolean quoted = c == '\\' && i + 1 < glob.length();
                regex.append(Pattern.quote(Character.toString(quoted ? glob.charAt(++i) : c)));
            }
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(glob));
        }
    }
}
