package dev.sallyport.sandbox.serial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.sandbox.StepClock;
import dev.sallyport.sandbox.Tools;

/// OpenSSH's own client at the gateway; skipped where it is not installed.
@Timeout(120)
class OpenSshAtTheGatewayTest {

    private static final String WEB = "i-0123456789abcdef0";

    private final FakePort port = new FakePort();
    private final SerialGateway gateway = new SerialGateway(_ -> Optional.of(port), new StepClock(),
            new SerialManners(Duration.ZERO));

    @TempDir Path directory;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void attachesTypesAndSendsABreak() throws Exception {
        var ssh = start("-tt");
        try (var typing = ssh.outputWriter(UTF_8); var shown = ssh.inputReader(UTF_8)) {
            port.hears("<plugged>");
            port.print("web login: ");
            var greeting = new char[11];
            assertThat(shown.read(greeting)).isPositive();
            typing.write("mira\r");
            typing.flush();
            port.hears("mira\r");

            // OpenSSH heeds the tilde only at the beginning of a line.
            typing.write("~B");
            typing.flush();
            port.hears("<break>");

            typing.write("\r~.");
            typing.flush();
            assertThat(ssh.waitFor(20, TimeUnit.SECONDS)).isTrue();
            port.hears("<pulled>");
        } finally {
            ssh.destroyForcibly();
        }
    }

    @Test
    void isToldThatThereIsNothingToRun() throws Exception {
        var ssh = start("-T", "uname");
        try {
            assertThat(ssh.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(ssh.exitValue()).isNotZero();
            assertThat(Files.readString(directory.resolve("errors"))).contains("exec request failed");
            assertThat(port.silent()).isTrue();
        } finally {
            ssh.destroyForcibly();
        }
    }

    private Process start(String flag, String... command) throws IOException, InterruptedException {
        var ssh = Tools.find("/usr/bin/ssh", "ssh");
        var key = directory.resolve("id");
        Tools.run(Map.of(), Tools.find("/usr/bin/ssh-keygen", "ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-C", "",
                "-f", key.toString()).good();
        assertThat(gateway.push(WEB, Files.readString(directory.resolve("id.pub")).strip())).isTrue();
        var line = new ArrayList<>(List.of(ssh, flag, "-F", "none", "-i", key.toString(), "-p",
                String.valueOf(gateway.address().getPort()), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o",
                "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=" + directory.resolve("known"), "-o",
                "ConnectTimeout=20", WEB + ".port0@127.0.0.1"));
        line.addAll(List.of(command));
        var builder = new ProcessBuilder(line).redirectError(directory.resolve("errors").toFile());
        builder.environment().remove("SSH_AUTH_SOCK");
        return builder.start();
    }
}
