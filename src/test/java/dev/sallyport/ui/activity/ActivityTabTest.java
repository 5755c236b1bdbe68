package dev.sallyport.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sallyport.activity.Connection;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.fx.Views;

/// The tab as it is drawn.
class ActivityTabTest {

    private static final double WIDTH = 1024;
    private static final double HEIGHT = 590;

    private final MemoryArchive archive = new MemoryArchive();
    private final StepTasks tasks = new StepTasks();
    private final Views views = new Views(new Messages(Locale.ENGLISH));
    private final ActivityViewModel model = new ActivityViewModel(archive, tasks, MemoryArchive.CLOCK,
            views.messages());
    private final List<Connection> again = new ArrayList<>();

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @Test
    void exportsWhatTheFilterLetsThrough(@TempDir Path directory) throws Exception {
        var file = directory.resolve("out.csv");
        archive.opened(1, MemoryArchive.NOW, "web-1").refused(2, MemoryArchive.NOW, "db-1");
        Fx.run(() -> {
            var scene = scene(file);
            ((TextField) scene.lookup("#filterField")).setText("outcome:refused");
            ((MenuButton) scene.lookup("#export")).getItems().getFirst().fire();
            tasks.finishAll();
        });

        assertThat(Files.readAllLines(file)).hasSize(2)
                .last()
                .asString()
                .contains("db-1", "access.denied",
                        "request-2");
    }

    @Test
    void saysThatRecordingIsOff() {
        assertThat(Fx.get(() -> {
            model.keep(false, 365);
            return words(scene(Path.of("x")).getRoot());
        })).anyMatch(text -> text.startsWith("Recording is off:"));
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void showsTheFactsOfTheSelectedRow(Theme.Choice choice) {
        fill();
        var scene = Fx.get(() -> {
            var theme = new Theme();
            theme.choose(choice);
            model.keep(true, 365);
            var made = scene(Path.of("x"));
            theme.dress(made);
            ((TableView<?>) made.lookup("#table")).getSelectionModel().select(1);
            return made;
        });
        Shots.pulses(3);
        Fx.run(() -> Shots.take(scene, "activity-" + choice.name().toLowerCase(Locale.ROOT)));

        var said = Fx.get(() -> words(((SplitPane) scene.lookup("#split")).getItems().getLast()));
        assertThat(said).anyMatch(text -> text.contains("access.denied"))
                .anyMatch(text -> text.contains("request-2"))
                .contains("Connect again", "Show in Instances", "Copy details");
    }

    @Test
    void saysWhatWillStandHereWhileThereIsNothing() {
        var scene = Fx.get(() -> scene(Path.of("x")));
        Shots.pulses(3);
        Fx.run(() -> Shots.take(scene, "activity-empty"));
        assertThat(Fx.get(() -> words(scene.getRoot()))).contains("No connection yet");
        assertEquals(List.of(), again);
    }

    private void fill() {
        var now = MemoryArchive.NOW;
        archive.opened(1, now.minus(Duration.ofDays(3)), "web-1")
                .opened(3, now.minus(Duration.ofHours(30)), "a name that is much longer than its column is wide")
                .began(4, now.minus(Duration.ofHours(5)), "queue-4")
                .refused(2, now.minusSeconds(300), "db-2")
                .began(5, now, "web-5");
        archive.live.add(MemoryArchive.id(5));
        archive.strange = 1;
    }

    private Scene scene(Path file) {
        var exports = new ExportViewModel(archive, model, tasks, views.messages());
        var controller = new ActivityController(model, exports, views.messages(),
                new ActivityDoors(again::add, _ -> {}, () -> {}), MemoryArchive.CLOCK);
        controller.ask(_ -> Optional.of(file));
        var scene = new Scene(views.load(controller), WIDTH, HEIGHT);
        new Theme().dress(scene);
        model.refresh();
        tasks.finishAll();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    private static List<String> words(Node node) {
        var found = new ArrayList<String>();
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            found.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(words(child)));
        }
        return found;
    }
}
