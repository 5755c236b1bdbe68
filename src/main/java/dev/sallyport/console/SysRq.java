package dev.sallyport.console;

import java.util.Optional;
import java.util.regex.Pattern;

/// The kernel's "magic system request" keys that help on a serial line: a BREAK, then the letter.
///
/// Letters and answers: Linux, `Documentation/admin-guide/sysrq.rst` and `drivers/tty/sysrq.c` (2.6.32 to 6.12).
public enum SysRq {
    HELP('h', "HELP :"), SYNC('s', "Emergency Sync"), REMOUNT_READ_ONLY('u', "Emergency Remount R/O"),
    SHOW_TASKS('t', "Show State"), SHOW_BLOCKED('w', "Show Blocked State"), SHOW_MEMORY('m', "Show Memory"),
    SHOW_BACKTRACES('l', "Show backtrace of all active CPUs"), OOM_KILL('f', "Manual OOM execution"),
    TERMINATE_ALL('e', "Terminate All Tasks"), KILL_ALL('i', "Kill All Tasks"), REBOOT('b', "Resetting"),
    CRASH('c', "(?:Trigger a crash|Crashdump)"), POWER_OFF('o', "Power Off"), LOG_LEVEL_0('0'), LOG_LEVEL_1('1'),
    LOG_LEVEL_2('2'), LOG_LEVEL_3('3'), LOG_LEVEL_4('4'), LOG_LEVEL_5('5'), LOG_LEVEL_6('6'), LOG_LEVEL_7('7'),
    LOG_LEVEL_8('8'), LOG_LEVEL_9('9');

    // "SysRq : Show State" until 4.x, "sysrq: SysRq : Show State" in 4.x, "sysrq: Show State" since 5.0.
    private static final String CALL = "(?i:sysrq ?: ?(?:sysrq ?: ?)?)";
    private static final String DESTRUCTIVE = "eibcof";

    private final char letter;
    private final Pattern answer;

    SysRq(char letter) {
        this(letter, "Changing Loglevel");
    }

    SysRq(char letter, String words) {
        this.letter = letter;
        this.answer = Pattern.compile(CALL + words);
    }

    /// What is typed after the BREAK.
    public char letter() {
        return letter;
    }

    /// Whether it ends programs, the kernel or the power: to be asked about first.
    public boolean dangerous() {
        return DESTRUCTIVE.indexOf(letter) >= 0;
    }

    /// What the kernel prints when it obeys, whatever its log level: it raises the level for this one line.
    public Optional<Pattern> answer() {
        return Optional.of(answer);
    }

    /// What the kernel prints when the work is done and not only begun. At a low log level (`quiet`) it is not seen.
    Optional<Pattern> completion() {
        return switch (this) {
            case SYNC -> Optional.of(Pattern.compile("Emergency Sync complete"));
            case REMOUNT_READ_ONLY -> Optional.of(Pattern.compile("Emergency Remount complete"));
            default -> Optional.empty();
        };
    }
}
