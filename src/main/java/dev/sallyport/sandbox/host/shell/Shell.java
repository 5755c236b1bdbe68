package dev.sallyport.sandbox.host.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.tty.History;
import dev.sallyport.sandbox.host.tty.LineEditor;
import dev.sallyport.sandbox.host.tty.LineEditor.Result;
import dev.sallyport.sandbox.host.tty.Tty;

/// A shell at a terminal: prompts, reads, runs, until it is left.
final class Shell {

    private static final int SYNTAX_ERROR = 2;

    private final Context io;
    private final Tty tty;
    private final Interpreter interpreter;
    private final History history;
    private final Prompt prompt;
    private final LineEditor editor;
    private final boolean login;

    Shell(Context io, Tty tty, Interpreter interpreter, Builtins builtins, History history, boolean login) {
        this.io = io;
        this.tty = tty;
        this.interpreter = interpreter;
        this.history = history;
        this.login = login;
        this.prompt = new Prompt(io.machine(), io.account());
        this.editor = new LineEditor(tty, history,
                new ShellCompleter(interpreter.state(), interpreter.commands().names(), builtins.names()));
    }

    /// The status to end with.
    int interact() throws IOException, InterruptedException {
        var state = interpreter.state();
        state.set("PS1", prompt.usual(state.get("TERM")));
        while (!state.leaving() && !tty.hungUp()) {
            switch (editor.read(prompt.text(state))) {
                case Result.Line(var line) -> execute(line);
                case Result.Abandoned() -> state.status(Job.INTERRUPTED);
                case Result.EndOfFile() -> state.leave(state.status());
                case Result.HungUp() -> {
                    return state.status();
                }
            }
        }
        if (!tty.hungUp()) {
            write(login ? "logout\n" : "exit\n");
        }
        return state.status();
    }

    private void execute(String typed) throws IOException, InterruptedException {
        var line = recalled(typed);
        try {
            var whole = new StringBuilder(line);
            while (true) {
                try {
                    var script = Parser.parse(whole.toString());
                    history.add(whole.toString());
                    run(script);
                    return;
                } catch (SyntaxError e) {
                    if (!e.incomplete() || !more(whole)) {
                        history.add(whole.toString());
                        throw e;
                    }
                }
            }
        } catch (SyntaxError e) {
            interpreter.state().status(SYNTAX_ERROR);
            write("-bash: " + e.getMessage() + "\n");
        }
    }

    /// Asks for a further line; false if there is none.
    private boolean more(StringBuilder whole) throws IOException, InterruptedException {
        if (editor.read("> ") instanceof Result.Line(var line)) {
            whole.append('\n').append(line);
            return true;
        }
        return false;
    }

    private String recalled(String typed) throws IOException, InterruptedException {
        var lines = history.lines();
        if (!typed.contains("!!") || typed.contains("'") || lines.isEmpty()) {
            return typed;
        }
        var line = typed.replace("!!", lines.getLast());
        write(line + "\n");
        return line;
    }

    // While a command runs, Ctrl+C reaches it, or this thread between two of them.
    private void run(Syntax.Script script) {
        interpreter.takeInterrupted();
        var before = tty.onInterrupt(Thread.currentThread()::interrupt);
        try {
            int status = Job.statusOf(io.named("-bash"), () -> interpreter.run(script, io.streams()));
            interpreter.state().status(status);
            if (status == Job.INTERRUPTED) {
                Job.statusOf(io, () -> {
                    write("\n");
                    return 0;
                });
            }
        } finally {
            tty.onInterrupt(before);
            boolean late = Thread.interrupted();
            if (late) {
                interpreter.state().status(Job.INTERRUPTED);
            }
        }
    }

    private void write(String text) throws IOException, InterruptedException {
        tty.write(text.getBytes(UTF_8));
    }
}
