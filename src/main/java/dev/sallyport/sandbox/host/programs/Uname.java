package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `uname [-asnrvmpio]`
final class Uname implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("asnrvmpio", args);
        var spec = io.machine().spec();
        boolean all = options.has("a");
        var parts = new ArrayList<String>();
        add(parts, all || options.has("s") || args.isEmpty(), "Linux");
        add(parts, all || options.has("n"), spec.hostName());
        add(parts, all || options.has("r"), io.machine().kernel());
        add(parts, all || options.has("v"), spec.distribution().build());
        add(parts, all || options.has("m", "p", "i"), spec.hardware().architecture());
        add(parts, all || options.has("o"), "GNU/Linux");
        io.println(String.join(" ", parts));
        return 0;
    }

    private static void add(List<String> parts, boolean wanted, String part) {
        if (wanted) {
            parts.add(part);
        }
    }
}
