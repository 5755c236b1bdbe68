package dev.sallyport.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;
import dev.sallyport.activity.Outcome;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.DefectProblem;
import dev.sallyport.ui.fx.Messages;

class ActivityViewModelTest {

    private final MemoryArchive archive = new MemoryArchive();
    private final StepTasks tasks = new StepTasks();
    private final ActivityViewModel model = new ActivityViewModel(archive, tasks, MemoryArchive.CLOCK,
            new Messages(Locale.ENGLISH));

    @Test
    void listsWhatWasRecordedNewestFirst() {
        archive.opened(1, MemoryArchive.NOW, "web-1").refused(2, MemoryArchive.NOW.plusSeconds(9), "db-1");
        archive.strange = 2;

        model.refresh();
        assertTrue(model.loadingProperty().get());
        tasks.finishAll();

        assertFalse(model.loadingProperty().get());
        assertEquals(List.of("db-1", "web-1"), column(Field.NAME));
        assertEquals(List.of("Refused", "Opened"), column(Field.OUTCOME));
        assertEquals(List.of("", "1:30 min"), column(Field.LENGTH));
        assertEquals(2, model.strangeProperty().get());
    }

    @Test
    void followsAConnectionFromItsBeginningToItsEnd() {
        model.refresh();
        tasks.finishAll();
        archive.live.add(MemoryArchive.id(1));

        archive.listener.accept(MemoryArchive.began(1, MemoryArchive.NOW, "web-1", "dev"));
        assertEquals(List.of("Running"), column(Field.OUTCOME));

        archive.live.clear();
        archive.listener.accept(new Event.Ended(MemoryArchive.id(1), MemoryArchive.NOW.plusSeconds(5), Outcome.OPENED,
                Optional.of(How.CONNECTION_LOST), "", Duration.ofSeconds(5)));
        assertEquals(List.of("Opened"), column(Field.OUTCOME));
        assertEquals(List.of("Connection lost"), column(Field.END));
        assertEquals(List.of("5 s"), column(Field.LENGTH));
    }

    @Test
    void tellsAConnectionThatACrashCutOffFromOneThatRuns() {
        archive.began(1, MemoryArchive.NOW, "lost").began(2, MemoryArchive.NOW.minusSeconds(1), "here");
        archive.live.add(MemoryArchive.id(2));

        model.refresh();
        tasks.finishAll();

        assertEquals(List.of("No end recorded", "Running"), column(Field.OUTCOME));
    }

    @Test
    void losesNothingThatHappensWhileTheFileIsRead() {
        archive.whileReading = () -> archive.listener
                .accept(MemoryArchive.began(7, MemoryArchive.NOW, "meanwhile", "dev"));

        model.refresh();
        tasks.finishAll();

        assertEquals(List.of("meanwhile"), column(Field.NAME));
    }

    @Test
    void saysWhyTheFileCannotBeRead() {
        archive.broken = Optional.of(DefectProblem.of("test", new IllegalStateException("broken")));

        model.refresh();
        tasks.finishAll();

        assertThat(model.notices()).hasSize(1);
        assertFalse(model.loadingProperty().get());
    }

    @Test
    void isEmptyAfterEverythingWasDeleted() {
        archive.opened(1, MemoryArchive.NOW, "web-1");
        model.refresh();
        tasks.finishAll();

        model.deleteAll();
        tasks.finishAll();

        assertEquals(List.of(), column(Field.NAME));
    }

    @Test
    void saysWhyAnExportFailed() {
        archive.opened(1, MemoryArchive.NOW, "web-1");
        model.refresh();
        tasks.finishAll();
        var exports = new ExportViewModel(archive, model, tasks, new Messages(Locale.ENGLISH));

        exports.start(model.shownConnections(), Archive.Form.CSV, Path.of("no", "such", "folder", "a.csv"));
        assertTrue(exports.underWayProperty().get());
        tasks.finishAll();

        assertFalse(exports.underWayProperty().get());
        assertEquals("", exports.noteProperty().get());
        assertThat(model.notices()).singleElement()
                .satisfies(notice -> assertEquals("Could not export",
                        notice.title()));
    }

    private List<String> column(Field field) {
        return model.shown().stream().map(row -> row.text(field)).toList();
    }
}
