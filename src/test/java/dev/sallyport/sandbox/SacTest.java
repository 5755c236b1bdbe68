package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SacTest {

    private static final String NEXT_CHANNEL = "\u001b\t";

    private final List<String> deeds = new ArrayList<>();
    private final Sac sac = new Sac(new Sac.Plug() {
        @Override
        public void restart() {
            deeds.add("restart");
        }

        @Override
        public void shutDown() {
            deeds.add("shutdown");
        }
    });

    @Test
    void answersAKeyWithItsPrompt() {
        assertThat(type("\r")).isEqualTo("\r\nSAC>");
    }

    @ParameterizedTest
    @CsvSource({"?, Display this list", "help, Display this list", "ch -?, Switch to a channel",
        "ch, 0 (AV)    SAC", "id, Windows Server 2022", "i, 10.20.6.10", "format, Unrecognized command",
        "ch -si 7, Invalid channel", "ch -ci 0, cannot be closed"})
    void knowsItsCommands(String command, String answer) {
        assertThat(type(command + "\r")).startsWith(command).contains(answer).endsWith("\r\nSAC>");
    }

    @Test
    void makesAChannelAndGoesThereAndBack() {
        assertThat(type("cmd\r")).contains("Channel: Cmd0001");
        assertThat(type(NEXT_CHANNEL)).contains("Name:                  Cmd0001").endsWith("Username: ");
        assertThat(type("mira\r")).contains("Unable to authenticate");
        assertThat(type(NEXT_CHANNEL + "0")).endsWith("\r\nSAC>");
        assertThat(type("ch -sn Cmd0001\r")).endsWith("Username: ");
        assertThat(type(NEXT_CHANNEL)).endsWith("SAC>");
        assertThat(type("ch -ci 1\r")).contains("successfully closed");
        assertThat(type("ch\r")).doesNotContain("Cmd0001");
    }

    @Test
    void hasRoomForTenChannels() {
        for (int i = 0; i < 9; i++) {
            assertThat(type("cmd\r")).contains("successfully launched");
        }
        assertThat(type("cmd\r")).contains("no room");
    }

    @Test
    void rubsOut() {
        assertThat(type("ix\b\b\b")).isEqualTo("ix\b \b\b \b");
        assertThat(type("\r")).isEqualTo("\r\nSAC>");
    }

    @Test
    void switchesTheMachine() {
        type("restart\r");
        type("shutdown\r");

        assertThat(deeds).containsExactly("restart", "shutdown");
    }

    private String type(String keys) {
        var said = new StringBuilder();
        keys.chars().forEach(key -> said.append(sac.type((char) key)));
        return said.toString();
    }
}
