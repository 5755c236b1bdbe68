package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `bash`, `bash -c TEXT` and `bash FILE`
final class Bash implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty() || args.getFirst().matches("-[il]|--login")) {
            return io.launcher().interactive(io, !args.isEmpty() && !args.getFirst().equals("-i"));
        }
        if (args.getFirst().equals("--version")) {
            io.println("GNU bash, version 5.2.15(1)-release (x86_64-pc-linux-gnu), simulated");
            return 0;
        }
        if (args.getFirst().equals("-c")) {
            if (args.size() < 2) {
                throw new Failure(2, "-c: option requires an argument");
            }
            return io.launcher().script(io, args.get(1), args.subList(Math.min(3, args.size()), args.size()));
        }
        try {
            return io.launcher().script(io, io.files().text(args.getFirst()), args.subList(1, args.size()));
        } catch (FileError e) {
            throw new Failure(127, args.getFirst() + ": " + e.getMessage());
        }
    }
}
