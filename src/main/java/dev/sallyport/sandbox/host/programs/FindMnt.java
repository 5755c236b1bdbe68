package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.Mounts;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `findmnt [POINT]`, `findmnt --fstab` and `findmnt --verify`
final class FindMnt implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("sxlnr verify fstab", args);
        if (options.has("verify", "x")) {
            return verify(io);
        }
        var entries = options.has("fstab", "s") ? io.machine().mounts().table() : MountTable.visible(io);
        var shown = entries.stream()
                .filter(e -> options.operands().isEmpty() || options.operands().contains(e.point())
                        || options.operands().contains(e.device()))
                .toList();
        if (shown.isEmpty()) {
            return 1;
        }
        io.println("TARGET      SOURCE           FSTYPE   OPTIONS");
        for (var entry : shown) {
            io.println(String.format(Locale.ROOT, "%-11s %-16s %-8s %s", entry.point(), entry.device(), entry.type(),
                    String.join(",", entry.options())));
        }
        return 0;
    }

    private static int verify(Context io) throws IOException, InterruptedException {
        var mounts = io.machine().mounts();
        int parse = 0;
        int errors = 0;
        for (var entry : mounts.table()) {
            var trouble = mounts.trouble(entry);
            if (trouble == Mounts.Trouble.MALFORMED) {
                parse++;
                io.println("findmnt: /etc/fstab: parse error at line " + entry.line() + " -- ignored");
            } else if (trouble != Mounts.Trouble.NONE) {
                errors++;
                io.println(entry.point() + "\n   [E] " + words(entry, trouble));
            }
        }
        io.println(parse + errors == 0
                ? "Success, no errors or warnings detected"
                : "\n" + parse + (parse == 1 ? " parse error, " : " parse errors, ") + errors
                        + (errors == 1 ? " error, " : " errors, ") + "0 warnings");
        return parse + errors == 0 ? 0 : 1;
    }

    private static String words(Mounts.Entry entry, Mounts.Trouble trouble) {
        return switch (trouble) {
            case UNKNOWN_TYPE -> "unsupported filesystem type: " + entry.type();
            case WRONG_TYPE -> entry.type() + " does not match with on-disk filesystem";
            default -> "unreachable on boot required source: " + entry.device();
        };
    }
}
