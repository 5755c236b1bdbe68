package dev.sallyport.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What a person may type without exhausting the process that plays the host.
@Timeout(60)
final class BoundsTest {

    private final TestHost host = TestHost.of("al2023", Clock.systemUTC());

    @Test
    void aWordCannotGrowWithoutEnd() throws Exception {
        assertThat(host.run("x=" + "a".repeat(8000) + "; echo " + "$x".repeat(1000) + " | wc -c").out())
                .isEqualTo("0\n");
        assertThat(host.run("x=aaaaaaaa; for i in $(seq 40); do x=$x$x; done; echo ${x} | wc -c").out())
                .isEqualTo("16385\n");
        assertThat(host.run("echo $(yes)").err()).contains("output too long");
        assertThat(host.run("yes | sort").err()).contains("memory exhausted");
    }

    @Test
    void busyLoopsLeaveTheProcessorToOthers() throws Exception {
        int busy = Runtime.getRuntime().availableProcessors() + 1;
        var terminals = new ArrayList<TestTerminal>();
        for (int i = 0; i < busy; i++) {
            terminals.add(host.terminal().prompt().type("while :; do :; done\r").shows("\u001b[?2004l"));
            terminals.add(host.terminal().prompt().type("yes > /dev/null\r").shows("\u001b[?2004l"));
        }
        try (var other = host.terminal()) {
            other.prompt().type("echo still here\r").shows("\rstill here");
        }
        for (var terminal : terminals) {
            terminal.type("\u0003").shows("^C").prompt().close();
        }
    }

    @Test
    void controlCIsHeardWithinATenthOfASecond() throws Exception {
        try (var terminal = host.terminal()) {
            terminal.prompt();
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                terminal.type("yes\r").shows("y\r\ny\r\n");
                long pressed = System.nanoTime();
                terminal.type("\u0003").shows("^C").prompt();
                best = Math.min(best, System.nanoTime() - pressed);
            }
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(100));
        }
    }
}
