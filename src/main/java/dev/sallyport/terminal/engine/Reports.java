package dev.sallyport.terminal.engine;

import java.nio.charset.StandardCharsets;

/// Answers what programs ask about the terminal. Nothing that a program sent (titles, text) is ever sent back, since that
/// would let a file shown with `cat` type commands.
final class Reports {

    private static final String CSI = "\033[";
    private static final String DCS = "\033P";
    private static final String ST = "\033\\";

    private final Screen screen;
    private final EngineEvents events;

    Reports(Screen screen, EngineEvents events) {
        this.screen = screen;
        this.events = events;
    }

    boolean csi(Csi csi) {
        switch (csi.key()) {
            case 'n' -> status(csi.at(0, 0), "");
            case '?' << 16 | 'n' -> status(csi.at(0, 0), "?");
            // A VT220 with colour; then xterm's patch 277, the oldest with mouse reports that programs may rely on.
            case 'c' -> deviceAttributes(csi, CSI + "?62;22c");
            case '>' << 16 | 'c' -> deviceAttributes(csi, CSI + ">0;277;0c");
            case '=' << 16 | 'c' -> deviceAttributes(csi, DCS + "!|00000000" + ST);
            case '>' << 16 | 'q' -> deviceAttributes(csi, DCS + ">|Sallyport" + ST);
            case 't' -> window(csi.at(0, 0));
            case '$' << 8 | 'p' -> mode(csi.at(0, 0), false);
            case '?' << 16 | '$' << 8 | 'p' -> mode(csi.at(0, 0), true);
            default -> {
                return false;
            }
        }
        return true;
    }

    /// DCS questions: DECRQSS (`$q`) and XTGETTCAP (`+q`, answered "not known").
    void dcs(String content) {
        if (content.startsWith("$q")) {
            setting(content.substring(2));
        } else if (content.startsWith("+q")) {
            reply(DCS + "0+r" + ST);
        }
    }

    void deviceAttributes() {
        reply(CSI + "?62;22c");
    }

    void reply(String text) {
        events.reply(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void deviceAttributes(Csi csi, String answer) {
        if (csi.at(0, 0) == 0) {
            reply(answer);
        }
    }

    private void status(int what, String prefix) {
        if (what == 5) {
            reply(CSI + prefix + "0n");
        } else if (what == 6) {
            int row = screen.on(Mode.ORIGIN) ? screen.y - screen.top : screen.y;
            reply(CSI + prefix + (row + 1) + ";" + (screen.x + 1) + "R");
        }
    }

    private void window(int what) {
        if (what == 18 || what == 19) {
            reply(CSI + (what - 10) + ";" + screen.rows() + ";" + screen.columns() + "t");
        }
    }

    private void mode(int number, boolean dec) {
        int state = Mode.of(number, dec).map(mode -> screen.on(mode) ? 1 : 2).orElse(0);
        reply(CSI + (dec ? "?" : "") + number + ";" + state + "$y");
    }

    private void setting(String what) {
        var value = switch (what) {
            case "m" -> sgr(screen.style) + "m";
            case "r" -> (screen.top + 1) + ";" + (screen.bottom + 1) + "r";
            case " q" -> cursorShape() + " q";
            default -> "";
        };
        reply(DCS + (value.isEmpty() ? "0$r" : "1$r" + value) + ST);
    }

    private int cursorShape() {
        int steady = switch (screen.shape) {
            case BLOCK -> 2;
            case UNDERLINE -> 4;
            case BAR -> 6;
        };
        return screen.on(Mode.CURSOR_BLINK) ? steady - 1 : steady;
    }

    private static String sgr(Style style) {
        var text = new StringBuilder("0");
        int[] flags = {Style.BOLD, 1, Style.DIM, 2, Style.ITALIC, 3, Style.BLINK, 5, Style.INVERSE, 7, Style.HIDDEN, 8,
            Style.STRIKE, 9};
        for (int i = 0; i < flags.length; i += 2) {
            text.append(style.has(flags[i]) ? ";" + flags[i + 1] : "");
        }
        text.append(style.underline() > 0 ? ";4:" + style.underline() : "");
        return text.append(colour(38, style.foreground())).append(colour(48, style.background())).toString();
    }

    private static String colour(int code, int colour) {
        if (colour == Style.DEFAULT) {
            return "";
        }
        return (colour & Style.RGB) == 0
                ? ";" + code + ":5:" + colour
                : ";" + code + ":2::" + (colour >> 16 & 255) + ":" + (colour >> 8 & 255) + ":" + (colour & 255);
    }
}
