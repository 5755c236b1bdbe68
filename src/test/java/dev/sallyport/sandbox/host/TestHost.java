package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.tty.Tty;
import dev.sallyport.sandbox.host.tty.TtySize;

/// A simulated host without the network: `host.run("ls /").prints("bin")`, `host.terminal().type("ls\r").shows("$ ")`.
public final class TestHost {

    public static final Instant BOOTED = Instant.parse("2026-01-05T08:00:00Z");

    private static final Clock STANDING = Clock.fixed(BOOTED.plus(Duration.ofHours(76)), ZoneOffset.UTC);

    private final Room room;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private String user = "ec2-user";

    private TestHost(HostFacts facts, Clock clock) {
        this.room = new Room(facts, clock, new Machine.Power() {

            @Override
            public void reboot() {
                asked.add("reboot");
            }

            @Override
            public void powerOff() {
                asked.add("power off");
            }

            @Override
            public void reset() {
                asked.add("reset");
            }

            @Override
            public void proceed() {
                asked.add("proceed");
            }
        });
    }

    public static HostFacts facts(String system, String... users) {
        return facts(system, Ailment.NONE, users);
    }

    private static HostFacts facts(String system, Ailment ailment, String... users) {
        return new HostFacts("i-0a1b2c3d4e5f67890", "ip-10-0-1-7", system, "10.0.1.7", "t3.micro", "eu-central-1",
                "eu-central-1a", "", List.of(users), BOOTED, ailment,
                ailment == Ailment.NONE ? Map.of() : Map.of("root", "let me in"));
    }

    /// A host with something wrong, seen as root at a time that stands still.
    public static TestHost suffering(String system, Ailment ailment) {
        return new TestHost(facts(system, ailment, "ec2-user", "guest"), STANDING).as("root");
    }

    /// Amazon Linux at a time that stands still: three days and four hours after it was booted.
    public static TestHost standing() {
        return of("al2023", STANDING);
    }

    public static TestHost of(String system, Clock clock) {
        return new TestHost(facts(system, "ec2-user", "guest"), clock);
    }

    public TestHost as(String other) {
        user = other;
        return this;
    }

    public Machine machine() {
        return room.machine();
    }

    /// What the system asked of the machine, in order: `reboot`, `power off`, `reset`, `proceed`.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    /// What a command without a terminal did.
    public record Ran(String out, String err, int status) {}

    public Ran run(String line) throws IOException, InterruptedException {
        return run(line, "");
    }

    public Ran run(String line, String input) throws IOException, InterruptedException {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var given = new ByteArrayInputStream(input.getBytes(UTF_8));
        var io = context(new Streams(given::read, out::write, err::write, false, false), Optional.empty(), Map.of());
        try {
            int status = room.launcher().script(io, line, List.of());
            return new Ran(out.toString(UTF_8), err.toString(UTF_8), status);
        } catch (Failure e) {
            return new Ran(out.toString(UTF_8), err + e.getMessage(), e.status());
        }
    }

    /// A login shell on a terminal of 80 × 24.
    public TestTerminal terminal() throws IOException {
        return terminal(80, 24);
    }

    public TestTerminal terminal(int columns, int rows) throws IOException {
        var tty = new Tty(new TtySize(columns, rows));
        var io = context(new Streams(tty, tty, tty, true, true), Optional.of(tty), Map.of("TERM", "xterm-256color"));
        return new TestTerminal(tty, () -> room.launcher().interactive(io, true));
    }

    private Context context(Streams streams, Optional<Tty> tty, Map<String, String> more) throws IOException {
        var account = room.machine().accounts().find(user).orElseThrow();
        var home = new FileView(room.machine().files(), account.who(), "/").enter(account.home());
        var environment = new HashMap<>(Map.of("HOME", account.home(), "USER", user, "PATH", "/usr/bin"));
        environment.putAll(more);
        return new Context("-bash", streams, tty, tty.isPresent() ? "pts/0" : "?", room.machine(), account, home,
                environment, room.launcher());
    }
}
