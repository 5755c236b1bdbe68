package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Sudoers;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `visudo -c`, and `visudo` to edit the file: with a fault in it, it asks what to do
final class Visudo implements Program {

    private static final String DRAFT = "/etc/sudoers.tmp";

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("cqf: check", args);
        Privilege.demandRoot(io, Sudoers.PATH + ": Permission denied");
        var wanted = options.value("f").orElse(Sudoers.PATH);
        return options.has("c", "check")
                ? check(io, options.has("f") ? List.of(wanted) : io.machine().sudoers().paths())
                : edit(io, wanted);
    }

    private static int check(Context io, List<String> paths) throws IOException, InterruptedException {
        int status = 0;
        for (var path : paths) {
            var fault = io.machine().sudoers().fault(path);
            if (!io.files().exists(path)) {
                status = io.error(path + ": No such file or directory");
            } else if (fault.isPresent()) {
                complain(io, path, fault.get());
                status = 1;
            } else {
                io.println(path + ": parsed OK");
            }
        }
        return status;
    }

    private static void complain(Context io, String shown, Sudoers.Fault fault)
            throws IOException, InterruptedException {
        io.println(">>> " + shown + ": syntax error near line " + fault.line() + " <<<");
        io.println("parse error in " + shown + " near line " + fault.line());
    }

    private static int edit(Context io, String path) throws IOException, InterruptedException {
        if (io.terminal().isEmpty()) {
            throw new Failure(1, "no terminal to edit on");
        }
        io.files().write(DRAFT, io.files().text(path));
        try {
            while (true) {
                io.launch(List.of(io.variable("EDITOR").orElse("nano"), DRAFT));
                var fault = io.machine().sudoers().fault(DRAFT);
                if (fault.isEmpty()) {
                    return keep(io, path);
                }
                complain(io, path, fault.get());
                switch (answer(io)) {
                    case "x", "" -> {
                        return 1;
                    }
                    case "Q" -> {
                        return keep(io, path);
                    }
                    default -> {}
                }
            }
        } finally {
            io.files().remove(DRAFT, false);
        }
    }

    private static int keep(Context io, String path) throws IOException {
        int mode = io.files().stat(path).mode();
        io.files().write(path, io.files().text(DRAFT));
        io.files().changeMode(path, mode);
        return 0;
    }

    private static String answer(Context io) throws IOException, InterruptedException {
        io.print("What now? ");
        var line = io.lines().next();
        return line == null ? "" : line.strip();
    }
}
