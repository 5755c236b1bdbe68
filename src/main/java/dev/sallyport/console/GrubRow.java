package dev.sallyport.console;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One row inside the box that GRUB paints.
///
/// @param number the row of the screen, from 0
/// @param text   what stands between the sides
/// @param width  how much would fit
record GrubRow(int number, String text, int width) {

    // An arrow may stand behind the side of the first or last row: there is more that way.
    private static final Pattern BOXED = Pattern
            .compile("^\\s*[|│┃║](?<text>.*)[|│┃║]\\s*[\\^v↑↓▲▼]?\\s*$");
    private static final Pattern KERNEL = Pattern.compile("^\\s*linux(?:16|efi)?\\s+\\S");

    static List<GrubRow> inBox(String screen) {
        var rows = new ArrayList<GrubRow>();
        int number = 0;
        for (var row : screen.split("\n", -1)) {
            var boxed = BOXED.matcher(row);
            if (boxed.matches()) {
                var text = boxed.group("text");
                rows.add(new GrubRow(number, text.stripTrailing(), text.length()));
            }
            number++;
        }
        return rows;
    }

    boolean loadsKernel() {
        return KERNEL.matcher(text).find();
    }

    /// Whether it goes on in the next row because the box is too narrow: GRUB's own `\` stands in the last column.
    boolean wraps() {
        return text.endsWith("\\") && text.length() >= width - 1;
    }

    /// Whether a `\` that somebody has written ends it: the command goes on in the next line.
    boolean divided() {
        return text.endsWith("\\") && !wraps();
    }
}
