package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.boot.tour.AppDriver;
import dev.sallyport.connect.OpenSshServer;
import dev.sallyport.sandbox.HostLine;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// The whole application against the system's own sshd, which asks the sandbox for the pushed keys, and the programs that
/// people run in a terminal. Skipped where one of them is not installed.
@Timeout(90)
class RealSshdJourneyTest {

    private static final String HOST = "ci-1";
    private static final String PROMPT = "ready$";

    @TempDir private static Path directory;
    private static Sandbox sandbox;
    private static OpenSshServer sshd;
    private static Journey journey;
    private static AppDriver app;

    @BeforeAll
    static void start() throws Exception {
        sandbox = Sandbox.start(Scenario.named("first-steps"), new SandboxOptions(0, Clock.systemUTC()));
        sshd = OpenSshServer.start(directory, sandbox.endpoint(), instanceId());
        journey = Journey.onSandbox(sandbox, (_, _) -> sshd.address());
        app = journey.app();
        connect();
        app.pushes("Trust and connect");
        seesShell();
        app.closesTab();
    }

    @AfterAll
    static void stop() throws Exception {
        if (journey != null) {
            journey.close();
        }
        if (sshd != null) {
            sshd.close();
        }
        sandbox.close();
    }

    @AfterEach
    void closeTab() {
        while (app.tabNames().size() > Journey.PINNED) {
            app.closesTab();
        }
    }

    @Test
    void theShellKnowsTheSizeOfTheViewAndFollowsIt() {
        logIn();
        runs("stty size");
        app.terminalShows("\n" + app.terminalSize() + "\n");

        app.resizesTerminal(1130, 560);
        runs("stty size");
        app.terminalShows("\n" + app.terminalSize() + "\n");
        app.resizesTerminal(980, 720);
        runs("clear; stty size");

        app.terminalShows(app.terminalSize() + "\n");
    }

    @Test
    void vimEditsAFileAndGivesTheScreenBack() {
        needs("/usr/bin/vim");
        logIn();
        var file = directory.resolve("poem.txt");
        runs("echo before; vim -u NONE -N " + file);
        app.terminalShows("~\n~\n");
        assertThat(app.screen()).doesNotContain("before");

        app.types("iRoses are röd, 漢字");
        app.presses(KeyCode.ENTER);
        app.types("last line");
        app.presses(KeyCode.ESCAPE);
        app.types("ggOfirst line");
        app.presses(KeyCode.ESCAPE);
        app.terminalShows("first line\nRoses are röd, 漢字\nlast line\n~\n");
        runs(":wq");

        app.terminalShows("the screen from before",
                screen -> screen.contains("\nbefore\n") && screen.endsWith(PROMPT) && !screen.contains("\n~"));
        assertThat(file).hasContent("first line\nRoses are röd, 漢字\nlast line\n");
    }

    @Test
    void tmuxSplitsResizesAndEnds() {
        needs("/usr/bin/tmux");
        logIn();
        runs("tmux -f /dev/null -L sallyport-" + UUID.randomUUID() + " new-session bash --norc");
        app.terminalShows("[0] 0:bash*");
        runs("tmux split-window -h bash --norc");
        app.terminalShows("a border between two panes", screen -> screen.contains("│" + PROMPT));
        runs("echo right-$((40+2))");
        app.terminalShows("right-42");
        app.pressesControl(KeyCode.B);
        app.presses(KeyCode.LEFT);
        runs("echo left-$((40+1))");
        app.terminalShows("output on either side",
                screen -> screen.contains("\nleft-41 ") && screen.contains("│right-42"));

        app.resizesTerminal(1130, 560);
        runs("clear; tmux display -p '#{client_height} #{client_width}'");
        app.terminalShows(app.terminalSize() + " ");
        runs("tmux kill-server");

        app.terminalShows("[server exited]");
        app.resizesTerminal(980, 720);
    }

    @Test
    void lessSearchesAndGivesTheScreenBack() {
        needs("/usr/bin/less");
        logIn();
        runs("seq 1000 2000 | less");
        app.terminalShows("1000\n1001\n");

        runs("/1234");
        app.terminalShows("the line found at the top", screen -> screen.startsWith("1234\n1235\n"));
        app.types("G");
        app.terminalShows("2000\n(END)");
        app.types("q");

        app.terminalShows("the shell", screen -> screen.endsWith(PROMPT) && !screen.contains("2000\n"));
    }

    @Test
    void htopDrawsItsScreenAndQuits() {
        needs("/usr/bin/htop");
        logIn();
        runs("htop");
        app.terminalShows("F10Quit");
        assertThat(app.screen()).contains("PID", "Load average");

        app.presses(KeyCode.F10);

        app.terminalShows("the shell", screen -> screen.endsWith(PROMPT) && !screen.contains("F10Quit"));
    }

    @Test
    void coloursOfEveryKindAreSeen() throws IOException {
        logIn();
        runs("clear; printf '\\e[48;2;12;200;34m    \\e[48;5;196m    \\e[48:2::33:44:155m    \\e[0m\\n'");
        app.terminalShows("the shell", screen -> screen.endsWith(PROMPT));

        assertThat(coloursSeen()).contains(0x0CC822, 0xFF0000, 0x212C9B);
    }

    @Test
    void controlCStopsAProgramAndAFlood() throws IOException {
        logIn();
        runs("echo asleep; sleep 100");
        app.terminalShows("\nasleep");
        assertThat(interrupts()).isLessThan(Duration.ofSeconds(5));

        var flood = Files.writeString(directory.resolve("flood"), "all work and no play\n".repeat(240_000));
        runs("cat " + flood + "; echo over-$((1+1))");
        app.terminalShows("play\nover-2\n" + PROMPT);
        runs("clear; while true; do cat " + flood + "; done");
        app.terminalShows("the flood alone", screen -> screen.startsWith("all work") && !screen.contains(PROMPT));

        assertThat(interrupts()).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void otherScriptsAreTypedAndEchoed() {
        logIn();
        runs("printf '<%s>' äß€ 漢字 é");

        app.terminalShows("\n<äß€><漢字><é>" + PROMPT);
    }

    @Test
    void theStatusOfTheShellIsTold() {
        logIn();

        runs("exit 7");

        app.reads("The shell ended with exit status 7.");
    }

    /// The sshd asks for the keys of another instance than the one that the key was pushed to.
    @Test
    void aHostThatDoesNotGetTheKeyIsNamedSo() {
        journey.connect("web-", "web-1");
        app.pushes("Trust and connect");

        app.reads("The host refused the key");
        app.reads("permission denied");
    }

    private static String instanceId() {
        return sandbox.hosts()
                .stream()
                .filter(host -> host.name().equals(HOST))
                .map(HostLine::instanceId)
                .findFirst()
                .orElseThrow();
    }

    private static void connect() {
        app.seesInstances();
        app.filters("name:" + HOST);
        app.selects(HOST);
        app.logsInAs(System.getProperty("user.name"));
        app.presses(KeyCode.ENTER);
    }

    /// Up to a shell that is the same on every machine, in place of the login shell with its start-up files.
    private static void logIn() {
        connect();
        seesShell();
        runs("clear; exec env -i HOME=" + directory + " PATH=$PATH TERM=$TERM LC_ALL=C.UTF-8 LESSHISTFILE=- PS1='"
                + PROMPT + " ' bash --norc --noprofile");
        app.terminalShows("the shell alone", PROMPT::equals);
    }

    private static void seesShell() {
        app.sessionShows("a shell", face -> face.waterfall().promptIn().isPresent());
    }

    private static void runs(String command) {
        app.types(command);
        app.presses(KeyCode.ENTER);
    }

    private static Duration interrupts() {
        long began = System.nanoTime();
        app.pressesControl(KeyCode.C);
        app.terminalShows("the shell after ^C", screen -> screen.endsWith("^C\n" + PROMPT));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static Set<Integer> coloursSeen() throws IOException {
        var picture = directory.resolve("colours.png");
        app.photographs(picture);
        var image = new Image(picture.toUri().toString());
        var colours = new HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    private static void needs(String program) {
        assumeTrue(Files.isExecutable(Path.of(program)), program + " is not installed");
    }
}
