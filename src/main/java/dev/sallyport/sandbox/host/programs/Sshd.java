package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.machine.SshdConfig;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `sshd -t`: says what is wrong with its settings, and nothing when they are right; `-T` shows them
final class Sshd implements Program {

    private static final int BAD_SETTINGS = 255;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("tTDdef:", args);
        Privilege.demandRoot(io, "no hostkeys available -- exiting.");
        var complaints = io.machine().sshdConfig().complaints();
        for (var line : complaints) {
            io.streams().err().write((line + "\n").getBytes(UTF_8));
        }
        if (!complaints.isEmpty()) {
            return BAD_SETTINGS;
        }
        if (options.has("T")) {
            io.print(io.files().text(SshdConfig.PATH).replaceAll("(?m)^\\s*(#.*)?\\n", ""));
        } else if (!options.has("t")) {
            return io.error("Bind to port 22 on 0.0.0.0 failed: Address already in use.");
        }
        return 0;
    }
}
