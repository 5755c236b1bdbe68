package dev.sallyport.console;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import dev.sallyport.console.Milestone.Kind;

/// Reads a console as it comes and tells the milestones of each boot, once each.
///
/// What somebody reads from a log at a shell does not count. Takes any bytes, cut anywhere; to be fed on one thread.
public final class BootWatch {

    /// These differ by their text, such as which target; of the others one is enough.
    private static final Set<Kind> BY_TEXT = EnumSet.of(Kind.TARGET, Kind.CLOUD_INIT, Kind.FSCK, Kind.MOUNT_FAILED,
            Kind.OUT_OF_MEMORY);
    /// The first steps of a boot in their order. One that comes again after a later one begins a new boot.
    private static final Set<Kind> BEGINNING = EnumSet.range(Kind.FIRMWARE, Kind.KERNEL);
    private static final Set<Kind> GOING_ON = EnumSet.range(Kind.INITRAMFS, Kind.LOGIN_PROMPT);
    /// Only a machine says these, no log that somebody reads.
    private static final Set<Kind> UNMISTAKABLE = EnumSet.of(Kind.FIRMWARE, Kind.GRUB_MENU, Kind.LOGIN_PROMPT);
    /// In one boot, of one kind. A machine out of memory may kill for hours.
    private static final int MOST = 50;

    private record Seen(Kind kind, String text) {}

    private final Clock clock;
    private final Consumer<Milestone> news;
    private final LineReader reader;
    private final ReadAloud aloud = new ReadAloud();
    private final Set<Seen> seen = new HashSet<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private boolean inInitrd;

    /// @param news told each milestone on the feeding thread
    public BootWatch(Clock clock, Consumer<Milestone> news) {
        this(clock, 0, news);
    }

    /// @param position where the first byte that it is fed stands in the transcript
    public BootWatch(Clock clock, long position, Consumer<Milestone> news) {
        this.clock = clock;
        this.news = news;
        this.reader = new LineReader(position, this::ended);
    }

    /// Reads the first `count` of `bytes`, the next ones of the transcript.
    public void feed(byte[] bytes, int count) {
        reader.feed(bytes, count);
        var open = reader.open();
        if (!open.text().isEmpty()) {
            match(open, true);
        }
    }

    private void ended(PlainLine line) {
        aloud.line(line.text());
        if (!line.text().isBlank()) {
            match(line, false);
        }
    }

    private void match(PlainLine line, boolean open) {
        for (var rule : BootRules.ALL) {
            var text = open && !rule.prompt() ? Optional.<String>empty() : rule.in(line.text());
            if (text.isPresent()) {
                reached(rule.kind(), text.get(), line.position());
                return;
            }
        }
    }

    private void reached(Kind kind, String text, long position) {
        if (UNMISTAKABLE.contains(kind)) {
            aloud.stop();
        }
        if (aloud.going()) {
            return;
        }
        beginAnew(kind);
        if (!rootIsStillInitrd(kind) && first(kind, text)) {
            news.accept(new Milestone(kind, text, clock.instant(), position));
        }
    }

    private void beginAnew(Kind kind) {
        boolean again = BEGINNING.contains(kind)
                && counts.keySet().stream().anyMatch(before -> before.compareTo(kind) > 0);
        // A quiet boot may show nothing before its login prompt.
        if (again || (counts.containsKey(Kind.SHUTDOWN) && GOING_ON.contains(kind))) {
            seen.clear();
            counts.clear();
            inInitrd = false;
        }
    }

    /// An initramfs with systemd in it reaches targets of the same names as the system does later.
    private boolean rootIsStillInitrd(Kind kind) {
        if (kind == Kind.INITRAMFS) {
            inInitrd = true;
        } else if (kind == Kind.SYSTEMD) {
            inInitrd = false;
        }
        return inInitrd && kind == Kind.TARGET;
    }

    private boolean first(Kind kind, String text) {
        int count = counts.merge(kind, 1, Integer::sum);
        return count <= MOST && seen.add(new Seen(kind, BY_TEXT.contains(kind) ? text : ""));
    }
}
