package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.tty.History;

/// The commands that are part of the shell.
final class Builtins {

    private static final int NOT_A_NUMBER = 2;

    private final Map<String, Builtin> all = new TreeMap<>();
    private final History history;

    Builtins(History history) {
        this.history = history;
        all.put("cd", Builtins::cd);
        all.put("export", Builtins::export);
        all.put("unset", (_, shell, args) -> {
            args.forEach(shell.state()::unset);
            return 0;
        });
        all.put("alias", Builtins::alias);
        all.put("unalias", (_, shell, args) -> {
            args.forEach(shell.state().aliases()::remove);
            return 0;
        });
        all.put("exit", Builtins::exit);
        all.put("logout", Builtins::exit);
        all.put(":", (_, _, _) -> 0);
        all.put("jobs", (_, _, _) -> 0);
        all.put("wait", (_, _, _) -> 0);
        all.put("set", Builtins::set);
        all.put("source", Builtins::source);
        all.put(".", Builtins::source);
        all.put("eval", (io, shell, args) -> shell.run(parsed(String.join(" ", args)), io.streams()));
        all.put("read", Builtins::read);
        all.put("type", this::type);
        all.put("which", this::which);
        all.put("history", this::history);
        all.put("help", this::help);
    }

    Optional<Builtin> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    List<String> names() {
        return List.copyOf(all.keySet());
    }

    private static int cd(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        var state = shell.state();
        if (args.size() > 1) {
            return io.error("too many arguments");
        }
        boolean back = args.equals(List.of("-"));
        var wanted = back ? state.get("OLDPWD") : args.isEmpty() ? state.get("HOME") : args.getFirst();
        if (wanted.isEmpty()) {
            return io.error(back ? "OLDPWD not set" : "HOME not set");
        }
        try {
            state.enter(state.files().enter(wanted));
        } catch (FileError e) {
            return io.error(wanted + ": " + e.getMessage());
        }
        if (back) {
            io.println(state.files().directory());
        }
        return 0;
    }

    private static int export(Context io, Interpreter shell, List<String> args)
            throws IOException, InterruptedException {
        if (args.isEmpty()) {
            for (var entry : new TreeMap<>(shell.state().environment()).entrySet()) {
                io.println("declare -x " + entry.getKey() + "=\"" + entry.getValue() + "\"");
            }
        }
        for (var arg : args) {
            var parts = arg.split("=", 2);
            if (!parts[0].matches("[A-Za-z_][A-Za-z0-9_]*")) {
                return io.error("`" + arg + "': not a valid identifier");
            }
            if (parts.length > 1) {
                shell.state().set(parts[0], parts[1]);
            }
            shell.state().export(parts[0]);
        }
        return 0;
    }

    private static int alias(Context io, Interpreter shell, List<String> args)
            throws IOException, InterruptedException {
        var aliases = shell.state().aliases();
        for (var name : args.isEmpty() ? List.copyOf(aliases.keySet()) : args) {
            var parts = name.split("=", 2);
            if (parts.length > 1) {
                shell.state().alias(parts[0], parts[1]);
            } else if (aliases.containsKey(name)) {
                io.println("alias " + name + "='" + aliases.get(name) + "'");
            } else {
                return io.error(name + ": not found");
            }
        }
        return 0;
    }

    private static int exit(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        int status = shell.state().status();
        try {
            status = args.isEmpty() ? status : Integer.parseInt(args.getFirst()) & 0xff;
        } catch (NumberFormatException e) {
            io.error(args.getFirst() + ": numeric argument required");
            status = NOT_A_NUMBER;
        }
        shell.state().leave(status);
        return status;
    }

    private static int set(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            for (var entry : shell.state().variables().entrySet()) {
                io.println(entry.getKey() + "=" + entry.getValue());
            }
        } else if (args.getFirst().equals("--")) {
            shell.state().arguments(args.subList(1, args.size()));
        }
        return 0;
    }

    private static int source(Context io, Interpreter shell, List<String> args)
            throws IOException, InterruptedException {
        if (args.isEmpty()) {
            throw new Failure(2, "filename argument required");
        }
        try {
            return shell.run(parsed(io.files().text(args.getFirst())), io.streams());
        } catch (FileError e) {
            return io.error(args.getFirst() + ": " + e.getMessage());
        }
    }

    private static Syntax.Script parsed(String text) throws Failure {
        try {
            return Parser.parse(text);
        } catch (SyntaxError e) {
            throw new Failure(2, e.getMessage());
        }
    }

    private static int read(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        var names = new ArrayList<>(args);
        names.remove("-r");
        int prompt = names.indexOf("-p");
        if (prompt >= 0 && prompt + 1 < names.size()) {
            names.remove(prompt);
            io.print(names.remove(prompt));
        }
        var line = io.lines().next();
        var words = (line == null ? "" : line.strip()).split("[ \t]+", Math.max(1, names.size()));
        for (int i = 0; i < names.size(); i++) {
            shell.state().set(names.get(i), i < words.length ? words[i] : "");
        }
        return line == null ? 1 : 0;
    }

    private int type(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        int status = 0;
        for (var name : args) {
            var alias = shell.state().aliases().get(name);
            var path = shell.commands().path(io.files(), name);
            if (alias != null) {
                io.println(name + " is aliased to `" + alias + "'");
            } else if (all.containsKey(name)) {
                io.println(name + " is a shell builtin");
            } else if (path.isPresent()) {
                io.println(name + " is " + path.get());
            } else {
                status = io.error(name + ": not found");
            }
        }
        return status;
    }

    private int which(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        int status = 0;
        for (var name : args) {
            var path = shell.commands().path(io.files(), name);
            if (path.isPresent()) {
                io.println(path.get());
            } else {
                status = 1;
            }
        }
        return status;
    }

    private int history(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        if (args.equals(List.of("-c"))) {
            history.clear();
            return 0;
        }
        var lines = history.lines();
        int from = args.isEmpty() || !args.getFirst().matches("\\d{1,6}")
                ? 0
                : Math.max(0, lines.size() - Integer.parseInt(args.getFirst()));
        for (int i = from; i < lines.size(); i++) {
            io.println(String.format(Locale.ROOT, "%5d  %s", i + 1, lines.get(i)));
        }
        return 0;
    }

    private int help(Context io, Interpreter shell, List<String> args) throws IOException, InterruptedException {
        io.println("GNU bash, simulated: this host exists only inside Sallyport's sandbox.");
        io.println("Part of the shell: " + String.join(" ", all.keySet()));
        io.println("Programs: " + String.join(" ", shell.commands().names()));
        return 0;
    }
}
