package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.sallyport.console.RepairNotes;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;

final class NotesViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final FakeScreen screen = new FakeScreen();
    private final Port port = new Port();
    private List<String> log = List.of();
    private final NotesViewModel model = new NotesViewModel(() -> log, port, screen, tasks);

    @Test
    void putsThoseFirstThatTheLogSpeaksOf() {
        log = List.of("Kernel panic - not syncing: VFS: Unable to mount root fs");
        model.refresh();
        tasks.finishAll();

        assertThat(model.linesProperty().get().getFirst().note().id()).isEqualTo("kernel-panic");
        assertThat(model.linesProperty().get().getFirst().matches()).isTrue();
        assertThat(model.linesProperty().get()).hasSameSizeAs(RepairNotes.all());
        assertThat(model.linesProperty().get().getLast().matches()).isFalse();
    }

    @Test
    void typesACommandWithoutEnter() {
        port.open(true);
        model.type("cat /etc/fstab");

        assertThat(screen.log).isEqualTo("[paste cat /etc/fstab]");
    }

    @Test
    void typesNothingWhileNobodyListens() {
        model.type("cat /etc/fstab");

        assertThat(screen.log).isEmpty();
    }

    @Test
    void hasWordsForEveryStep() {
        var messages = new Messages(Locale.ROOT);
        for (var line : model.linesProperty().get()) {
            assertThat(messages.text(line.note().titleKey())).isNotBlank();
            assertThat(messages.text(line.note().aboutKey())).isNotBlank();
            line.note().steps().forEach(step -> assertThat(messages.text(step.key())).isNotBlank());
        }
    }
}
