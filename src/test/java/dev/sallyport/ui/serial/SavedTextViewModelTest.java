package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.console.Transcript;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;

final class SavedTextViewModelTest {

    @TempDir private Path folder;
    private final StepTasks tasks = new StepTasks();
    private final Transcript transcript = new Transcript();
    private final SavedTextViewModel model = new SavedTextViewModel(transcript, tasks, new Messages(Locale.ROOT));

    @Test
    void savesEverythingSinceTheFirstByte() throws Exception {
        say("first");
        model.save(folder.resolve("text.txt"));
        tasks.finishAll();

        assertThat(Files.readString(folder.resolve("text.txt"))).isEqualTo("first");
        assertThat(model.noteProperty().get()).startsWith("Saved to");
    }

    @Test
    void logsFromTheFirstByteAndGoesOn() {
        say("before ");
        model.log(folder.resolve("live.log"));
        tasks.finishAll();
        assertThat(model.loggingProperty().get()).isTrue();
        say("after");
        model.tick();
        assertThat(model.noteProperty().get()).contains("live.log").contains("12 bytes");

        model.stop();
        tasks.finishAll();

        assertThat(folder.resolve("live.log")).hasContent("before after");
        assertThat(model.loggingProperty().get()).isFalse();
    }

    @Test
    void saysThatAFileCannotBeWrittenAndGoesOn() {
        model.log(folder.resolve("missing/live.log"));
        tasks.finishAll();
        assertThat(model.problemProperty().get()).hasValueSatisfying(
                why -> assertThat(why).isInstanceOf(SerialProblem.NotWritten.class));
        assertThat(model.loggingProperty().get()).isFalse();

        model.save(folder.resolve("text.txt"));
        tasks.finishAll();
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void endsALogWhoseDiskIsFull() {
        var full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full), "there is no /dev/full here");
        model.log(full);
        tasks.finishAll();
        say("something");

        Awaitility.await().until(() -> model.problemProperty().get().isPresent());
        assertThat(model.loggingProperty().get()).isFalse();
    }

    private void say(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.append(bytes, bytes.length);
    }
}
