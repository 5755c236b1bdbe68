package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// `stty [-a]`, `stty size`, `stty rows COUNT cols COUNT`, `stty sane`
///
/// A serial line says nothing about the window at its other end; this is how the system gets to know.
final class Stty implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (io.terminal().isEmpty() || !io.streams().inIsTerminal()) {
            return io.error("'standard input': Inappropriate ioctl for device");
        }
        var tty = io.terminal().get();
        if (args.isEmpty() || args.getFirst().equals("-a")) {
            show(io, tty.size());
            return 0;
        }
        var rest = new ArrayDeque<>(args);
        while (!rest.isEmpty()) {
            set(io, tty, rest.removeFirst(), rest);
        }
        return 0;
    }

    private static void set(Context io, Tty tty, String setting, Deque<String> rest)
            throws IOException, InterruptedException {
        var size = tty.size();
        switch (setting) {
            case "size" -> io.println(size.rows() + " " + size.columns());
            case "rows" -> tty.resize(new TtySize(size.columns(), number(setting, rest)));
            case "cols", "columns" -> tty.resize(new TtySize(number(setting, rest), size.rows()));
            case "sane", "echo", "icanon", "isig", "onlcr" -> {}
            default -> throw new Failure(1, "invalid argument '" + setting + "'");
        }
    }

    private static int number(String setting, Deque<String> rest) throws Failure {
        var text = rest.pollFirst();
        if (text == null) {
            throw new Failure(1, "missing argument to '" + setting + "'");
        }
        if (!text.matches("\\d{1,4}")) {
            throw new Failure(1, "invalid integer argument: '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static void show(Context io, TtySize size) throws IOException, InterruptedException {
        int baud = io.seat().startsWith("ttyS") ? 115_200 : 38_400;
        io.println("speed " + baud + " baud; rows " + size.rows() + "; columns " + size.columns() + "; line = 0;");
        io.println("intr = ^C; quit = ^\\; erase = ^?; kill = ^U; eof = ^D; eol = <undef>; werase = ^W;");
        io.println("isig icanon iexten echo echoe echok -echonl -noflsh icrnl opost onlcr");
    }
}
