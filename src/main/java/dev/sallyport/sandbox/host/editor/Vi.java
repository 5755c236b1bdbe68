package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Screen;

/// `vi [+LINE] [FILE]`, also called as `vim`
public final class Vi implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        int line = args.stream().filter(a -> a.matches("\\+\\d{1,8}")).map(Integer::parseInt).findFirst().orElse(1);
        var operands = Options.of("RnN", args.stream().filter(a -> !a.startsWith("+")).toList()).operands();
        if (io.terminal().isEmpty() || !io.streams().outIsTerminal() || !io.streams().inIsTerminal()) {
            return io.error("Vim: Input or output is not a terminal");
        }
        var name = operands.isEmpty() ? "" : operands.getFirst();
        return Screen.show(io.terminal().get(), screen -> {
            try {
                var document = Document.open(io.files(), name, Document.Ending.UNSEEN);
                return new ViSession(screen, document, opened(document)).run(line - 1);
            } catch (FileError | Document.NotEditable e) {
                var empty = Document.empty(io.files(), "", Document.Ending.UNSEEN);
                return new ViSession(screen, empty, "\"" + name + "\" [" + e.getMessage() + "]").run(0);
            }
        });
    }

    private static String opened(Document document) {
        return document.path().isEmpty()
                ? ""
                : "\"" + document.path() + "\" " + (document.fresh()
                        ? "[New]"
                        : (document.writable() ? "" : "[readonly] ") + size(document));
    }

    static String size(Document document) {
        return document.lineCount() + "L, " + document.byteCount() + "B";
    }
}
