package dev.sallyport.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import tools.jackson.databind.json.JsonMapper;

import dev.sallyport.activity.Connection;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.imports.Csv;

/// Writes connections for other programs, one line each. There is the whole file in the end or none.
///
/// Blocks; interruptible. Field names are English in every language, times are UTC.
public final class ActivityExport {

    private static final int STEP = 200;

    private final JsonMapper json = JsonMapper.builder().build();

    /// Writes RFC 4180: UTF-8, CRLF, a first line of names. No cell can be taken for a formula by a spreadsheet.
    ///
    /// @param progress gets how many are written, now and then
    /// @throws ProblemException if `file` cannot be written; what was there before is still there
    public void csv(List<Connection> connections, Path file, IntConsumer progress)
            throws ProblemException, InterruptedException {
        write(file, out -> {
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
            csv.writeRecord(ExportedFields.NAMES);
            each(connections, progress,
                    one -> csv.writeRecord(
                            ExportedFields.of(one).stream().map(Csv::guarded).toList()));
            csv.flush();
        });
    }

    /// Writes one JSON object per line, with the same fields as [#csv], unchanged.
    ///
    /// @param progress gets how many are written, now and then
    /// @throws ProblemException if `file` cannot be written; what was there before is still there
    public void jsonLines(List<Connection> connections, Path file, IntConsumer progress)
            throws ProblemException, InterruptedException {
        write(file, out -> each(connections, progress, one -> {
            var tree = json.createObjectNode().put("schema", 1);
            var values = ExportedFields.of(one);
            for (int i = 0; i < values.size(); i++) {
                tree.put(ExportedFields.NAMES.get(i), values.get(i));
            }
            put(out, json.writeValueAsString(tree) + "\n");
        }));
    }

    @FunctionalInterface
    private interface Body {
        void into(Writer out) throws IOException, InterruptedException;
    }

    private static void each(List<Connection> connections, IntConsumer progress, Consumer<Connection> line)
            throws InterruptedException {
        int done = 0;
        for (var one : connections) {
            line.accept(one);
            if (++done % STEP == 0) {
                progress.accept(done);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped while exporting");
            }
        }
        progress.accept(done);
    }

    private static void write(Path file, Body body) throws ProblemException, InterruptedException {
        try (var fresh = FreshFile.beside(file)) {
            var out = new BufferedWriter(Channels.newWriter(fresh.channel(), StandardCharsets.UTF_8));
            body.into(out);
            out.flush();
            fresh.replace();
        } catch (IOException | UncheckedIOException e) {
            throw new ProblemException(new StoreProblem.Unexported(file, e.toString()), e);
        }
    }

    private static void put(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
