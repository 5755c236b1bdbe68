package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Screen;

/// `nano [+LINE] [FILE]`
public final class Nano implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        int line = args.stream().filter(a -> a.matches("\\+\\d{1,8}")).map(Integer::parseInt).findFirst().orElse(1);
        var operands = Options.of("vwlmciBLx", args.stream().filter(a -> !a.startsWith("+")).toList()).operands();
        if (io.terminal().isEmpty() || !io.streams().outIsTerminal() || !io.streams().inIsTerminal()) {
            return io.error("Standard input or output is not a terminal");
        }
        var name = operands.isEmpty() ? "" : operands.getFirst();
        var opened = open(io, name);
        return Screen.show(io.terminal().get(),
                screen -> new NanoSession(screen, opened.document(), opened.message()).run(line - 1));
    }

    /// A document and what is said about it first.
    private record Opened(Document document, String message) {}

    private static Opened open(Context io, String name) throws IOException {
        try {
            var document = Document.open(io.files(), name, Document.Ending.EMPTY_LINE);
            var message = !document.writable()
                    ? "File '" + name + "' is unwritable"
                    : document.fresh()
                            ? name.isEmpty() ? "" : "New File"
                            : NanoSession.lines("Read", document.lineCount());
            return new Opened(document, message);
        } catch (FileError | Document.NotEditable e) {
            var empty = Document.empty(io.files(), "", Document.Ending.EMPTY_LINE);
            return new Opened(empty, "Error reading " + name + ": " + e.getMessage());
        }
    }
}
