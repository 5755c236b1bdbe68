package dev.sallyport.sandbox.host.editor;

import java.io.IOException;
import java.util.Optional;

import dev.sallyport.sandbox.host.tty.Key;

/// The normal mode of vi: counts, operators, movements.
final class ViNormal {

    private static final int MOST = 100_000;

    private final TextBuffer buffer;
    private final Cursor cursor;
    private final Typing typing;
    private final ViSearch search;
    private final ViScreen screen;
    private final ViCommands commands;
    private final StringBuilder pending = new StringBuilder();
    private String register = "";
    private boolean registerHasLines;
    private boolean inserts;

    ViNormal(TextBuffer buffer, Cursor cursor, Typing typing, ViSearch search, ViScreen screen, ViCommands commands) {
        this.buffer = buffer;
        this.cursor = cursor;
        this.typing = typing;
        this.search = search;
        this.screen = screen;
        this.commands = commands;
    }

    /// Where a movement leads.
    ///
    /// @param lines     whether an operator takes whole lines
    /// @param inclusive whether it takes the character there too
    private record Motion(Place to, boolean lines, boolean inclusive) {}

    /// What was typed of a command that is not whole yet.
    String pending() {
        return pending.toString();
    }

    /// Whether the last command leads into insert mode.
    boolean inserts() {
        return inserts;
    }

    /// Takes a key; what there is to say about it.
    String react(Key key) throws IOException, InterruptedException {
        inserts = false;
        var typed = letter(key);
        if (typed.isEmpty()) {
            pending.setLength(0);
            return key.isControl('C') ? "Type  :qa  and press <Enter> to exit Vim" : "";
        }
        pending.append(typed.get());
        var command = pending.toString().replaceFirst("^[1-9]\\d*", "");
        var digits = pending.substring(0, pending.length() - command.length());
        if (command.isEmpty() || command.matches("[dycgZr]|[dyc][1-9]\\d*|[dyc]\\d*g")) {
            if (digits.length() > 6) {
                pending.setLength(0);
            }
            return "";
        }
        pending.setLength(0);
        int count = digits.isEmpty() ? 1 : Math.min(MOST, Integer.parseInt(digits));
        return "dyc".indexOf(command.charAt(0)) >= 0
                ? operate(command, count)
                : execute(command, count, !digits.isEmpty());
    }

    /// The key as the letter that means the same.
    private static Optional<String> letter(Key key) {
        return Optional.ofNullable(switch (key.kind()) {
            case CHAR -> Character.toString(key.codePoint());
            case UP -> "k";
            case DOWN, ENTER -> "j";
            case LEFT, BACKSPACE -> "h";
            case RIGHT -> "l";
            case HOME -> "0";
            case END -> "$";
            case DELETE -> "x";
            case PAGE_UP -> "\u0002";
            case PAGE_DOWN -> "\u0006";
            case CONTROL -> "BFDULR".indexOf(key.codePoint()) >= 0 ? Character.toString(key.codePoint() - '@') : null;
            default -> null;
        });
    }

    private Optional<Motion> motion(String command, int count, boolean counted) throws InterruptedException {
        var start = cursor.place();
        boolean lines = command.matches("[jkG]|gg");
        switch (command) {
            case "h" -> cursor.to(cursor.row(), Math.max(0, cursor.column() - count));
            case "l", " " -> cursor.to(cursor.row(), Math.min(cursor.line().length(), cursor.column() + count));
            case "j" -> cursor.rows(count);
            case "k" -> cursor.rows(-count);
            case "0" -> cursor.lineStart();
            case "^" -> cursor.to(cursor.row(), indent(cursor.line()));
            case "$" -> cursor.lineEnd();
            case "w", "W" -> repeat(count, cursor::wordForth);
            case "e", "E" -> repeat(count, this::wordEnd);
            case "b", "B" -> repeat(count, cursor::wordBack);
            case "G" -> cursor.to(counted ? count - 1 : buffer.size() - 1, 0);
            case "gg" -> cursor.to(counted ? count - 1 : 0, 0);
            case "\u0006" -> cursor.rows(screen.textRows() - 2);
            case "\u0002" -> cursor.rows(2 - screen.textRows());
            case "\u0004" -> cursor.rows(screen.textRows() / 2);
            case "\u0015" -> cursor.rows(-screen.textRows() / 2);
            default -> {
                return Optional.empty();
            }
        }
        var end = cursor.place();
        boolean vertical = command.matches("[jk\u0002\u0004\u0006\u0015]");
        if (!vertical) {
            cursor.to(start);
        }
        return Optional.of(new Motion(end, lines, command.matches("[eE]")));
    }

    private void wordEnd() {
        cursor.forth();
        var line = cursor.line();
        while (cursor.column() < line.length() && Character.isWhitespace(line.charAt(cursor.column()))) {
            cursor.forth();
        }
        while (cursor.after() < line.length() && Character.isLetterOrDigit(line.charAt(cursor.after()))) {
            cursor.forth();
        }
    }

    private static void repeat(int count, Runnable action) {
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private String operate(String command, int count) throws InterruptedException {
        char operator = command.charAt(0);
        var rest = command.substring(1).replaceFirst("^[1-9]\\d*", "");
        var digits = command.substring(1, command.length() - rest.length());
        int times = digits.isEmpty() || digits.length() > 6 ? count : Math.min(MOST, Integer.parseInt(digits));
        var start = cursor.place();
        if (rest.equals(Character.toString(operator))) {
            return onLines(operator, cursor.row(), Math.min(buffer.size() - 1, cursor.row() + times - 1));
        }
        // Changing a word leaves the blanks behind it.
        var motion = motion(operator == 'c' && rest.equals("w") ? "e" : rest, times, count > 1 || !digits.isEmpty());
        cursor.to(start);
        if (motion.isEmpty()) {
            return "";
        }
        var end = motion.get().to();
        boolean back = end.row() < start.row() || (end.row() == start.row() && end.column() < start.column());
        var from = back ? end : start;
        var to = back ? start : end;
        if (motion.get().lines()) {
            return onLines(operator, from.row(), to.row());
        }
        // `dw` at the end of a line leaves the line end.
        boolean word = rest.matches("[wW]") && to.row() > from.row();
        var last = word
                ? new Place(from.row(), buffer.line(from.row()).length())
                : inclusive(to, motion.get().inclusive());
        return onCharacters(operator, from, last);
    }

    private Place inclusive(Place place, boolean wanted) {
        var line = buffer.line(place.row());
        return wanted && place.column() < line.length()
                ? new Place(place.row(), line.offsetByCodePoints(place.column(), 1))
                : place;
    }

    private String onCharacters(char operator, Place from, Place to) {
        if (operator == 'y') {
            buffer.remember(cursor.place());
            register = typing.cut(from, to);
            buffer.undo();
        } else {
            buffer.remember(cursor.place());
            register = typing.cut(from, to);
            inserts = operator == 'c';
        }
        registerHasLines = false;
        cursor.to(from);
        return "";
    }

    private String onLines(char operator, int from, int to) {
        register = String.join("\n", buffer.lines().subList(from, to + 1));
        registerHasLines = true;
        int count = to - from + 1;
        if (operator == 'y') {
            return count > 2 ? count + " lines yanked" : "";
        }
        buffer.remember(cursor.place());
        for (int i = 0; i < count - (operator == 'c' ? 1 : 0); i++) {
            buffer.remove(from);
        }
        if (operator == 'c') {
            buffer.set(from, "");
            inserts = true;
        }
        cursor.to(from, 0);
        return count > 2 ? count + " fewer lines" : "";
    }

    private String execute(String command, int count, boolean counted) throws IOException, InterruptedException {
        var motion = motion(command, count, counted);
        if (motion.isPresent()) {
            if (command.equals("$")) {
                cursor.lineEnd();
            } else if (!command.matches("[jk\u0002\u0004\u0006\u0015]")) {
                cursor.to(motion.get().to());
            }
            return "";
        }
        return switch (command) {
            case ":" -> ask(':').map(commands::safely).orElse("");
            case "/", "?" -> {
                var pattern = ask(command.charAt(0));
                yield pattern.isPresent() ? search.begin(pattern.get(), command.equals("/")) : "";
            }
            case "n" -> search.again(true);
            case "N" -> search.again(false);
            case "u" -> undo();
            case "\u0012" -> "Already at newest change";
            case "\f" -> {
                screen.forget();
                yield "";
            }
            case "ZZ" -> commands.safely("x");
            case "ZQ" -> commands.safely("q!");
            default -> edit(command, count);
        };
    }

    private Optional<String> ask(char sign) throws IOException, InterruptedException {
        return screen.ask(sign);
    }

    private String undo() {
        var place = buffer.undo();
        place.ifPresent(cursor::to);
        return place.isPresent() ? "" : "Already at oldest change";
    }

    private String edit(String command, int count) throws InterruptedException {
        var here = cursor.place();
        int end = cursor.line().length();
        buffer.remember(here);
        switch (command) {
            case "i" -> inserts = true;
            case "I" -> insertAt(indent(cursor.line()));
            case "a" -> insertAt(cursor.after());
            case "A" -> insertAt(end);
            case "o", "O" -> {
                int row = here.row() + (command.equals("o") ? 1 : 0);
                buffer.add(row, "");
                cursor.to(row, 0);
                inserts = true;
            }
            case "x" -> onCharacters('d', here, new Place(here.row(), Math.min(end, here.column() + count)));
            case "X" -> onCharacters('d', new Place(here.row(), Math.max(0, here.column() - count)), here);
            case "s" -> onCharacters('c', here, new Place(here.row(), Math.min(end, here.column() + count)));
            case "S" -> onLines('c', here.row(), Math.min(buffer.size() - 1, here.row() + count - 1));
            case "D" -> onCharacters('d', here, new Place(here.row(), end));
            case "C" -> onCharacters('c', here, new Place(here.row(), end));
            case "Y" -> onLines('y', here.row(), Math.min(buffer.size() - 1, here.row() + count - 1));
            case "J" -> joinLines();
            case "p", "P" -> put(command.equals("p"), count);
            case "~" -> swapCase();
            default -> {
                if (command.startsWith("r") && here.column() < end) {
                    replace(command.substring(1));
                }
            }
        }
        return "";
    }

    private void insertAt(int column) {
        cursor.to(cursor.row(), column);
        inserts = true;
    }

    private void replace(String character) {
        int from = cursor.column();
        buffer.set(cursor.row(),
                cursor.line().substring(0, from) + character + cursor.line().substring(cursor.after()));
        cursor.to(cursor.row(), from);
    }

    private void swapCase() {
        if (cursor.column() < cursor.line().length()) {
            int codePoint = cursor.line().codePointAt(cursor.column());
            replace(Character.toString(Character.isUpperCase(codePoint)
                    ? Character.toLowerCase(codePoint)
                    : Character.toUpperCase(codePoint)));
            cursor.to(cursor.row(), cursor.after());
        }
    }

    private void joinLines() {
        if (cursor.row() < buffer.size() - 1) {
            int row = cursor.row();
            int end = cursor.line().length();
            buffer.set(row + 1, " " + buffer.line(row + 1).stripLeading());
            buffer.join(row);
            cursor.to(row, end);
        }
    }

    private void put(boolean after, int count) {
        for (int i = 0; i < Math.min(count, MOST); i++) {
            if (!putOnce(after)) {
                return;
            }
        }
    }

    private boolean putOnce(boolean after) {
        if (!registerHasLines) {
            cursor.to(cursor.row(), after ? cursor.after() : cursor.column());
            boolean done = typing.insert(register);
            cursor.to(cursor.row(), cursor.before());
            return done;
        }
        int row = cursor.row() + (after ? 1 : 0);
        int first = row;
        for (var line : register.split("\n", -1)) {
            if (!buffer.add(row++, line)) {
                return false;
            }
        }
        cursor.to(first, 0);
        return true;
    }
}
