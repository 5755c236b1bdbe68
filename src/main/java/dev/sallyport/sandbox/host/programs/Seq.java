package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `seq [FIRST [STEP]] LAST`
final class Seq implements Program {

    private static final int FLUSH_AT = 4096;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty() || args.size() > 3) {
            return io.error(args.isEmpty() ? "missing operand" : "extra operand '" + args.getLast() + "'");
        }
        long first = args.size() > 1 ? number(args.getFirst()) : 1;
        long step = args.size() > 2 ? number(args.get(1)) : 1;
        long last = number(args.getLast());
        if (step == 0) {
            return io.error("invalid Zero increment value: '0'");
        }
        var out = new StringBuilder();
        for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
            out.append(i).append('\n');
            if (out.length() > FLUSH_AT) {
                io.print(out.toString());
                out.setLength(0);
            }
        }
        io.print(out.toString());
        return 0;
    }

    private static long number(String text) throws Failure {
        if (!text.matches("-?\\d{1,15}")) {
            throw new Failure(1, "invalid floating point argument: '" + text + "'");
        }
        return Long.parseLong(text);
    }
}
