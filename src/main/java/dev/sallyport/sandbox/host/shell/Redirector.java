package dev.sallyport.sandbox.host.shell;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.shell.Syntax.Mode;
import dev.sallyport.sandbox.host.shell.Syntax.Redirection;

/// Connects a command's streams to files, in the order in which the redirections stand.
final class Redirector {

    private final Expander expander;
    private final FileView files;

    Redirector(Expander expander, FileView files) {
        this.expander = expander;
        this.files = files;
    }

    Streams apply(List<Redirection> redirections, Streams streams) throws IOException, InterruptedException {
        var changed = streams;
        for (var redirection : redirections) {
            var target = expander.single(redirection.target());
            try {
                changed = apply(redirection, target, changed);
            } catch (FileError e) {
                throw new Failure(1, target + ": " + e.getMessage());
            }
        }
        return changed;
    }

    private Streams apply(Redirection redirection, String target, Streams streams) throws IOException {
        if (redirection.mode() == Mode.READ) {
            return streams.withIn(FileStreams.reading(files, target));
        }
        if (redirection.mode() == Mode.DUPLICATE) {
            return duplicate(redirection.stream(), target, streams);
        }
        var sink = FileStreams.writing(files, target, redirection.mode() == Mode.APPEND);
        return switch (redirection.stream()) {
            case 2 -> streams.withErr(sink);
            case 3 -> streams.withOut(sink).withErr(sink);
            default -> streams.withOut(sink);
        };
    }

    private static Streams duplicate(int stream, String target, Streams streams) throws Failure {
        if (stream == 2 && target.equals("1")) {
            return streams.withErr(streams.out());
        }
        if (stream == 1 && target.equals("2")) {
            return streams.withOut(streams.err());
        }
        throw new Failure(1, target + ": Bad file descriptor");
    }
}
