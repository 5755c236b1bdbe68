package dev.sallyport.terminal.engine;

/// Acts on what the parser finds, as xterm would. What is not known is ignored.
final class Emulator implements Parser.Sink {

    private final Screen screen;
    private final EngineEvents events;
    private final Printer printer;
    private final CursorControl cursor;
    private final Editing editing;
    private final ModeControl modes;
    private final Reports reports;
    private final OscControl osc;

    Emulator(Screen screen, EngineEvents events) {
        this.screen = screen;
        this.events = events;
        printer = new Printer(screen);
        cursor = new CursorControl(screen);
        editing = new Editing(screen);
        modes = new ModeControl(screen);
        reports = new Reports(screen, events);
        osc = new OscControl(events, reports);
    }

    @Override
    public void print(char[] text, int from, int to) {
        printer.print(text, from, to);
    }

    @Override
    public void control(char c) {
        switch (c) {
            case 0x07 -> events.bell();
            case '\b' -> cursor.back(1);
            case '\t' -> cursor.tab(1);
            case '\n', 0x0B, '\f' -> lineFeed();
            case '\r' -> screen.moveTo(0, screen.y);
            case 0x0E -> screen.charsets = screen.charsets.use(1);
            case 0x0F -> screen.charsets = screen.charsets.use(0);
            default -> {}
        }
    }

    @Override
    public void escape(char intermediate, char last) {
        switch (intermediate) {
            case 0 -> plainEscape(last);
            case '(' -> screen.charsets = screen.charsets.designate(0, last);
            case ')' -> screen.charsets = screen.charsets.designate(1, last);
            case '*' -> screen.charsets = screen.charsets.designate(2, last);
            case '+' -> screen.charsets = screen.charsets.designate(3, last);
            case '#' -> {
                if (last == '8') {
                    editing.fillWithE();
                }
            }
            default -> {}
        }
    }

    private void plainEscape(char last) {
        switch (last) {
            case '7' -> screen.saveCursor();
            case '8' -> screen.restoreCursor();
            case 'D' -> screen.index();
            case 'E' -> {
                screen.index();
                screen.moveTo(0, screen.y);
            }
            case 'M' -> screen.reverseIndex();
            case 'H' -> screen.tabs.set(screen.x);
            case 'N' -> printer.shiftOnce(2);
            case 'O' -> printer.shiftOnce(3);
            case 'n' -> screen.charsets = screen.charsets.use(2);
            case 'o' -> screen.charsets = screen.charsets.use(3);
            case '=' -> screen.switchMode(Mode.KEYPAD, true);
            case '>' -> screen.switchMode(Mode.KEYPAD, false);
            case 'Z' -> reports.deviceAttributes();
            case 'c' -> screen.reset();
            default -> {}
        }
    }

    @Override
    public void csi(Csi csi) {
        switch (csi.key()) {
            case 'm' -> screen.style = Sgr.apply(csi, screen.style);
            case 'b' -> printer.repeat(csi.times(0));
            case '!' << 8 | 'p' -> screen.softReset();
            default -> {
                boolean done = cursor.csi(csi) || editing.csi(csi) || modes.csi(csi) || osc.csi(csi)
                        || reports.csi(csi);
                if (done) {
                    printer.forget();
                }
            }
        }
    }

    @Override
    public void string(char kind, String content) {
        if (kind == ']') {
            osc.osc(content);
        } else {
            reports.dcs(content);
        }
    }

    private void lineFeed() {
        screen.index();
        if (screen.on(Mode.NEW_LINE)) {
            screen.moveTo(0, screen.y);
        }
    }
}
