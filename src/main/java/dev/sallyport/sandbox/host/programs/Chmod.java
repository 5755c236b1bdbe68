package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Program;

/// `chmod [-R] MODE`, the mode in octal or as in `u+x,go-w`
final class Chmod implements Program {

    private static final Pattern SYMBOLIC = Pattern.compile("([ugoa]*)([-+=])([rwxXt]*)");

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        // Not through Options: "-w" would be a mode.
        boolean deep = !args.isEmpty() && args.getFirst().equals("-R");
        var rest = deep ? args.subList(1, args.size()) : args;
        if (rest.size() < 2) {
            return io.error("missing operand");
        }
        var mode = rest.getFirst();
        return FileWork.each(io, rest.subList(1, rest.size()), "cannot access %s",
                path -> change(io.files(), path, mode, deep));
    }

    private static void change(FileView files, String path, String mode, boolean deep) throws IOException {
        var info = files.stat(path);
        files.changeMode(path, changed(info.mode(), mode));
        if (deep && info.isDirectory()) {
            for (var entry : files.list(path)) {
                change(files, Paths.join(path, entry.name()), mode, true);
            }
        }
    }

    static int changed(int mode, String wanted) throws Failure {
        if (wanted.matches("[0-7]{1,4}")) {
            return Integer.parseInt(wanted, 8);
        }
        int result = mode;
        for (var clause : wanted.split(",", -1)) {
            var matcher = SYMBOLIC.matcher(clause);
            if (!matcher.matches()) {
                throw new Failure(1, "invalid mode: '" + wanted + "'");
            }
            int who = who(matcher.group(1));
            int bits = bits(matcher.group(3)) & (who | 01000);
            result = switch (matcher.group(2)) {
                case "+" -> result | bits;
                case "-" -> result & ~bits;
                default -> (result & ~who) | bits;
            };
        }
        return result;
    }

    private static int who(String letters) {
        int mask = 0;
        mask |= letters.contains("u") ? 0700 : 0;
        mask |= letters.contains("g") ? 0070 : 0;
        mask |= letters.contains("o") ? 0007 : 0;
        return letters.isEmpty() || letters.contains("a") ? 0777 : mask;
    }

    private static int bits(String letters) {
        int bits = 0;
        bits |= letters.contains("r") ? 0444 : 0;
        bits |= letters.contains("w") ? 0222 : 0;
        bits |= letters.contains("x") || letters.contains("X") ? 0111 : 0;
        return bits | (letters.contains("t") ? 01000 : 0);
    }
}
