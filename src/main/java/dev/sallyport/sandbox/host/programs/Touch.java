package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `touch`
final class Touch implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("acm", args);
        return FileWork.each(io, options.operands(), "cannot touch %s", path -> {
            if (io.files().exists(path)) {
                io.files().setModified(path, io.machine().clock().instant());
            } else if (!options.has("c")) {
                io.files().open(path, true);
            }
        });
    }
}
