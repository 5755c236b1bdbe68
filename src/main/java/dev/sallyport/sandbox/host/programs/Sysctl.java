package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `sysctl -a`, `sysctl NAME` and `sysctl -w NAME=VALUE`
final class Sysctl implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("awnp all write values", args);
        var tunables = io.machine().tunables();
        if (options.has("a", "all")) {
            for (var entry : tunables.all().entrySet()) {
                io.println(entry.getKey() + " = " + entry.getValue());
            }
            return 0;
        }
        int status = 0;
        for (var operand : options.operands()) {
            var parts = operand.split("=", 2);
            var name = parts[0].strip().replace('/', '.');
            if (tunables.get(name).isEmpty()) {
                status = io.error("cannot stat /proc/sys/" + name.replace('.', '/') + ": No such file or directory");
            } else if (parts.length > 1) {
                status = set(io, name, parts[1]);
            } else {
                show(io, options, name);
            }
        }
        return status;
    }

    private static int set(Context io, String name, String value) throws IOException, InterruptedException {
        if (io.account().id() != 0) {
            return io.error("permission denied on key '" + name + "'");
        }
        if (!io.machine().tunables().set(name, value)) {
            return io.error("setting key \"" + name + "\": Invalid argument");
        }
        io.println(name + " = " + value.strip());
        return 0;
    }

    private static void show(Context io, Options options, String name) throws IOException, InterruptedException {
        var value = io.machine().tunables().get(name).orElse("");
        io.println(options.has("n", "values") ? value : name + " = " + value);
    }
}
