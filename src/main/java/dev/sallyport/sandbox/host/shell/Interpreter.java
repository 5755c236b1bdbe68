package dev.sallyport.sandbox.host.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.shell.Syntax.Command;
import dev.sallyport.sandbox.host.shell.Syntax.Pipeline;
import dev.sallyport.sandbox.host.shell.Syntax.Script;
import dev.sallyport.sandbox.host.shell.Syntax.When;
import dev.sallyport.sandbox.host.tty.BytePipe;

/// Runs scripts. One shell's, on that shell's thread.
final class Interpreter {

    /// What a pipe of Linux holds.
    private static final int PIPE_SIZE = 64 * 1024;
    private static final int MAX_SUBSTITUTION = 256 * 1024;
    /// Shells within shells; a script that calls itself must come to an end.
    private static final int MAX_LEVEL = 20;

    private final Context io;
    private final State state;
    private final Commands commands;
    private final Builtins builtins;
    private final Expander expander;
    private final Place place;
    private final int pid;
    private boolean interrupted;

    /// Where a shell stands.
    ///
    /// @param level how many shells it is inside of
    /// @param inJob whether its thread is a job's already, and so interrupted with it; programs then need no thread of their own
    record Place(int level, boolean inJob) {

        Place deeper(boolean asJob) {
            return new Place(level + 1, asJob);
        }
    }

    Interpreter(Context io, State state, Commands commands, Builtins builtins, Place place, int pid) throws Failure {
        if (place.level() > MAX_LEVEL) {
            throw new Failure(254, "fork: retry: Resource temporarily unavailable");
        }
        this.io = io;
        this.state = state;
        this.commands = commands;
        this.builtins = builtins;
        this.place = place;
        this.pid = pid;
        this.expander = new Expander(state, this::output, pid);
    }

    State state() {
        return state;
    }

    int pid() {
        return pid;
    }

    Commands commands() {
        return commands;
    }

    /// @throws InterruptedException if Ctrl+C ended one of its commands: the rest does not run
    int run(Script script, Streams streams) throws IOException, InterruptedException {
        for (int i = 0; i < script.steps().size(); i++) {
            var step = script.steps().get(i);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            boolean due = switch (step.when()) {
                case ALWAYS -> true;
                case IF_TRUE -> state.status() == 0;
                case IF_FALSE -> state.status() != 0;
            };
            if (due) {
                state.status(run(step.pipeline(), streams));
            }
            if (state.leaving()) {
                break;
            }
            if (state.status() == Job.INTERRUPTED && step.when() == When.ALWAYS && i + 1 < script.steps().size()) {
                throw new InterruptedException();
            }
        }
        return state.status();
    }

    /// Whether Ctrl+C was pressed since this was last asked.
    boolean takeInterrupted() {
        boolean now = Thread.interrupted();
        boolean was = interrupted || now;
        interrupted = false;
        return was;
    }

    private int run(Pipeline pipeline, Streams streams) throws IOException, InterruptedException {
        int status = pipeline.stages().size() == 1
                ? run(pipeline.stages().getFirst(), streams)
                : pipe(pipeline.stages(), streams);
        return !pipeline.negated() ? status : status == 0 ? 1 : 0;
    }

    private int pipe(List<Command> stages, Streams streams) throws IOException, InterruptedException {
        var job = new Job();
        var in = streams.in();
        boolean fromTerminal = streams.inIsTerminal();
        for (int i = 0; i < stages.size(); i++) {
            boolean last = i == stages.size() - 1;
            var pipe = new BytePipe(PIPE_SIZE);
            var mine = new Streams(in, last ? streams.out() : pipe, streams.err(), fromTerminal,
                    last && streams.outIsTerminal());
            var before = in;
            var stage = stages.get(i);
            var inner = new Interpreter(io, state.copy(), commands, builtins, place.deeper(true), pid);
            job.add(io, () -> inner.run(stage, mine), () -> {
                pipe.closeWriting();
                if (before instanceof BytePipe read) {
                    read.closeReading();
                }
            });
            in = pipe;
            fromTerminal = false;
        }
        return foreground(job);
    }

    private int run(Command command, Streams streams) throws IOException, InterruptedException {
        var redirected = command.redirections().isEmpty()
                ? streams
                : new Redirector(expander, state.files()).apply(command.redirections(), streams);
        return switch (command) {
            case Syntax.Simple simple -> run(simple, redirected);
            case Syntax.For loop -> new Loops(this, expander).run(loop, redirected);
            case Syntax.While loop -> new Loops(this, expander).run(loop, redirected);
            case Syntax.If branch ->
                run(run(branch.condition(), redirected) == 0 ? branch.then() : branch.otherwise(), redirected);
            case Syntax.Group group -> group.subshell()
                    ? new Interpreter(io, state.copy(), commands, builtins, place.deeper(place.inJob()), pid)
                            .run(group.body(), redirected)
                    : run(group.body(), redirected);
        };
    }

    private int run(Syntax.Simple command, Streams streams) throws IOException, InterruptedException {
        var words = expander.all(new Aliases(state).resolve(command.words()));
        var environment = state.environment();
        for (var assignment : command.assignments()) {
            var value = expander.single(assignment.value());
            if (words.isEmpty()) {
                state.set(assignment.name(), value);
            } else {
                environment.put(assignment.name(), value);
            }
        }
        return words.isEmpty() ? 0 : start(words, streams, environment);
    }

    private int start(List<String> words, Streams streams, Map<String, String> environment)
            throws IOException, InterruptedException {
        var name = words.getFirst();
        var context = io.named(name).with(streams).with(state.files(), environment);
        var builtin = builtins.find(name);
        if (builtin.isPresent()) {
            return Job.statusOf(context.named("-bash: " + name),
                    () -> builtin.get().run(context, this, words.subList(1, words.size())));
        }
        return place.inJob() ? inline(context, words) : asJob(context, words);
    }

    private int inline(Context context, List<String> words) {
        int number = began(words, Thread.currentThread()::interrupt);
        try {
            return Job.statusOf(context, () -> launch(context, words));
        } finally {
            io.machine().processes().ended(number);
        }
    }

    private int asJob(Context context, List<String> words) throws InterruptedException {
        var job = new Job();
        int number = began(words, job::interrupt);
        job.add(context, () -> launch(context, words), () -> io.machine().processes().ended(number));
        return foreground(job);
    }

    private int began(List<String> words, Runnable kill) {
        return io.machine().processes().began(pid, io.account().name(), io.seat(), String.join(" ", words), kill);
    }

    /// Runs a program on this thread.
    int launch(Context context, List<String> words) throws IOException, InterruptedException {
        var args = words.subList(1, words.size());
        return switch (commands.find(context.files(), words.getFirst())) {
            case Commands.Found.Inside(var program) -> program.run(context, args);
            case Commands.Found.ScriptFile(var path) ->
                new ShellLauncher(commands, place.level() + 1).script(context, context.files().text(path), args);
            case Commands.Found.Nothing(var status, var message) -> {
                context.named("-bash").error(words.getFirst() + ": " + message);
                yield status;
            }
        };
    }

    private int foreground(Job job) throws InterruptedException {
        if (io.terminal().isEmpty() || place.inJob()) {
            job.start();
            return job.await();
        }
        var terminal = io.terminal().get();
        var before = terminal.onInterrupt(job::interrupt);
        try {
            job.start();
            if (terminal.hungUp()) {
                job.interrupt();
            }
            return job.await();
        } finally {
            interrupted |= job.wasInterrupted();
            terminal.onInterrupt(before);
        }
    }

    private String output(Script script) throws IOException, InterruptedException {
        var captured = new ByteArrayOutputStream();
        var streams = new Streams(io.in(), (bytes, from, count) -> {
            if (captured.size() + count > MAX_SUBSTITUTION) {
                throw new Failure(1, "command substitution: output too long");
            }
            captured.write(bytes, from, count);
        }, io.streams().err(), io.streams().inIsTerminal(), false);
        var inner = new Interpreter(io, state.copy(), commands, builtins, place.deeper(place.inJob()), pid);
        state.status(inner.run(script, streams));
        return captured.toString(UTF_8);
    }
}
