package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `yes [TEXT]`
final class Yes implements Program {

    private static final int BLOCK = 4096;

    // Never returns: a broken pipe, a full disk or Ctrl+C ends it.
    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var line = (args.isEmpty() ? "y" : String.join(" ", args)) + "\n";
        var block = line.repeat(Math.max(1, BLOCK / line.length())).getBytes(UTF_8);
        while (true) {
            io.out().write(block);
        }
    }
}
