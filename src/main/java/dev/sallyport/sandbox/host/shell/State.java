package dev.sallyport.sandbox.host.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.files.FileView;

/// What a shell knows and its commands change. Belongs to one thread.
final class State {

    /// Variables are bounded in size and number, as nothing else would bound them.
    private static final int MAX_VALUE = 16 * 1024;
    private static final int MAX_VARIABLES = 500;

    private final Map<String, String> variables = new HashMap<>();
    private final Set<String> exported = new HashSet<>();
    private final Map<String, String> aliases = new TreeMap<>();
    private FileView files;
    private List<String> arguments;
    private int status;
    private boolean leaving;

    State(FileView files, Map<String, String> environment, List<String> arguments) {
        this.files = files;
        this.arguments = List.copyOf(arguments);
        variables.putAll(environment);
        exported.addAll(environment.keySet());
    }

    /// For a subshell: changes stay there.
    State copy() {
        var copy = new State(files, Map.of(), arguments);
        copy.variables.putAll(variables);
        copy.exported.addAll(exported);
        copy.aliases.putAll(aliases);
        copy.status = status;
        return copy;
    }

    FileView files() {
        return files;
    }

    void enter(FileView there) {
        set("OLDPWD", files.directory());
        files = there;
        set("PWD", there.directory());
    }

    String get(String name) {
        return variables.getOrDefault(name, "");
    }

    void set(String name, String value) {
        if (value.length() <= MAX_VALUE && (variables.containsKey(name) || variables.size() < MAX_VARIABLES)) {
            variables.put(name, value);
        }
    }

    void unset(String name) {
        variables.remove(name);
        exported.remove(name);
    }

    void export(String name) {
        exported.add(name);
    }

    Map<String, String> variables() {
        return new TreeMap<>(variables);
    }

    Map<String, String> environment() {
        var environment = new HashMap<>(variables);
        environment.keySet().retainAll(exported);
        return environment;
    }

    Map<String, String> aliases() {
        return aliases;
    }

    void alias(String name, String text) {
        if (text.length() <= MAX_VALUE && (aliases.containsKey(name) || aliases.size() < MAX_VARIABLES)) {
            aliases.put(name, text);
        }
    }

    List<String> arguments() {
        return arguments;
    }

    void arguments(List<String> wanted) {
        arguments = List.copyOf(wanted);
    }

    int status() {
        return status;
    }

    void status(int wanted) {
        status = wanted;
    }

    boolean leaving() {
        return leaving;
    }

    void leave(int withStatus) {
        status = withStatus;
        leaving = true;
    }
}
