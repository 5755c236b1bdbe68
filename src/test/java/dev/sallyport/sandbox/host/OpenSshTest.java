package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client that we did not write.
final class OpenSshTest {

    @TempDir private Path directory;

    @BeforeAll
    static void needsSsh() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "no OpenSSH client: /usr/bin/ssh is missing");
    }

    private String ssh(SimulatedHost host, KeyPair key, String... command) throws Exception {
        var file = directory.resolve("key");
        try (var out = Files.newOutputStream(file)) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "test", null, out);
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        var line = new ArrayList<>(List.of("/usr/bin/ssh", "-F", "/dev/null", "-i", file.toString(), "-p",
                Integer.toString(host.port()), "-o", "IdentitiesOnly=yes",
                "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=" + directory.resolve("known"), "-o",
                "LogLevel=ERROR", "-o", "BatchMode=yes"));
        line.addAll(List.of(command));
        return run(line);
    }

    private static String run(List<String> line) throws IOException, InterruptedException {
        var process = new ProcessBuilder(line).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return text + "[" + process.exitValue() + "]";
    }

    @Test
    void logsInRunsCommandsAndSeesTheStatus() throws Exception {
        var key = KeyUtils.generateKeyPair("ssh-ed25519", 256);
        try (var host = SimulatedHost.start(TestHost.facts("debian-12", "admin"),
                (_, offered) -> KeyUtils.compareKeys(offered, key.getPublic()), Clock.systemUTC())) {
            assertThat(ssh(host, key, "admin@127.0.0.1", "grep ^ID= /etc/os-release; echo x | tr x y; exit 3"))
                    .isEqualTo("ID=debian\ny\n[3]");
            assertThat(ssh(host, key, "-tt", "admin@127.0.0.1", "stty size; echo $TERM")).endsWith("[0]")
                    .doesNotContain("Inappropriate");
            assertThat(ssh(host, key, "-s", "admin@127.0.0.1", "sftp")).contains("subsystem request failed")
                    .endsWith("[255]");
            assertThat(ssh(host, KeyUtils.generateKeyPair("ssh-ed25519", 256), "admin@127.0.0.1", "true"))
                    .contains("Permission denied (publickey)")
                    .endsWith("[255]");
        }
    }
}
