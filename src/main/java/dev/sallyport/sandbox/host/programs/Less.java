package dev.sallyport.sandbox.host.programs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.FileStreams;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Screen;
import dev.sallyport.sandbox.host.tty.Source;

/// `less FILE`, or at the end of a pipe
final class Less implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var names = args.stream().filter(a -> !a.startsWith("-")).toList();
        if (names.isEmpty() && io.streams().inIsTerminal()) {
            return io.error("Missing filename (\"less --help\" for help)");
        }
        if (!io.streams().outIsTerminal()) {
            return new Cat().run(io, names);
        }
        var name = names.isEmpty() ? "" : names.getFirst();
        try {
            if (!name.isEmpty() && io.files().isDirectory(name)) {
                return io.error(name + " is a directory");
            }
            return view(io, name.isEmpty() ? io.in() : FileStreams.reading(io.files(), name), name);
        } catch (FileError e) {
            return io.error(name + ": " + e.getMessage());
        }
    }

    /// Shows a text as programs with a pager do: at once if it fits on the screen.
    static void page(Context io, String text) throws IOException, InterruptedException {
        boolean fits = io.terminal().map(t -> text.lines().count() < t.size().rows()).orElse(true);
        if (fits || !io.streams().outIsTerminal()) {
            io.print(text);
            return;
        }
        var bytes = text.getBytes(UTF_8);
        var position = new int[1];
        view(io, (into, from, count) -> {
            int size = Math.min(count, bytes.length - position[0]);
            System.arraycopy(bytes, position[0], into, from, size);
            position[0] += size;
            return size == 0 ? -1 : size;
        }, "");
    }

    private static int view(Context io, Source source, String name) throws IOException, InterruptedException {
        var terminal = io.terminal()
                .orElseThrow(() -> new IllegalStateException("an output terminal without a terminal"));
        return Screen.show(terminal, screen -> new Pager(screen, new PagedText(screen.tty(), source), name).run());
    }
}
