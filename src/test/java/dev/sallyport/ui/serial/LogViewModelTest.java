package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.console.Transcript;
import dev.sallyport.control.SystemLog;
import dev.sallyport.control.TypeSupport;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Samples;
import dev.sallyport.ui.terminal.StoppedClock;

final class LogViewModelTest {

    private static final String BOTH = "[    1.0] second line\n[    2.0] third line\n[    3.0] fourth line\n";

    private final StepTasks tasks = new StepTasks();
    private final FakeControl control = new FakeControl();
    private final Transcript transcript = new Transcript();
    private final Messages messages = new Messages(Locale.ROOT);
    private final LogViewModel model = new LogViewModel(Samples.instance("web-1"), control, transcript, tasks, messages,
            new Moments(new StoppedClock(), new Messages(Locale.ROOT)));

    @Test
    void putsWhatAwsHasKeptAboveWhatWasSeenLive() {
        control.log = new SystemLog("first\n" + BOTH, Optional.of(Samples.NOON));
        live(BOTH.replace("\n", "\r\n") + "last\r\n");

        model.first();
        tasks.finishAll();

        assertThat(model.shownProperty().get().lines()).containsExactly("first", "[    1.0] second line",
                "[    2.0] third line", "[    3.0] fourth line", "last");
        assertThat(model.shownProperty().get().seam()).isEqualTo(1);
        assertThat(model.noteProperty().get()).startsWith("AWS took this on 20 Nov 2026, 12:00");
    }

    @Test
    void takesInWhatIsSaidLater() {
        model.first();
        tasks.finishAll();
        live("hello\r\n");

        model.tick();
        tasks.finishAll();

        assertThat(model.shownProperty().get().lines()).containsExactly("hello");
    }

    @Test
    void asksForThePresentOnlyWhereTheTypeHasIt() {
        model.refresh();
        tasks.finishAll();
        assertThat(control.asked).endsWith("log latest");

        control.type = new TypeSupport("t2.micro", TypeSupport.Serial.NOT_NITRO, false, TypeSupport.Picture.YES);
        model.refresh();
        tasks.finishAll();
        assertThat(control.asked).endsWith("log");
    }

    @Test
    void saysThatThereIsNothingYet() {
        model.refresh();
        tasks.finishAll();

        assertThat(model.noteProperty().get()).startsWith("AWS has no console output");
    }

    @Test
    void cutsALineOf64KilobytesIntoPiecesThatAListCanShow() {
        control.log = new SystemLog("x".repeat(65_536), Optional.empty());
        model.refresh();
        tasks.finishAll();

        assertThat(model.shownProperty().get().lines()).allMatch(line -> line.length() <= 1_000);
        assertThat(String.join("", model.shownProperty().get().lines())).hasSize(65_536);
    }

    @Test
    void showsBinaryRubbishAsText() {
        control.log = new SystemLog("\u0000\u0007\ufffd\u001b[31mred\u001b[0m\u202e\n", Optional.empty());
        model.refresh();
        tasks.finishAll();

        assertThat(String.join("", model.shownProperty().get().lines())).contains("red").doesNotContain("\u001b");
    }

    @Test
    void findsWithoutRegardToCaseAndGoesRound() {
        control.log = new SystemLog("Error one\nfine\nan error\n", Optional.empty());
        model.refresh();
        tasks.finishAll();

        model.wantedProperty().set("ERROR");
        assertThat(model.searchProperty().get().hits()).isEqualTo(List.of(0, 2));
        assertThat(model.searchProperty().get().line()).isEqualTo(2);
        model.move(1);
        assertThat(model.searchProperty().get().line()).isZero();
        model.move(-1);
        assertThat(model.searchProperty().get().line()).isEqualTo(2);
        model.wantedProperty().set("nothing");
        assertThat(model.searchProperty().get().line()).isEqualTo(-1);
    }

    @Test
    void keepsWhatItShowsWhenAwsRefuses() {
        live("hello\r\n");
        model.tick();
        tasks.finishAll();
        control.refuses = Optional.of(new FakeControl.Refusal("slow down"));
        model.refresh();
        tasks.finishAll();

        assertThat(model.problemProperty().get()).isPresent();
        assertThat(model.shownProperty().get().lines()).containsExactly("hello");
    }

    @Test
    void savesAllOfIt(@TempDir Path folder) throws Exception {
        control.log = new SystemLog("one\ntwo\n", Optional.empty());
        model.refresh();
        tasks.finishAll();

        model.save(folder.resolve("log.txt"));
        tasks.finishAll();

        assertThat(Files.readString(folder.resolve("log.txt"))).isEqualTo("one\ntwo\n");
    }

    private void live(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        transcript.append(bytes, bytes.length);
    }
}
