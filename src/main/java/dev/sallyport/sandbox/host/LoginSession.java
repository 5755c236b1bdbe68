package dev.sallyport.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.sshd.server.ExitCallback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.machine.Greeting;
import dev.sallyport.sandbox.host.machine.Logins;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Streams;
import dev.sallyport.sandbox.host.tty.BrokenPipe;
import dev.sallyport.sandbox.host.tty.BytePipe;
import dev.sallyport.sandbox.host.tty.Tty;

/// One shell or command that runs for a client: three pumps between channel and pipes, and the program's own thread.
final class LoginSession {

    private static final Logger LOG = LoggerFactory.getLogger(LoginSession.class);
    private static final int PIPE_SIZE = 64 * 1024;
    private static final int INTERRUPTED = 130;
    private static final byte[] END_OF_TRANSMISSION = {4};

    private final Room room;
    private final Request request;
    private final Wire wire;
    private final Optional<Tty> tty;
    private final BytePipe input;
    private final BytePipe output;
    private final BytePipe errors = new BytePipe(PIPE_SIZE);
    private final Thread program = Thread.ofVirtual().name("host-login").unstarted(this::run);

    /// The channel's ends.
    record Wire(InputStream in, OutputStream out, OutputStream err, ExitCallback exit) {}

    /// What the client asked for.
    record Request(String user, String line, int clientPort, Map<String, String> environment) {}

    LoginSession(Room room, Request request, Wire wire, Optional<Tty> tty, BytePipe input) {
        this.room = room;
        this.request = request;
        this.wire = wire;
        this.tty = tty;
        this.input = input;
        this.output = tty.map(Tty::output).orElseGet(() -> new BytePipe(PIPE_SIZE));
    }

    void start() {
        program.start();
    }

    void signal(String name) {
        if (tty.isPresent() && name.equals("INT")) {
            tty.get().feed(new byte[]{3}, 1);
        } else {
            program.interrupt();
        }
    }

    void hangUp() {
        tty.ifPresent(Tty::hangUp);
        input.closeWriting();
        output.closeReading();
        errors.closeReading();
        program.interrupt();
    }

    private void run() {
        var pumps = new Pumps(this::hangUp);
        pumps.in(wire.in(), tty.isPresent() ? this::typed : input, this::inputEnded);
        var shown = pumps.out(output, wire.out());
        var complained = pumps.out(errors, wire.err());
        int status = statusOfLogin();
        output.closeWriting();
        errors.closeWriting();
        try {
            shown.join();
            complained.join();
        } catch (InterruptedException e) {
            // The client has gone; there is nobody left to wait for.
            LOG.debug("a client left before it had read everything");
        }
        wire.exit().onExit(status);
        input.closeReading();
    }

    private void typed(byte[] bytes, int from, int count) {
        tty.ifPresent(t -> t.feed(bytes, count));
    }

    private void inputEnded() {
        tty.ifPresentOrElse(t -> t.feed(END_OF_TRANSMISSION, 1), input::closeWriting);
    }

    private int statusOfLogin() {
        var machine = room.machine();
        var account = machine.accounts().find(request.user()).orElse(machine.accounts().root());
        var greeting = new Greeting(machine).text(request.user());
        var login = tty.map(_ -> machine.logins().begin(request.user(), "127.0.0.1"));
        var seat = login.map(Logins.Login::terminal).orElse("?");
        note(machine,
                "Accepted publickey for " + request.user() + " from 127.0.0.1 port " + request.clientPort() + " ssh2");
        int daemon = machine.processes().began(1, "root", "?", "sshd: " + request.user() + "@" + seat, this::hangUp);
        try {
            return work(context(machine, account, seat), greeting);
        } catch (InterruptedException | BrokenPipe e) {
            return INTERRUPTED;
        } catch (IOException e) {
            LOG.debug("a login ended: {}", e.toString());
            return e instanceof Failure failure ? failure.status() : 1;
        } finally {
            login.ifPresent(machine.logins()::end);
            machine.processes().ended(daemon);
            note(machine, "pam_unix(sshd:session): session closed for user " + request.user());
        }
    }

    private int work(Context io, String greeting) throws IOException, InterruptedException {
        if (!request.line().isEmpty()) {
            return command(io);
        }
        if (tty.isPresent()) {
            io.print(greeting);
        }
        return io.launcher().interactive(io, true);
    }

    private int command(Context io) throws IOException, InterruptedException {
        try {
            return io.launcher().script(io, request.line(), List.of());
        } catch (Failure e) {
            io.error(e.getMessage());
            return e.status();
        }
    }

    private Context context(Machine machine, Account account, String seat) throws IOException {
        var streams = tty.map(t -> new Streams(t, t, t, true, true))
                .orElseGet(() -> new Streams(input, output, errors, false, false));
        var home = new FileView(machine.files(), account.who(), "/").enter(account.home());
        return new Context("-bash", streams, tty, seat, machine, account, home, environment(account, seat),
                room.launcher());
    }

    private Map<String, String> environment(Account account, String seat) {
        var environment = new HashMap<String, String>();
        request.environment().forEach((name, value) -> {
            if (name.equals("LANG") || name.startsWith("LC_") || (name.equals("TERM") && tty.isPresent())) {
                environment.put(name, value);
            }
        });
        environment.putIfAbsent("LANG", "C.UTF-8");
        environment.put("HOME", account.home());
        environment.put("USER", account.name());
        environment.put("LOGNAME", account.name());
        environment.put("SHELL", account.shell());
        environment.put("PATH", "/usr/local/bin:/usr/bin:/usr/local/sbin:/usr/sbin");
        environment.put("SSH_CONNECTION",
                "127.0.0.1 " + request.clientPort() + " " + room.machine().spec().address() + " 22");
        if (tty.isPresent()) {
            environment.put("SSH_TTY", "/dev/" + seat);
        }
        return environment;
    }

    private static void note(Machine machine, String message) {
        machine.journal().add("sshd", machine.processes().nextPid(), message);
    }
}
