package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.sallyport.console.SafeReboot.Phase;
import dev.sallyport.console.SafeReboot.Result;
import dev.sallyport.console.SafeReboot.State;

final class SafeRebootTest {

    private static final Duration BREAK = Duration.ofMillis(1);
    private static final String SYNCED = "sysrq: Emergency Sync\r\nEmergency Sync complete\r\n";
    private static final String REMOUNTED = "sysrq: Emergency Remount R/O\r\nEmergency Remount complete\r\n";

    private final Transcript transcript = new Transcript();
    private final FakeLine line = new FakeLine(transcript);
    private final List<String> news = new ArrayList<>();

    @Test
    void writesThenMakesReadOnlyThenRestarts() throws Exception {
        line.answer(SysRq.SYNC, SYNCED)
                .answer(SysRq.REMOUNT_READ_ONLY, REMOUNTED)
                .answer(SysRq.REBOOT, "sysrq: Resetting\r\n");

        assertThat(run(Duration.ofSeconds(10))).isEqualTo(new Result.Restarting());
        assertThat(line.sent()).containsExactly("<1", "s", "<1", "u", "<1", "b");
        assertThat(news).containsExactly("SYNC SENDING", "SYNC DONE", "REMOUNT SENDING", "REMOUNT DONE",
                "REBOOT SENDING", "REBOOT DONE");
    }

    @Test
    void goesOnIfAQuietKernelOnlySaysThatItBegins() throws Exception {
        line.answer(SysRq.SYNC, "sysrq: Emergency Sync\r\n")
                .answer(SysRq.REMOUNT_READ_ONLY, REMOUNTED)
                .answer(SysRq.REBOOT, "\r\nSeaBIOS (version 1)\r\n");

        assertThat(run(Duration.ofMillis(30))).isEqualTo(new Result.Restarting());
        assertThat(news).contains("SYNC TAKEN", "REBOOT DONE");
    }

    @Test
    void stopsAfterSilenceAndGoesOnWhenAsked() throws Exception {
        line.answer(SysRq.REMOUNT_READ_ONLY, REMOUNTED).answer(SysRq.REBOOT, "sysrq: Resetting\r\n");

        assertThat(run(Duration.ofMillis(10))).isEqualTo(new Result.Silent(Phase.SYNC));
        assertThat(line.sent()).containsExactly("<1", "s");
        assertThat(reboot(Duration.ofMillis(10)).runFrom(Phase.REMOUNT, this::note)).isEqualTo(new Result.Restarting());
        assertThat(line.sent()).endsWith("<1", "u", "<1", "b");
    }

    @Test
    void stopsWhereTheKernelMayNot() throws Exception {
        line.answer(SysRq.SYNC, SYNCED).answer(SysRq.REMOUNT_READ_ONLY, "This sysrq operation is disabled.\r\n");

        assertThat(run(Duration.ofSeconds(10))).isEqualTo(new Result.Disabled(Phase.REMOUNT));
        assertThat(line.sent()).endsWith("u");
    }

    @Test
    void stopsIfTheBreakIsRefused() throws Exception {
        line.refuse();

        assertThat(run(Duration.ofSeconds(10))).isEqualTo(new Result.BreakRefused(Phase.SYNC));
        assertThat(news).containsExactly("SYNC SENDING", "SYNC " + State.REFUSED);
    }

    private Result run(Duration limit) throws Exception {
        return reboot(limit).run(this::note);
    }

    private SafeReboot reboot(Duration limit) {
        return new SafeReboot(new SysRqSender(line, transcript, BREAK, limit), limit);
    }

    private void note(SafeReboot.Step step) {
        news.add(step.phase() + " " + step.state());
    }
}
