package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.History;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.imports.Csv;

class ActivityExportTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir Path directory;

    private final ActivityExport export = new ActivityExport();

    @Test
    void writesWhatAnotherProgramReadsBack() throws Exception {
        var file = directory.resolve("a.csv");
        var steps = new ArrayList<Integer>();
        export.csv(connections(Visits.began(1, NOW, "web \"1\", north\nrow"), Visits.push(1, NOW, 1),
                Visits.push(1, NOW, 2), Visits.opened(1, NOW), Visits.exited(1, NOW.plusSeconds(90), 3),
                Visits.began(2, NOW.minusSeconds(1)), Visits.refused(2, NOW, "access.denied"),
                Visits.began(3, NOW.minusSeconds(2))), file, steps::add);

        var rows = read(file);

        var first = rows.getFirst();
        assertEquals("web \"1\", north\nrow", first.getField("name"));
        assertEquals("public-ipv4", first.getField("route"));
        assertEquals("exit", first.getField("ended_by"));
        assertEquals("3", first.getField("exit_status"));
        assertEquals("90.000", first.getField("seconds"));
        assertEquals("req-1 req-2", first.getField("request_ids"));
        assertEquals("refused", rows.get(1).getField("outcome"));
        assertEquals("access.denied", rows.get(1).getField("problem"));
        assertEquals("", rows.get(1).getField("exit_status"));
        assertEquals("", rows.get(2).getField("outcome"));
        assertThat(steps).containsExactly(3);
        assertThat(Files.readString(file)).contains("\r\n").startsWith("started,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"http://x\")", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1", "＝1",
        "＋1", "－1", "＠x"})
    void givesASpreadsheetNoFormula(String name) throws Exception {
        var file = directory.resolve("a.csv");
        export.csv(connections(Visits.began(1, NOW, name)), file, _ -> {});

        assertEquals("'" + name, read(file).getFirst().getField("name"));
    }

    @Test
    void leavesOrdinaryCellsAsTheyAre() {
        assertEquals("web-1", Csv.guarded("web-1"));
        assertEquals("", Csv.guarded(""));
        assertEquals("'-", Csv.guarded("-"));
    }

    @Test
    void writesJsonLinesWithTheNamesUnchanged() throws Exception {
        var file = directory.resolve("a.jsonl");
        export.jsonLines(connections(Visits.began(1, NOW, "=1+1"), Visits.exited(1, NOW, 0), Visits.began(2, NOW)),
                file,
                _ -> {});

        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        var tree = JsonMapper.builder().build().readTree(lines.getLast());
        assertEquals(1, tree.path("schema").asInt());
        assertEquals("=1+1", tree.path("name").asString());
        assertEquals("opened", tree.path("outcome").asString());
    }

    @Test
    void leavesTheOldFileWhenItIsStopped() throws Exception {
        var file = directory.resolve("a.csv");
        Files.writeString(file, "old");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> export.csv(connections(Visits.began(1, NOW)), file, _ -> {}))
                .isInstanceOf(InterruptedException.class);

        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(directory.toFile().list()).containsExactly("a.csv");
    }

    @Test
    void saysWhenTheFolderIsNotThere() {
        var file = directory.resolve("gone").resolve("a.csv");

        assertThatThrownBy(() -> export.csv(List.of(), file, _ -> {})).isInstanceOfSatisfying(ProblemException.class,
                failed -> assertEquals("store.unexported", failed.problem().code()));
    }

    private static List<NamedCsvRecord> read(Path file) throws Exception {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }

    private static List<Connection> connections(Event... events) {
        var history = new History(10);
        List.of(events).forEach(history::add);
        return history.newestFirst();
    }
}
