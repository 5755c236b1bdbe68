package dev.sallyport.sandbox.host.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.tty.Completer;

/// Completes commands where one begins, and paths elsewhere.
final class ShellCompleter implements Completer {

    private static final String SPECIAL = " \t'\"\\$*?[]();&|<>!";

    private final State state;
    private final Iterable<String> commands;
    private final List<String> builtins;

    ShellCompleter(State state, Iterable<String> commands, List<String> builtins) {
        this.state = state;
        this.commands = commands;
        this.builtins = builtins;
    }

    @Override
    public Completion complete(String beforeCursor) {
        int from = wordStart(beforeCursor);
        var word = beforeCursor.substring(from);
        boolean first = beforeCursor.substring(0, from).matches("(.*[;&|(])?\\s*(sudo\\s+)?");
        return new Completion(from, first && !word.contains("/") ? commandsFor(word) : pathsFor(word));
    }

    private static int wordStart(String text) {
        int at = text.length();
        while (at > 0 && (" \t;|&<>()=".indexOf(text.charAt(at - 1)) < 0 || (at > 1 && text.charAt(at - 2) == '\\'))) {
            at--;
        }
        return at;
    }

    private List<String> commandsFor(String word) {
        var found = new TreeSet<String>();
        commands.forEach(found::add);
        found.addAll(builtins);
        found.addAll(state.aliases().keySet());
        return found.stream().filter(c -> c.startsWith(word)).map(c -> c + " ").toList();
    }

    private List<String> pathsFor(String word) {
        int slash = word.lastIndexOf('/');
        var directory = word.substring(0, slash + 1);
        var start = word.substring(slash + 1).replace("\\", "");
        var real = directory.startsWith("~/") ? state.get("HOME") + directory.substring(1) : directory;
        var found = new ArrayList<String>();
        try {
            for (var file : state.files().list(real.isEmpty() ? "." : real.replace("\\", ""))) {
                var name = file.name();
                if (name.startsWith(start) && (!name.startsWith(".") || start.startsWith("."))) {
                    var path = real + name;
                    found.add(directory + quoted(name) + (state.files().isDirectory(path) ? "/" : " "));
                }
            }
        } catch (FileError e) {
            // What cannot be listed completes to nothing.
            return List.of();
        }
        return found;
    }

    private static String quoted(String name) {
        var out = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return out.toString();
    }
}
