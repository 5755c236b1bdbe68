package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Program;

/// `sleep NUMBER[smhd]`
final class Sleep implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        if (args.isEmpty()) {
            return io.error("missing operand");
        }
        var text = args.getFirst();
        if (!text.matches("\\d{1,7}(\\.\\d{1,6})?[smhd]?")) {
            return io.error("invalid time interval '" + text + "'");
        }
        int unit = text.endsWith("m") ? 60 : text.endsWith("h") ? 3600 : text.endsWith("d") ? 86_400 : 1;
        double number = Double.parseDouble(text.replaceFirst("[smhd]$", ""));
        io.pause(Duration.ofMillis((long) (number * unit * 1000)));
        return 0;
    }
}
