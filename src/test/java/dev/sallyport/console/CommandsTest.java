package dev.sallyport.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

final class CommandsTest {

    @Test
    void tellAGuestItsSize() {
        assertThat(SttySize.command(50, 132)).isEqualTo("stty rows 50 cols 132");
        assertThatIllegalArgumentException().isThrownBy(() -> SttySize.command(0, 80));
        assertThatIllegalArgumentException().isThrownBy(() -> SttySize.command(24, Integer.MAX_VALUE));
    }

    @Test
    void switchChannelsOfSacAndRunItsCommands() {
        assertThat(Sac.NEXT_CHANNEL.keys()).isEqualTo("\u001b\t");
        assertThat(Sac.COMMAND_PROMPT.keys()).isEqualTo("cmd\r");
        assertThat(Stream.of(Sac.values()).filter(one -> !one.keys().startsWith("\u001b")))
                .allSatisfy(one -> assertThat(one.keys()).isEqualTo(one.label() + "\r"));
    }

    @Test
    void askBeforeSacEndsTheSystem() {
        assertThat(Stream.of(Sac.values()).filter(Sac::dangerous)).containsExactly(Sac.RESTART, Sac.SHUTDOWN,
                Sac.CRASH_DUMP);
    }
}
