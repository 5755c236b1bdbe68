package dev.sallyport.ui.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import dev.sallyport.connect.CommandResult;
import dev.sallyport.connect.CommandStage;
import dev.sallyport.connect.RemoteCommand;
import dev.sallyport.model.ProblemException;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.task.StepTasks;
import dev.sallyport.transport.CommandEnd;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.terminal.Samples;
import dev.sallyport.ui.terminal.StoppedClock;

class ManyViewModelTest {

    private final StepTasks tasks = new StepTasks();
    private final List<String> ran = new ArrayList<>();
    private final List<RemoteCommand> commands = new ArrayList<>();
    private final Map<String, Integer> statuses = new HashMap<>();
    private final Earlier earlier = new Earlier();
    private final ManyWords words = new ManyWords(new Messages(Locale.ENGLISH));
    private Runner runner = (plan, command, _) -> answer(plan, command);

    @Test
    void runsOnEveryHostThatThereIsAWayTo() {
        var model = model(Answers.host("web-1"), Answers.unreachable("cut-off"), Answers.host("web-2"));

        run(model, "uname -r");

        assertThat(ran).containsExactly("web-1", "web-2");
        assertThat(states(model)).containsExactly("exit 0 in 0.10 s", "No address to connect to", "exit 0 in 0.10 s");
        assertEquals(2, model.reachable());
    }

    @Test
    void asksEightAtATime() {
        var model = model(IntStream.rangeClosed(1, 20).mapToObj(i -> Answers.host("web-" + i)).toArray(Host[]::new));
        tasks.finishAll();
        model.commandProperty().set("true");

        model.run();

        assertThat(tasks.names().stream().filter(name -> name.startsWith("run on"))).hasSize(8);
        assertEquals(12, count(model, HostState.Waiting.class));
        tasks.finishAll();
        assertThat(ran).hasSize(20);
    }

    @Test
    void letsOthersGoOnWhileTheUserIsAskedAboutHosts() {
        runner = (plan, command, stage) -> {
            stage.accept(CommandStage.ASKING);
            return answer(plan, command);
        };
        var seen = new ArrayList<Long>();
        var model = model(IntStream.rangeClosed(1, 20).mapToObj(i -> Answers.host("web-" + i)).toArray(Host[]::new));
        model.lines()
                .addListener((javafx.beans.InvalidationListener) _ -> seen
                        .add(count(model, HostState.Asked.class) + count(model, HostState.Connecting.class)));

        run(model, "true");

        assertThat(seen).anyMatch(live -> live > ManyViewModel.AT_ONCE);
    }

    @Test
    void givesEachTheTimeThatTheUserChose() {
        var model = model(Answers.host("web-1"));
        model.secondsProperty().set(7);

        run(model, "  sleep 9\nid  \n");

        assertEquals(Duration.ofSeconds(7), commands.getFirst().limit());
        assertEquals("sleep 9\nid", commands.getFirst().text());
    }

    @Test
    void saysWhyNothingCanBeRun() {
        assertEquals(Optional.of("many.why.empty"), model(Answers.host("a")).whyNot());
        var nobody = model(Answers.unreachable("a"));
        nobody.commandProperty().set("id");
        assertEquals(Optional.of("many.why.nobody"), nobody.whyNot());
        var model = model(Answers.host("a"));
        model.commandProperty().set("id");
        model.run();
        assertEquals(Optional.of("many.why.running"), model.whyNot());
    }

    @Test
    void stopsThoseThatRunAndThoseThatWait() {
        var model = model(IntStream.rangeClosed(1, 10).mapToObj(i -> Answers.host("web-" + i)).toArray(Host[]::new));
        tasks.finishAll();
        model.commandProperty().set("sleep 100");
        model.run();

        model.stop();
        tasks.finishAll();

        assertEquals(10, count(model, HostState.Stopped.class));
        assertThat(ran).isEmpty();
        assertFalse(model.live());
    }

    @Test
    void stopsOneAndLetsTheOthersGoOn() {
        var model = model(Answers.host("web-1"), Answers.host("web-2"));
        tasks.finishAll();
        model.commandProperty().set("sleep 100");
        model.run();

        model.stop(model.lines().getFirst());
        tasks.finishAll();

        assertThat(ran).containsExactly("web-2");
        assertInstanceOf(HostState.Stopped.class, model.lines().getFirst().state());
    }

    @Test
    void runsAgainOnlyWhereItFailed() {
        statuses.put("web-2", 1);
        var model = model(Answers.host("web-1"), Answers.host("web-2"), Answers.host("down"));
        run(model, "check");
        assertEquals(2, model.failed());
        ran.clear();
        statuses.clear();

        model.runFailed();
        tasks.finishAll();

        assertThat(ran).containsExactly("web-2");
        assertEquals(1, model.failed());
    }

    @Test
    void showsTheProblemOfAHostThatIsDown() {
        var model = model(Answers.host("web-1"), Answers.host("down"));

        run(model, "id");

        var last = model.groupsProperty().get().getLast();
        assertInstanceOf(Group.NotRun.class, last);
        assertEquals("down", words.title(last));
        assertThat(words.ending(last)).isNotEmpty();
    }

    @Test
    void saysHowTheWholeRunStands() {
        statuses.put("odd", 3);
        var model = model(Answers.host("web-1"), Answers.host("web-2"), Answers.host("odd"));
        assertEquals("Nothing was run yet", summary(model));

        run(model, "id");

        assertEquals("2 different answers, 1 not ended well", summary(model));
        assertThat(model.groupsProperty().get()).extracting(words::title)
                .containsExactly("2 instances answered alike", "1 instance differs");
    }

    @Test
    void keepsTheCommandsOfThisSessionNewestFirstAndOnce() {
        var model = model(Answers.host("web-1"));

        run(model, "one");
        run(model, "two");
        run(model, "one");

        assertThat(model.earlier()).containsExactly("one", "two");
    }

    @Test
    void savesAReportForPeople(@TempDir Path folder) throws IOException {
        var model = model(Answers.host("web-1"), Answers.host("down"));
        run(model, "id\nwho");
        var file = folder.resolve("run.txt");

        model.save(file);
        tasks.finishAll();

        assertEquals(Optional.of(file), model.savedProperty().get());
        assertThat(Files.readString(file)).contains("    id\n    who\n")
                .contains("web-1")
                .contains("exit 0 in 0.10 s")
                .contains("    answer of a host\n")
                .contains("not run: transport.connect-timed-out");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void savesAReportForProgramsWithEveryByteOfTheOutput(@TempDir Path folder) throws IOException {
        runner = (_, command, _) -> {
            write(command, "\033[31m\"ä\"\\\n\uD83D\uDE00\u202E");
            return new CommandResult(new CommandEnd.Exited(4), Duration.ofMillis(12));
        };
        var model = model(Answers.host("web-1"));
        run(model, "id");
        var file = folder.resolve("run.json");

        model.save(file);
        tasks.finishAll();

        var root = JsonMapper.builder().build().readTree(Files.readString(file));
        var host = root.get("hosts").get(0);
        assertEquals("\033[31m\"ä\"\\\n\uD83D\uDE00\u202E", host.get("stdout").get("text").asString());
        assertEquals(4, host.get("status").asInt());
        assertEquals("id", root.get("command").asString());
    }

    @Test
    void saysThatTheReportCouldNotBeSavedAndLeavesTheOldOne(@TempDir Path folder) {
        var model = model(Answers.host("web-1"));
        run(model, "id");

        model.save(folder.resolve("no-such-folder").resolve("run.txt"));
        tasks.finishAll();

        assertInstanceOf(ManyProblem.NotSaved.class, model.troubleProperty().get().orElseThrow());
        assertEquals(Optional.empty(), model.savedProperty().get());
    }

    private ManyViewModel model(Host... hosts) {
        return new ManyViewModel(List.of(hosts), (plan, command, stage) -> runner.run(plan, command, stage), tasks,
                new StoppedClock(), earlier);
    }

    private void run(ManyViewModel model, String command) {
        model.commandProperty().set(command);
        model.run();
        tasks.finishAll();
    }

    private CommandResult answer(ConnectPlan plan, RemoteCommand command) throws ProblemException {
        var name = plan.instance().name();
        if (name.equals("down")) {
            throw new ProblemException(Samples.noAnswer());
        }
        ran.add(name);
        commands.add(command);
        write(command, "answer of a host\n");
        return Answers.exit(statuses.getOrDefault(name, 0), 100);
    }

    private static void write(RemoteCommand command, String text) {
        try (var out = command.capture().outSink()) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<String> states(ManyViewModel model) {
        return model.lines().stream().map(line -> words.state(line.state())).toList();
    }

    private String summary(ManyViewModel model) {
        return words.summary(model.lines(), model.groupsProperty().get());
    }

    private static long count(ManyViewModel model, Class<? extends HostState> state) {
        return model.lines().stream().map(HostLine::state).filter(state::isInstance).count();
    }
}
