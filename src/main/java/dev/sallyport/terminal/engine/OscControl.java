package dev.sallyport.terminal.engine;

import java.util.ArrayDeque;
import java.util.Deque;

/// Operating system commands: the title, and what colours there are. All others, the clipboard (52) among them, are read
/// and ignored: what a host may do to the user's machine is for the user to allow.
final class OscControl {

    private static final int LONGEST_TITLE = 256;
    private static final int TITLES_KEPT = 10;

    private final EngineEvents events;
    private final Reports reports;
    private final Deque<String> titles = new ArrayDeque<>();
    private String title = "";

    OscControl(EngineEvents events, Reports reports) {
        this.events = events;
        this.reports = reports;
    }

    void osc(String content) {
        int semicolon = content.indexOf(';');
        if (semicolon < 0) {
            return;
        }
        var rest = content.substring(semicolon + 1);
        switch (content.substring(0, semicolon)) {
            case "0", "2" -> title(rest);
            case "4" -> palette(rest);
            case "10" -> colour(10, EngineEvents.FOREGROUND, rest);
            case "11" -> colour(11, EngineEvents.BACKGROUND, rest);
            case "12" -> colour(12, EngineEvents.CURSOR, rest);
            default -> {}
        }
    }

    /// `CSI 22 t` keeps the title, `CSI 23 t` brings it back.
    boolean csi(Csi csi) {
        if (csi.key() != 't' || csi.at(1, 0) == 1) {
            return false;
        }
        if (csi.at(0, 0) == 22 && titles.size() < TITLES_KEPT) {
            titles.push(title);
        } else if (csi.at(0, 0) == 23 && !titles.isEmpty()) {
            title(titles.pop());
        } else {
            return false;
        }
        return true;
    }

    private void title(String text) {
        var shown = text.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .limit(LONGEST_TITLE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        title = shown.toString();
        events.title(title);
    }

    private void palette(String rest) {
        var parts = rest.split(";", -1);
        for (int i = 0; i + 1 < parts.length; i += 2) {
            if (parts[i + 1].equals("?") && parts[i].matches("\\d{1,3}") && Integer.parseInt(parts[i]) < 256) {
                int index = Integer.parseInt(parts[i]);
                reports.reply("\033]4;" + index + ";" + rgb(events.colour(index)) + "\033\\");
            }
        }
    }

    private void colour(int code, int which, String rest) {
        if (rest.equals("?")) {
            reports.reply("\033]" + code + ";" + rgb(events.colour(which)) + "\033\\");
        }
    }

    private static String rgb(int colour) {
        int red = colour >> 16 & 255;
        int green = colour >> 8 & 255;
        int blue = colour & 255;
        return String.format("rgb:%02x%02x/%02x%02x/%02x%02x", red, red, green, green, blue, blue);
    }
}
