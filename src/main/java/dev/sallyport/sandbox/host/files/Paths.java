package dev.sallyport.sandbox.host.files;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;

/// Paths as text.
public final class Paths {

    private Paths() {}

    /// `path` seen from `directory`, without `.`, `..` and doubled slashes; does not look at links.
    public static String absolute(String directory, String path) {
        var parts = new ArrayDeque<String>();
        for (var part : parts(path.startsWith("/") ? path : directory + "/" + path)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return "/" + String.join("/", parts);
    }

    public static String name(String path) {
        var trimmed = trimmed(path);
        return trimmed.equals("/") ? "/" : trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    public static String parent(String path) {
        var trimmed = trimmed(path);
        int slash = trimmed.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : trimmed.substring(0, slash);
    }

    public static String join(String directory, String name) {
        return directory.endsWith("/") ? directory + name : directory + "/" + name;
    }

    static List<String> parts(String path) {
        return Arrays.stream(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
    }

    private static String trimmed(String path) {
        var trimmed = path;
        while (trimmed.length() > 1 && trimmed.endsWith("/")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1);
        }
        return trimmed;
    }
}
