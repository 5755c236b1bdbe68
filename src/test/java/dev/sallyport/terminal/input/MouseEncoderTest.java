package dev.sallyport.terminal.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.terminal.engine.Mode;
import dev.sallyport.terminal.input.MouseEncoder.Action;
import dev.sallyport.terminal.input.MouseEncoder.Button;

class MouseEncoderTest {

    @ParameterizedTest
    @CsvSource({"PRESS,LEFT,,3,4,MOUSE_CLICKS MOUSE_SGR,[<0;3;4M", "RELEASE,LEFT,,3,4,MOUSE_CLICKS MOUSE_SGR,[<0;3;4m",
        "PRESS,RIGHT,C,300,4,MOUSE_CLICKS MOUSE_SGR,[<18;300;4M",
        "PRESS,WHEEL_UP,,1,1,MOUSE_CLICKS MOUSE_SGR,[<64;1;1M",
        "PRESS,WHEEL_DOWN,A,1,1,MOUSE_CLICKS MOUSE_SGR,[<73;1;1M", "MOVE,LEFT,,3,4,MOUSE_CLICKS MOUSE_SGR,none",
        "MOVE,LEFT,,3,4,MOUSE_DRAGS MOUSE_SGR,[<32;3;4M", "MOVE,NONE,,3,4,MOUSE_DRAGS MOUSE_SGR,none",
        "MOVE,NONE,,3,4,MOUSE_MOVES MOUSE_SGR,[<35;3;4M", "PRESS,MIDDLE,,3,4,MOUSE_CLICKS,[M!#$",
        "RELEASE,MIDDLE,,3,4,MOUSE_CLICKS,[M##$",
        "PRESS,LEFT,,224,1,MOUSE_CLICKS,none", "PRESS,LEFT,,300,4,MOUSE_CLICKS MOUSE_URXVT,[32;300;4M",
        "RELEASE,LEFT,,3,4,MOUSE_CLICKS MOUSE_URXVT,[35;3;4M", "PRESS,LEFT,C,3,4,MOUSE_X10,'[M #$'",
        "RELEASE,LEFT,,3,4,MOUSE_X10,none",
        "PRESS,LEFT,,3,4,CURSOR_KEYS,none"})
    void reportsAsXtermDoes(Action action, Button button, String held, int column, int row, String modes,
            String expected) {
        var on = EnumSet.noneOf(Mode.class);
        Arrays.stream(modes.split(" ")).map(Mode::valueOf).forEach(on::add);
        var keys = held == null ? "" : held;
        var modifiers = new Modifiers(keys.contains("S"), keys.contains("A"), keys.contains("C"), false);

        var report = MouseEncoder.encode(action, button, modifiers, column, row, on);

        assertEquals(expected, report.map(r -> new String(r, StandardCharsets.ISO_8859_1).substring(1)).orElse("none"));
    }
}
