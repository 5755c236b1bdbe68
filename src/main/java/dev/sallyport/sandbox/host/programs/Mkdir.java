package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `mkdir [-p]`
final class Mkdir implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("pv parents", args);
        return FileWork.each(io, options.operands(), "cannot create directory %s", path -> {
            if (options.has("p", "parents")) {
                withParents(io.files(), path);
            } else {
                io.files().makeDirectory(path);
            }
        });
    }

    private static void withParents(FileView files, String path) throws IOException {
        if (files.isDirectory(path)) {
            return;
        }
        var parent = Paths.parent(path);
        if (!parent.equals(path) && !files.isDirectory(parent)) {
            withParents(files, parent);
        }
        files.makeDirectory(path);
    }
}
