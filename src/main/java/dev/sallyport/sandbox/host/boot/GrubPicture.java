package dev.sallyport.sandbox.host.boot;

import java.util.List;

/// How GRUB draws on a serial terminal of 80 × 24: the escape sequences of its `terminfo` for a vt100, borders in ASCII.
final class GrubPicture {

    static final int FIRST_ROW = 5;
    static final int ROWS = 12;
    /// Characters within the border.
    static final int WIDTH = 76;
    private static final int LAST_COLUMN = 78;
    private static final int COUNTDOWN_ROW = 22;
    private static final String CLEAR = "\u001b[H\u001b[J\u001b[1;1H";
    private static final String PLAIN = "\u001b[m";
    private static final String REVERSE = "\u001b[7m";
    private static final String RULE = "+" + "-".repeat(WIDTH) + "+";

    private static final String INDENT = " ".repeat(6);
    private static final String MENU_HELP = "\n" + INDENT
            + "Use the ^ and v keys to select which entry is highlighted.\n" + INDENT
            + "Press enter to boot the selected OS, `e' to edit the commands\n" + INDENT
            + "before booting or `c' for a command-line.";
    private static final String EDITOR_HELP = "\n" + INDENT
            + "Minimum Emacs-like screen editing is supported. TAB lists\n" + INDENT
            + "completions. Press Ctrl-x or F10 to boot, Ctrl-c or F2 for a\n" + INDENT
            + "command-line or ESC to discard edits and return to the GRUB\n" + INDENT + "menu.";
    private static final String COMMAND_LINE_HELP = INDENT
            + "Minimal BASH-like line editing is supported. For the first word, TAB\n" + INDENT
            + "lists possible command completions. Anywhere else TAB lists possible\n" + INDENT
            + "device or file completions. ESC at any time exits.\n\n\n";

    private GrubPicture() {}

    static String menu(List<String> titles, int selected) {
        var picture = new StringBuilder(frame(MENU_HELP));
        for (int i = 0; i < Math.min(titles.size(), ROWS); i++) {
            picture.append(entry(i, titles.get(i), i == selected));
        }
        return picture.append(at(FIRST_ROW + selected, LAST_COLUMN)).toString();
    }

    static String entry(int index, String title, boolean highlighted) {
        return (highlighted ? REVERSE : PLAIN) + at(FIRST_ROW + index, 3) + (highlighted ? "*" : " ")
                + padded(title, WIDTH - 1) + PLAIN + at(FIRST_ROW + index, LAST_COLUMN);
    }

    static String countdown(int seconds) {
        return at(COUNTDOWN_ROW, 1)
                + padded("   The highlighted entry will be executed automatically in " + seconds + "s.",
                        LAST_COLUMN - 1);
    }

    static String noCountdown() {
        return at(COUNTDOWN_ROW, 1) + padded("", LAST_COLUMN - 1);
    }

    static String editor() {
        return "\u001b[?25h" + frame(EDITOR_HELP);
    }

    /// A line within the border.
    static String editorRow(int row, String text) {
        return at(FIRST_ROW + row, 3) + padded(text, WIDTH);
    }

    static String commandLine() {
        return "\u001b[?25h" + PLAIN + CLEAR + title() + COMMAND_LINE_HELP;
    }

    static String leave() {
        return PLAIN + "\u001b[?25h" + CLEAR;
    }

    static String at(int row, int column) {
        return "\u001b[" + row + ";" + column + "H";
    }

    private static String title() {
        return at(2, 30) + "GNU GRUB  version 2.06\n\n";
    }

    private static String frame(String help) {
        var picture = new StringBuilder("\u001b[?25l" + PLAIN + CLEAR + title() + PLAIN + at(4, 2) + RULE);
        for (int row = FIRST_ROW; row < FIRST_ROW + ROWS; row++) {
            picture.append(at(row, 2)).append('|').append(at(row, LAST_COLUMN + 1)).append('|');
        }
        return picture.append(at(FIRST_ROW + ROWS, 2)).append(RULE).append(PLAIN).append(help).toString();
    }

    private static String padded(String text, int width) {
        return text.length() > width ? text.substring(0, width) : text + " ".repeat(width - text.length());
    }
}
