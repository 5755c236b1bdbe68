package dev.sallyport.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The lines of one AWS file. A file that is not there has none; one that cannot be read is a fault.
///
/// @param lines without line ends and byte-order mark
record FileLines(List<Line> lines, List<ProfileFault> faults) {

    /// @param utf8 false if `text` has replacement characters for bytes that are not UTF-8
    record Line(String text, boolean utf8) {}

    /// Far more than any real file has, in bytes; keeps `AWS_CONFIG_FILE=/dev/zero` from filling the memory.
    static final int LIMIT = 4_000_000;

    private static final int MARK = 3;

    static FileLines of(Path file) {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LIMIT + 1);
            if (bytes.length > LIMIT) {
                return fault(file, "profile.too-large", Integer.toString(LIMIT));
            }
            return wide(bytes)
                    ? fault(file, "profile.not-utf8-file", "UTF-16")
                    : new FileLines(split(bytes), List.of());
        } catch (NoSuchFileException absent) {
            return new FileLines(List.of(), List.of());
        } catch (IOException unreadable) {
            return fault(file, "profile.unreadable", unreadable.getClass().getSimpleName());
        }
    }

    private static FileLines fault(Path file, String code, String what) {
        return new FileLines(List.of(), List.of(new ProfileFault(file, 0, code, what)));
    }

    /// UTF-16, as some Windows editors write it: begins with its mark, or has a zero byte among the first.
    private static boolean wide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        var mark = (bytes[0] & 0xff) >= 0xfe && (bytes[1] & 0xff) >= 0xfe;
        return mark || bytes[0] == 0 || bytes[1] == 0;
    }

    private static List<Line> split(byte[] bytes) {
        var lines = new ArrayList<Line>();
        int start = marked(bytes) ? MARK : 0;
        for (int at = start; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                lines.add(decoded(Arrays.copyOfRange(bytes, start, at)));
                start = at + 1;
            }
        }
        return lines;
    }

    private static boolean marked(byte[] bytes) {
        return bytes.length >= MARK && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb
                && (bytes[2] & 0xff) == 0xbf;
    }

    private static Line decoded(byte[] line) {
        try {
            return new Line(StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString()
                    .stripTrailing(), true);
        } catch (CharacterCodingException notUtf8) {
            return new Line(new String(line, StandardCharsets.UTF_8).stripTrailing(), false);
        }
    }
}
