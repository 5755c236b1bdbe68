package dev.sallyport.ui.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.control.TypeSupport;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Samples;
import dev.sallyport.ui.terminal.StoppedClock;

final class PictureViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final FakeControl control = new FakeControl();
    private final PictureViewModel model = new PictureViewModel(Samples.instance("web-1"), control, tasks,
            new Messages(Locale.ROOT), new Moments(new StoppedClock(), new Messages(Locale.ROOT)));

    @Test
    void takesOneAndSaysWhen() {
        model.take(false);
        tasks.finishAll();

        assertThat(control.asked).containsExactly("type", "screenshot");
        assertThat(model.pictureProperty().get()).isPresent();
        assertThat(model.noteProperty().get()).isEqualTo("Taken at 12:00:00");
    }

    @Test
    void wakesTheDisplayWhenAsked() {
        model.take(true);
        tasks.finishAll();

        assertThat(control.asked).endsWith("wake up");
    }

    @Test
    void saysWhyATypeHasNone() {
        control.type = new TypeSupport("t4g.micro", TypeSupport.Serial.NITRO, true, TypeSupport.Picture.NOT_ON_ARM);
        model.take(false);
        tasks.finishAll();

        assertThat(control.asked).containsExactly("type");
        assertThat(model.noteProperty().get()).contains("Graviton");
    }

    @Test
    void saysThatAPictureIsBroken() {
        model.take(false);
        tasks.finishAll();
        model.unreadable();

        assertThat(model.pictureProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).startsWith("What AWS sent is not a picture");
    }

    @Test
    void savesItAsItCame(@TempDir Path folder) throws Exception {
        model.take(false);
        tasks.finishAll();
        model.save(folder.resolve("web-1.jpg"));
        tasks.finishAll();

        assertThat(Files.readAllBytes(folder.resolve("web-1.jpg"))).isEqualTo(control.picture.jpeg());
    }
}
