package dev.sallyport.sandbox.host.programs;

/// Colours, where the output is a terminal.
record Paint(boolean on) {

    String red(String text) {
        return in("\u001b[0;1;31m", text);
    }

    String green(String text) {
        return in("\u001b[0;1;32m", text);
    }

    String bold(String text) {
        return in("\u001b[0;1;39m", text);
    }

    String reverse(String text) {
        return in("\u001b[7m", text);
    }

    private String in(String style, String text) {
        return on ? style + text + "\u001b[0m" : text;
    }
}
