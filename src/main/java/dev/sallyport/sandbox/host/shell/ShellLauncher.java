package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Launcher;
import dev.sallyport.sandbox.host.tty.History;

/// Starts shells and programs, and keeps a user's history from one shell to the next in `~/.bash_history`.
public final class ShellLauncher implements Launcher {

    private static final String HISTORY_FILE = "/.bash_history";
    private static final int SYNTAX_ERROR = 2;

    private final Commands commands;
    private final int level;

    public ShellLauncher(Commands commands) {
        this(commands, 0);
    }

    ShellLauncher(Commands commands, int level) {
        this.commands = commands;
        this.level = level;
    }

    @Override
    public int run(Context io, List<String> command) throws IOException, InterruptedException {
        var name = command.getFirst();
        return switch (commands.find(io.files(), name)) {
            case Commands.Found.Inside(var program) -> Job.statusOf(io.named(name),
                    () -> program.run(io.named(name), command.subList(1, command.size())));
            case Commands.Found.ScriptFile(var path) ->
                script(io, io.files().text(path), command.subList(1, command.size()));
            case Commands.Found.Nothing(var status, var message) -> {
                io.error(name + ": " + message);
                yield status;
            }
        };
    }

    @Override
    public int script(Context io, String text, List<String> args) throws IOException, InterruptedException {
        var interpreter = interpreter(io, new Builtins(new History()), args, true);
        try {
            return interpreter.run(Parser.parse(text), io.streams());
        } catch (SyntaxError e) {
            throw new Failure(SYNTAX_ERROR, e.getMessage());
        } finally {
            io.machine().processes().ended(interpreter.pid());
        }
    }

    @Override
    public int interactive(Context io, boolean login) throws IOException, InterruptedException {
        if (io.terminal().isEmpty() || !io.streams().inIsTerminal()) {
            return fromInput(io);
        }
        var history = history(io);
        var builtins = new Builtins(history);
        var interpreter = interpreter(io, builtins, List.of(), false);
        try {
            Job.statusOf(io, () -> startupFile(interpreter, io));
            return new Shell(io, io.terminal().get(), interpreter, builtins, history, login).interact();
        } finally {
            io.machine().processes().ended(interpreter.pid());
            save(io, history);
        }
    }

    private int fromInput(Context io) throws IOException, InterruptedException {
        var lines = io.lines();
        var text = new StringBuilder();
        for (var line = lines.next(); line != null; line = lines.next()) {
            text.append(line).append('\n');
        }
        return script(io, text.toString(), List.of());
    }

    private Interpreter interpreter(Context io, Builtins builtins, List<String> args, boolean inJob) throws Failure {
        var environment = new HashMap<>(io.environment());
        environment.put("PWD", io.files().directory());
        environment.put("SHLVL", Integer.toString(level + 1));
        var inside = new Context(io.name(), io.streams(), io.terminal(), io.seat(), io.machine(), io.account(),
                io.files(),
                environment, new ShellLauncher(commands, level + 1));
        int pid = io.machine()
                .processes()
                .began(1, io.account().name(), io.seat(), "-bash", Thread.currentThread()::interrupt);
        return new Interpreter(inside, new State(io.files(), environment, args), commands, builtins,
                new Interpreter.Place(level, inJob), pid);
    }

    private static int startupFile(Interpreter interpreter, Context io) throws IOException, InterruptedException {
        var file = io.account().home() + "/.bashrc";
        try {
            return interpreter.run(Parser.parse(io.files().text(file)), io.streams());
        } catch (FileError e) {
            return 0;
        } catch (SyntaxError e) {
            return io.named(file).error(e.getMessage());
        }
    }

    private static History history(Context io) {
        var history = new History();
        try {
            io.files().text(io.account().home() + HISTORY_FILE).lines().forEach(history::add);
        } catch (FileError e) {
            // A first login has none yet.
            return history;
        }
        return history;
    }

    private static void save(Context io, History history) {
        var file = io.account().home() + HISTORY_FILE;
        Job.statusOf(io.named("-bash"), () -> {
            io.files().write(file, String.join("\n", history.lines()) + "\n");
            io.files().changeMode(file, 0600);
            return 0;
        });
    }
}
