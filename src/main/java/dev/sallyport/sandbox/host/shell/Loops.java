package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.process.Turns;

/// `for`, `while` and `until`.
final class Loops {

    private final Interpreter interpreter;
    private final Expander expander;

    Loops(Interpreter interpreter, Expander expander) {
        this.interpreter = interpreter;
        this.expander = expander;
    }

    int run(Syntax.For loop, Streams streams) throws IOException, InterruptedException {
        List<String> values = expander.all(loop.values());
        int status = 0;
        for (var value : values) {
            interpreter.state().set(loop.variable(), value);
            status = once(loop.body(), streams);
            if (interpreter.state().leaving()) {
                break;
            }
        }
        return status;
    }

    int run(Syntax.While loop, Streams streams) throws IOException, InterruptedException {
        int status = 0;
        while (once(loop.condition(), streams) == 0 != loop.until() && !interpreter.state().leaving()) {
            status = once(loop.body(), streams);
            if (interpreter.state().leaving()) {
                break;
            }
        }
        return status;
    }

    // Ctrl+C must end the loop and not only the command that ran: bash does so too.
    private int once(Syntax.Script body, Streams streams) throws IOException, InterruptedException {
        Turns.give();
        int status = interpreter.run(body, streams);
        if (interpreter.takeInterrupted() || status == Job.INTERRUPTED) {
            throw new InterruptedException();
        }
        return status;
    }
}
