package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.BootMessages;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `dmesg`; for root only where the distribution has it so
final class Dmesg implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (io.machine().spec().distribution().isDebianLike() && io.account().id() != 0) {
            return io.error("read kernel buffer failed: Operation not permitted");
        }
        var messages = io.machine().bootMessages();
        for (var message : messages) {
            io.println(line(message.micros(), message.text()));
        }
        var texts = messages.stream().map(BootMessages.Message::text).toList();
        var journal = io.machine().journal();
        for (var entry : journal.entries()) {
            boolean here = entry.boot() == journal.boot() && entry.source().equals("kernel");
            if (here && !texts.contains(entry.message())) {
                var age = Duration.between(io.machine().vitals().bootedAt(), entry.at());
                io.println(line(Math.max(0, age.toNanos() / 1000), entry.message()));
            }
        }
        return 0;
    }

    private static String line(long micros, String text) {
        return String.format(Locale.ROOT, "[%5d.%06d] %s", micros / 1_000_000, micros % 1_000_000, text);
    }
}
