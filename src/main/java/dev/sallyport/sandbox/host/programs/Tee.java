package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Sink;

/// `tee [-a]`
final class Tee implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("a", args);
        var sinks = new ArrayList<Sink>(List.of(io.out()));
        int status = 0;
        for (var path : options.operands()) {
            try {
                sinks.add(FileStreams.writing(io.files(), path, options.has("a")));
            } catch (FileError e) {
                status = io.error(path + ": " + e.getMessage());
            }
        }
        var buffer = new byte[8192];
        int count;
        while ((count = io.in().read(buffer, 0, buffer.length)) > 0) {
            for (var sink : sinks) {
                sink.write(buffer, 0, count);
            }
        }
        return status;
    }
}
