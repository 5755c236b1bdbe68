package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `dmesg`; for root only where the distribution has it so
final class Dmesg implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (io.machine().spec().distribution().isDebianLike() && io.account().id() != 0) {
            return io.error("read kernel buffer failed: Operation not permitted");
        }
        for (var message : io.machine().bootMessages()) {
            io.println(String.format(Locale.ROOT, "[%5d.%06d] %s", message.micros() / 1_000_000,
                    message.micros() % 1_000_000, message.text()));
        }
        return 0;
    }
}
