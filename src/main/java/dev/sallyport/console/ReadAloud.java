package dev.sallyport.console;

import java.util.regex.Pattern;

/// Notices that somebody at a shell has a log read out, such as `dmesg`, which looks like a boot and is none. Not
/// thread-safe.
final class ReadAloud {

    private static final Pattern COMMAND = Pattern.compile("^[^#$>]{0,100}[#$>] +(?<command>\\S.*)$");
    private static final Pattern PROMPT = Pattern.compile("^[^#$>]{0,100}[#$>] *$");
    private static final Pattern READER = Pattern.compile("^(?:sudo +(?:-\\S+ +)*)?(?:\\S*/)?"
            + "(?:dmesg|journalctl|cat|tac|less|more|tail|head|[ez]?grep|zcat|zless|zgrep|view|vim?|nano|sed|awk|strings"
            + "|systemctl +status)\\b");

    private boolean going;

    boolean going() {
        return going;
    }

    /// Looks at the next line.
    void line(String line) {
        var command = COMMAND.matcher(line);
        if (command.find()) {
            going = READER.matcher(command.group("command")).find();
        } else if (PROMPT.matcher(line).find()) {
            going = false;
        }
    }

    void stop() {
        going = false;
    }
}
