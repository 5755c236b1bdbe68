package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.LineReader;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `head [-n COUNT]`
final class Head implements Program {

    private static final int USUAL = 10;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("n:c:q lines=", LineCounts.modern(args));
        int wanted = options.number(USUAL, "n", "lines");
        boolean titled = options.operands().size() > 1;
        var first = new boolean[]{true};
        return Inputs.each(io, options.operands(), (name, source) -> {
            if (titled) {
                io.print((first[0] ? "" : "\n") + "==> " + name + " <==\n");
                first[0] = false;
            }
            var lines = new LineReader(source);
            for (int i = 0; i < wanted; i++) {
                var line = lines.next();
                if (line == null) {
                    break;
                }
                io.println(line);
            }
        });
    }
}
