package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Screen;

/// What `less` does with the keys: moving, searching, leaving.
final class Pager {

    private static final String REVERSE = "\u001b[7m";
    private static final String PLAIN = "\u001b[27m";

    private final Screen screen;
    private final PagedText text;
    private final String name;
    private int top;
    private String wanted = "";
    private String message = "";

    Pager(Screen screen, PagedText text, String name) {
        this.screen = screen;
        this.text = text;
        this.name = name;
    }

    int run() throws IOException, InterruptedException {
        message = name;
        while (true) {
            draw();
            var key = screen.keys().next();
            message = "";
            if (key.kind() == Key.Kind.HUNG_UP || key.isChar('q') || key.isChar('Q')) {
                return 0;
            }
            react(key);
        }
    }

    private int page() {
        return Math.max(1, screen.rows() - 1);
    }

    private void react(Key key) throws IOException, InterruptedException {
        switch (key.kind()) {
            case DOWN, ENTER -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(page());
            case PAGE_UP -> move(-page());
            case HOME -> top = 0;
            case END -> toEnd();
            case CHAR -> letter((char) key.codePoint());
            case CONTROL -> letter(key.codePoint() == 'F' ? 'f' : key.codePoint() == 'B' ? 'b' : ' ');
            default -> {}
        }
    }

    private void letter(char letter) throws IOException, InterruptedException {
        switch (letter) {
            case ' ', 'f' -> move(page());
            case 'b' -> move(-page());
            case 'd' -> move(page() / 2);
            case 'u' -> move(-page() / 2);
            case 'j', 'e' -> move(1);
            case 'k', 'y' -> move(-1);
            case 'g', '<' -> top = 0;
            case 'G', '>' -> toEnd();
            case '/' -> ask();
            case 'n' -> search(1);
            case 'N' -> search(-1);
            default -> {}
        }
    }

    private void move(int lines) throws IOException, InterruptedException {
        int target = Math.max(0, top + lines);
        text.load(target + page());
        top = Math.min(target, Math.max(0, text.size() - page()));
    }

    private void toEnd() throws IOException, InterruptedException {
        text.loadAll();
        top = Math.max(0, text.size() - page());
    }

    private void ask() throws IOException, InterruptedException {
        var typed = new StringBuilder();
        while (true) {
            screen.write("\u001b[" + screen.rows() + ";1H\u001b[K/" + typed);
            var key = screen.keys().next();
            switch (key.kind()) {
                case CHAR -> typed.appendCodePoint(key.codePoint());
                case BACKSPACE -> typed.setLength(Math.max(0, typed.length() - 1));
                case ENTER -> {
                    wanted = typed.isEmpty() ? wanted : typed.toString();
                    search(1);
                    return;
                }
                case ESCAPE, CONTROL, HUNG_UP -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private void search(int direction) throws IOException, InterruptedException {
        if (wanted.isEmpty()) {
            message = "No previous regular expression";
            return;
        }
        var pattern = pattern();
        for (int i = top + direction; i >= 0; i += direction) {
            text.load(i + 1);
            if (i >= text.size()) {
                break;
            }
            if (pattern.matcher(text.line(i)).find()) {
                text.load(i + page());
                top = i;
                return;
            }
        }
        message = "Pattern not found";
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(wanted);
        } catch (PatternSyntaxException e) {
            return Pattern.compile(Pattern.quote(wanted));
        }
    }

    private void draw() throws IOException, InterruptedException {
        text.load(top + page());
        var out = new StringBuilder("\u001b[?25l\u001b[H");
        for (int row = 0; row < page(); row++) {
            int index = top + row;
            out.append("\u001b[K")
                    .append(index < text.size() ? marked(Clip.to(screen.columns(), text.line(index))) : "~")
                    .append("\u001b[m\n");
        }
        boolean end = text.endsBefore(top + page() + 1);
        var status = !message.isEmpty() ? REVERSE + message + PLAIN : end ? REVERSE + "(END)" + PLAIN : ":";
        screen.write(out.append("\u001b[K").append(status).append("\u001b[?25h").toString());
    }

    private String marked(String line) {
        // Only plain lines: a match could otherwise lie inside an escape sequence.
        return wanted.isEmpty() || line.indexOf('\u001b') >= 0
                ? line
                : pattern().matcher(line)
                        .replaceAll(
                                m -> m.group().isEmpty() ? "" : Matcher.quoteReplacement(REVERSE + m.group() + PLAIN));
    }
}
