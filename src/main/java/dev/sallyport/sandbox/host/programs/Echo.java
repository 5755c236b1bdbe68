package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `echo [-n] [-e]`
final class Echo implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        int first = 0;
        boolean newline = true;
        boolean escapes = false;
        while (first < args.size() && args.get(first).matches("-[neE]+")) {
            newline &= !args.get(first).contains("n");
            escapes |= args.get(first).contains("e");
            first++;
        }
        var text = String.join(" ", args.subList(first, args.size()));
        io.print((escapes ? Escapes.resolve(text) : text) + (newline ? "\n" : ""));
        return 0;
    }
}
