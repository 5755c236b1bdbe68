package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class SysRqSenderTest {

    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration SOON = Duration.ofSeconds(10);

    private final Transcript transcript = new Transcript();
    private final FakeLine line = new FakeLine(transcript);

    @ParameterizedTest
    @CsvSource({"HELP,h,SysRq : HELP : loglevel(0-9) reboot(b) crash(c)",
        "HELP,h,[   12.345678] sysrq: HELP : loglevel(0-9) reboot(b) crash(c)",
        "SYNC,s,[   12.3] sysrq: SysRq : Emergency Sync", "SYNC,s,[   12.3] sysrq: Emergency Sync",
        "REMOUNT_READ_ONLY,u,sysrq: Emergency Remount R/O", "SHOW_TASKS,t,sysrq: Show State",
        "SHOW_BLOCKED,w,sysrq: Show Blocked State", "SHOW_MEMORY,m,SysRq : Show Memory",
        "SHOW_BACKTRACES,l,sysrq: Show backtrace of all active CPUs", "OOM_KILL,f,sysrq: Manual OOM execution",
        "TERMINATE_ALL,e,sysrq: Terminate All Tasks", "KILL_ALL,i,SysRq : Kill All Tasks",
        "REBOOT,b,sysrq: Resetting", "CRASH,c,sysrq: Trigger a crash", "POWER_OFF,o,sysrq: Power Off",
        "LOG_LEVEL_0,0,sysrq: Changing Loglevel", "LOG_LEVEL_9,9,sysrq: SysRq : Changing Loglevel"})
    void knowsTheLetterAndWhatTheKernelSays(SysRq key, char letter, String said) throws Exception {
        line.answer(key, "\r\n" + said + "\r\n");

        assertThat(sender(SOON).send(key)).isEqualTo(new SysRqResult.Answered(key, said));
        assertThat(line.sent()).containsExactly("<1", String.valueOf(letter));
    }

    @Test
    void sendsABreakThatEveryKernelSees() {
        assertThat(SysRqSender.BREAK).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void asksFirstAboutWhatEndsThings() {
        assertThat(Stream.of(SysRq.values())
                .filter(SysRq::dangerous)
                .map(key -> String.valueOf(key.letter()))
                .collect(Collectors.joining())).isEqualTo("feibco");
    }

    @ParameterizedTest
    @EnumSource(SysRq.class)
    void canHearEveryKey(SysRq key) {
        assertThat(key.answer()).isPresent();
    }

    @Test
    void saysThatNothingWasHeard() throws Exception {
        line.answer(SysRq.SYNC, "bash: s: command not found\r\n");

        assertThat(sender(SHORT).send(SysRq.SYNC)).isEqualTo(new SysRqResult.Silent(SysRq.SYNC));
    }

    @Test
    void takesNoAnswerFromBefore() throws Exception {
        var early = "sysrq: Emergency Sync\r\n".getBytes(StandardCharsets.US_ASCII);
        transcript.append(early, early.length);

        assertThat(sender(SHORT).send(SysRq.SYNC)).isInstanceOf(SysRqResult.Silent.class);
    }

    @Test
    void hearsThatTheKernelMayNot() throws Exception {
        line.answer(SysRq.REBOOT, "[ 9.1] sysrq: This sysrq operation is disabled.\r\n");

        assertThat(sender(SOON).send(SysRq.REBOOT)).isEqualTo(new SysRqResult.Disabled(SysRq.REBOOT));
    }

    @Test
    void typesNothingIfTheBreakIsRefused() throws Exception {
        line.refuse();

        assertThat(sender(SOON).send(SysRq.CRASH)).isEqualTo(new SysRqResult.BreakRefused(SysRq.CRASH));
        assertThat(line.sent()).containsExactly("<1");
    }

    @Test
    void neverMixesTwoBreaks() throws Exception {
        var sender = sender(SHORT);
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 8; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                try {
                    sender.send(SysRq.HELP);
                } catch (IOException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(String.join("", line.sent())).isEqualTo("<1h".repeat(8));
    }

    private SysRqSender sender(Duration patience) {
        return new SysRqSender(line, transcript, SHORT, patience);
    }
}
