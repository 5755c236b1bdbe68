package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.sallyport.plan.KeyType;

class LogInTest {

    private final SshTransport transport = Wires.transport(Wires.LIMITS);

    @AfterEach
    void close() {
        transport.close();
    }

    @Test
    void logsInAndReadsToTheExitStatus() throws Exception {
        try (var server = TestServer.start((_, _) -> true, (_, out, environment) -> {
            out.write((environment.getEnv().get("TERM") + " " + environment.getEnv().get("COLUMNS")).getBytes(UTF_8));
            out.flush();
            return 7;
        });
                var wire = Wires.open(transport, server);
                var key = OneTimeKey.of(KeyType.ED25519)) {
            wire.logIn(key);
            var shell = wire.openShell(132, 43);

            assertEquals("xterm-256color 132", readAll(shell));
            var end = new java.util.concurrent.CompletableFuture<ShellEnd>();
            shell.onEnd(end::complete);
            assertEquals(new ShellEnd.Exited(7), end.get(5, java.util.concurrent.TimeUnit.SECONDS));
            assertThat(server.offered).isNotEmpty();
        }
    }

    static String readAll(ShellChannel shell) throws java.io.IOException {
        var all = new java.io.ByteArrayOutputStream();
        var buffer = new byte[4096];
        for (var count = shell.read(buffer); count >= 0; count = shell.read(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toString(UTF_8);
    }
}
