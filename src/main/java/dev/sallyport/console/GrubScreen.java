package dev.sallyport.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// What GRUB 2 shows at the moment, read from a terminal's screen.
///
/// GRUB paints its menu and its editor in a box, in ASCII or in line-drawing characters. In the editor the keys move by whole
/// lines, and a line that is too long goes on in the next row, with `\` in the last column (`grub-core/normal/menu_entry.c`).
public final class GrubScreen {

    /// Which of GRUB's screens it is.
    public enum Kind {
        NONE, MENU, EDIT,
        /// `grub>`
        COMMAND_LINE,
        /// `grub rescue>`: GRUB has not found the rest of itself.
        RESCUE
    }

    /// In the menu: edit the entry that is selected.
    public static final String EDIT_KEY = "e";
    /// In the editor: boot what is there (Ctrl+X).
    public static final String BOOT_KEY = "\u0018";
    /// Back to the menu; what was edited is lost.
    public static final String BACK_KEY = "\u001b";
    /// In the menu: stops the countdown, as any key does, and does nothing else.
    public static final String HOLD_KEY = " ";

    private static final String UP = "\u0010";
    private static final String DOWN = "\u000e";
    private static final String LINE_END = "\u0005";

    private static final Pattern MENU = Pattern.compile("Use the \\S+ and \\S+ keys to (?:select|change)");
    private static final Pattern EDITOR = Pattern.compile("Minimum Emacs-like screen editing");
    private static final Pattern PROMPT = Pattern.compile("(?m)^grub> ");
    private static final Pattern RESCUE_PROMPT = Pattern.compile("(?m)^grub rescue> ");

    private final Kind kind;
    private final List<GrubRow> rows;
    private final int cursor;

    private GrubScreen(Kind kind, List<GrubRow> rows, int cursor) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
        this.cursor = cursor;
    }

    /// Reads a screen whose cursor stands in the first row of the box, where GRUB puts it when the editor opens.
    ///
    /// @param screenText the rows of the screen, divided by `\n`; any text will do
    public static GrubScreen of(String screenText) {
        return of(screenText, -1);
    }

    /// Reads a screen.
    ///
    /// @param cursorRow the row of the cursor, from 0; if it is outside the box, it counts as the box's first
    public static GrubScreen of(String screenText, int cursorRow) {
        var kind = kind(screenText);
        var rows = kind == Kind.EDIT || kind == Kind.MENU ? GrubRow.inBox(screenText) : List.<GrubRow>of();
        int cursor = rows.stream().filter(row -> row.number() == cursorRow).findFirst().map(rows::indexOf).orElse(0);
        return new GrubScreen(kind, rows, cursor);
    }

    private static Kind kind(String text) {
        if (EDITOR.matcher(text).find()) {
            return Kind.EDIT;
        }
        if (MENU.matcher(text).find()) {
            return Kind.MENU;
        }
        if (RESCUE_PROMPT.matcher(text).find()) {
            return Kind.RESCUE;
        }
        return PROMPT.matcher(text).find() ? Kind.COMMAND_LINE : Kind.NONE;
    }

    public Kind kind() {
        return kind;
    }

    /// In the menu: the entry that is selected. In ASCII GRUB marks it with a star.
    public Optional<String> selected() {
        return kind != Kind.MENU
                ? Optional.empty()
                : rows.stream()
                        .map(GrubRow::text)
                        .filter(text -> text.startsWith("*"))
                        .findFirst()
                        .map(text -> text.substring(1).strip());
    }

    /// In the editor: the first row of the screen, from 0, that loads a kernel. Empty if it is not in sight: in an entry longer
    /// than the box it is further down.
    public OptionalInt kernelRow() {
        return rows.stream().filter(this::loadsKernel).mapToInt(GrubRow::number).findFirst();
    }

    /// In the editor: the rows of the screen that load a kernel. Ubuntu has two, for a boot with and without an initramfs.
    public List<Integer> kernelRows() {
        return rows.stream().filter(this::loadsKernel).map(GrubRow::number).toList();
    }

    /// The keys that write `words` at the end of every line in sight that loads a kernel; empty if there is none. Boot with
    /// [#BOOT_KEY] afterwards.
    ///
    /// @param words begin with a blank, such as ` systemd.unit=emergency.target`
    public Optional<String> keysToAppend(String words) {
        var keys = new StringBuilder();
        int at = line(cursor);
        for (int line : kernelLines()) {
            keys.append((line < at ? UP : DOWN).repeat(Math.abs(line - at))).append(LINE_END).append(words);
            at = line;
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys.toString());
    }

    /// The keys that bring the rest of a long entry into sight.
    public String keysToScroll() {
        return kind == Kind.EDIT ? DOWN.repeat(Math.max(0, line(rows.size() - 1) - line(cursor)) + 1) : "";
    }

    private boolean loadsKernel(GrubRow row) {
        return kind == Kind.EDIT && row.loadsKernel() && !continues(rows.indexOf(row));
    }

    /// Whether a row goes on with the row before it.
    private boolean continues(int index) {
        return index > 0 && rows.get(index - 1).wraps();
    }

    /// The number of the editor's line that a row belongs to.
    private int line(int index) {
        int line = -1;
        for (int i = 0; i <= index; i++) {
            if (!continues(i)) {
                line++;
            }
        }
        return Math.max(0, line);
    }

    /// The lines to write at, by their number: the last one of a command that a `\` divides into several.
    private List<Integer> kernelLines() {
        var lines = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (loadsKernel(rows.get(i))) {
                int last = i;
                while (last + 1 < rows.size() && (rows.get(last).wraps() || rows.get(last).divided())) {
                    last++;
                }
                lines.add(line(last));
            }
        }
        return lines;
    }
}
