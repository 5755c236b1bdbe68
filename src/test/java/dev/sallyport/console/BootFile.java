package dev.sallyport.console;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A recorded boot: what the console says, and the milestones that are expected, each before the line that gives it.
///
/// In a file `\e` stands for Escape, `\r` for a carriage return and `\\` for a backslash.
record BootFile(String text, List<Expected> expected) {

    record Expected(Milestone.Kind kind, String words, long position) {}

    static BootFile read(Path file) throws IOException {
        var text = new StringBuilder();
        var expected = new ArrayList<Expected>();
        for (var line : Files.readAllLines(file)) {
            if (line.startsWith("#> ")) {
                var parts = line.split(" ", 3);
                expected.add(new Expected(Milestone.Kind.valueOf(parts[1]), parts[2].strip(), bytes(text)));
            } else {
                text.append(decoded(line)).append("\r\n");
            }
        }
        // The last line waits for input.
        text.setLength(text.length() - 2);
        return new BootFile(text.toString(), expected);
    }

    private static int bytes(StringBuilder text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static String decoded(String line) {
        return line.replace("\\\\", "\0").replace("\\e", "\u001b").replace("\\r", "\r").replace('\0', '\\');
    }
}
