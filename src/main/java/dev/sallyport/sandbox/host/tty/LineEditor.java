package dev.sallyport.sandbox.host.tty;

import java.io.IOException;

import dev.sallyport.sandbox.host.tty.Key.Kind;

/// Reads one line as bash does: editable anywhere, with history and completion.
public final class LineEditor {

    private static final String PASTE_ON = "\u001b[?2004h";
    private static final String PASTE_OFF = "\u001b[?2004l\r";

    private final Tty tty;
    private final History history;
    private final Completer completer;
    private final KeyReader keys;

    public LineEditor(Tty tty, History history, Completer completer) {
        this.tty = tty;
        this.history = history;
        this.completer = completer;
        this.keys = new KeyReader(tty);
    }

    /// How the reading of a line ended.
    public sealed interface Result {

        record Line(String text) implements Result {}

        /// Ctrl+C: the line is to be forgotten.
        record Abandoned() implements Result {}

        /// Ctrl+D on an empty line.
        record EndOfFile() implements Result {}

        record HungUp() implements Result {}
    }

    /// Leaves the terminal in cooked mode, whatever happens.
    public Result read(String prompt) throws IOException, InterruptedException {
        tty.mode(TtyMode.RAW);
        try {
            var view = new LineView(tty, prompt);
            view.write(PASTE_ON);
            view.show();
            var result = new Reading(view).run();
            view.write(PASTE_OFF);
            return result;
        } catch (BrokenPipe e) {
            return new Result.HungUp();
        } finally {
            tty.mode(TtyMode.COOKED);
        }
    }

    /// One line being read.
    private final class Reading {

        private final LineView view;
        private final EditBuffer buffer = new EditBuffer();
        private final Recall recall = new Recall(history);
        private final Completing completing;

        Reading(LineView view) {
            this.view = view;
            this.completing = new Completing(completer, tty, view);
        }

        Result run() throws IOException, InterruptedException {
            while (true) {
                var key = keys.next();
                if (key.kind() == Kind.ENTER) {
                    view.leave(buffer);
                    return new Result.Line(buffer.text());
                }
                if (key.kind() == Kind.HUNG_UP) {
                    return new Result.HungUp();
                }
                if (key.isControl('C')) {
                    buffer.end();
                    view.write("^C\n");
                    return new Result.Abandoned();
                }
                if (key.isControl('D') && buffer.text().isEmpty()) {
                    return new Result.EndOfFile();
                }
                react(key);
            }
        }

        private void react(Key key) throws IOException, InterruptedException {
            if (key.kind() != Kind.TAB) {
                completing.forget();
            }
            switch (key.kind()) {
                case CHAR -> insert(key.codePoint());
                case PASTE_BEGINS -> paste();
                case TAB -> completing.press(buffer);
                case RESIZED -> view.resized(buffer);
                case UP -> recall.older(buffer);
                case DOWN -> recall.newer(buffer);
                case CONTROL -> control((char) key.codePoint());
                default -> move(key);
            }
            if (key.kind() != Kind.CHAR && key.kind() != Kind.RESIZED) {
                view.redraw(buffer);
            }
        }

        private void insert(int codePoint) throws IOException, InterruptedException {
            boolean atEnd = buffer.atEnd();
            if (!buffer.insert(Character.toString(codePoint))) {
                view.write("\u0007");
            } else if (atEnd) {
                view.append(buffer, codePoint);
            } else {
                view.redraw(buffer);
            }
        }

        /// Takes everything literally, line ends too, until the paste is over: nothing runs by being pasted.
        private void paste() throws InterruptedException {
            while (true) {
                var key = keys.next();
                switch (key.kind()) {
                    case CHAR -> buffer.insert(Character.toString(key.codePoint()));
                    case ENTER -> buffer.insert("\n");
                    case TAB -> buffer.insert("\t");
                    case PASTE_ENDS, HUNG_UP -> {
                        return;
                    }
                    default -> {}
                }
            }
        }

        private void control(char letter) throws IOException, InterruptedException {
            switch (letter) {
                case 'A' -> buffer.home();
                case 'B' -> buffer.left();
                case 'D' -> buffer.delete();
                case 'E' -> buffer.end();
                case 'F' -> buffer.right();
                case 'K' -> buffer.killToEnd();
                case 'L' -> view.clearScreen(buffer);
                case 'N' -> recall.newer(buffer);
                case 'P' -> recall.older(buffer);
                case 'R' -> new HistorySearch(history, keys, view).run(buffer);
                case 'T' -> buffer.swap();
                case 'U' -> buffer.killToStart();
                case 'W' -> buffer.killWordBefore();
                case 'Y' -> buffer.yank();
                default -> {}
            }
        }

        private void move(Key key) {
            switch (key.kind()) {
                case LEFT -> buffer.left();
                case RIGHT -> buffer.right();
                case HOME -> buffer.home();
                case END -> buffer.end();
                case WORD_LEFT -> buffer.wordLeft();
                case WORD_RIGHT -> buffer.wordRight();
                case BACKSPACE -> buffer.backspace();
                case DELETE -> buffer.delete();
                case META -> meta(key.codePoint());
                default -> {}
            }
        }

        private void meta(int letter) {
            switch (letter) {
                case 'b' -> buffer.wordLeft();
                case 'f' -> buffer.wordRight();
                case 'd' -> buffer.killWordAfter();
                case 0x7f, 8 -> buffer.killWordBefore();
                default -> {}
            }
        }
    }
}
