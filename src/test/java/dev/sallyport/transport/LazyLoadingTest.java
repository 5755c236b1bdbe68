package dev.sallyport.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LazyLoadingTest {

    @Test
    @Timeout(60)
    void loadsNothingOfTheSshLibraryBeforeItIsNeeded() throws Exception {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-Xlog:class+load", "-cp", classPath, LazyProbe.class.getName())
                .redirectErrorStream(true)
                .start();
        var loaded = new String(process.getInputStream().readAllBytes(), UTF_8).lines()
                .filter(line -> !line.contains(" source: shared objects file"))
                .toList();

        assertThat(process.waitFor()).isZero();
        assertThat(loaded).contains("made SshTransport");
        assertThat(loaded).anyMatch(line -> line.contains("dev.sallyport.transport.SshTransport"));
        assertThat(loaded).noneMatch(line -> line.contains("org.apache.sshd") || line.contains("org.bouncycastle"));
    }
}
