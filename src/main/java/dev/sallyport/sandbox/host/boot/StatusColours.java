package dev.sallyport.sandbox.host.boot;

import java.util.Map;

/// The colours in which systemd writes its verdicts on a console.
final class StatusColours {

    private static final int WIDTH = 8;
    private static final Map<String, String> COLOURS = Map.of("[  OK  ]", "0;32", "[FAILED]", "0;1;31", "[DEPEND]",
            "0;1;33", "[ TIME ]", "0;1;31");

    private StatusColours() {}

    static String paint(String line) {
        if (line.length() < WIDTH || !COLOURS.containsKey(line.substring(0, WIDTH))) {
            return line;
        }
        var verdict = line.substring(0, WIDTH);
        return "[\u001b[" + COLOURS.get(verdict) + "m" + verdict.substring(1, WIDTH - 1) + "\u001b[0m]"
                + line.substring(WIDTH);
    }
}
