package dev.sallyport.console;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Restarts a kernel that still obeys SysRq with as little harm as possible: write what is in memory to the disks, make
/// them read-only, reset. Stops where the kernel does not answer, so that somebody can decide whether to go on.
public final class SafeReboot {

    /// How long each step may take.
    public static final Duration STEP = Duration.ofSeconds(10);

    /// One of the three steps, in their order.
    public enum Phase {
        SYNC(SysRq.SYNC), REMOUNT(SysRq.REMOUNT_READ_ONLY), REBOOT(SysRq.REBOOT);

        private final SysRq key;

        Phase(SysRq key) {
            this.key = key;
        }

        /// What this step sends.
        public SysRq key() {
            return key;
        }
    }

    /// How a step stands.
    public enum State {
        SENDING,
        /// The kernel has said that it is done.
        DONE,
        /// The kernel has said that it does it, and not that it is done: its log level may hide that.
        TAKEN,
        /// Nothing was heard.
        SILENT,
        /// `kernel.sysrq` does not allow it.
        DISABLED,
        /// The other side takes no BREAK.
        REFUSED
    }

    /// News of one step.
    public record Step(Phase phase, State state) {}

    /// How it ended.
    public sealed interface Result {

        /// The machine starts anew.
        record Restarting() implements Result {}

        /// Nothing was heard in this phase; nothing was sent after it. See [#runFrom] to go on all the same.
        record Silent(Phase phase) implements Result {}

        /// `kernel.sysrq` does not allow this phase; nothing was sent after it.
        record Disabled(Phase phase) implements Result {}

        /// The other side takes no BREAK.
        record BreakRefused(Phase phase) implements Result {}
    }

    // The reset may cut its own announcement; then the new boot speaks for it.
    private static final Pattern RESTARTED = Pattern.compile(SysRq.REBOOT.answer().map(Pattern::pattern).orElseThrow()
            + "|^SeaBIOS|^UEFI firmware|BdsDxe|Welcome to GRUB|GNU GRUB|Linux version \\d");

    private final SysRqSender sender;
    private final Duration limit;

    public SafeReboot(SysRqSender sender) {
        this(sender, STEP);
    }

    SafeReboot(SysRqSender sender, Duration limit) {
        this.sender = sender;
        this.limit = limit;
    }

    /// All three. Blocks; interruptible between and within the steps.
    ///
    /// @param news told how each step stands, on the calling thread
    /// @throws IOException if the line is not open any more
    public Result run(Consumer<Step> news) throws IOException, InterruptedException {
        return runFrom(Phase.SYNC, news);
    }

    /// The steps from `first` on.
    public Result runFrom(Phase first, Consumer<Step> news) throws IOException, InterruptedException {
        for (var phase : EnumSet.range(first, Phase.REBOOT)) {
            news.accept(new Step(phase, State.SENDING));
            var state = step(phase);
            news.accept(new Step(phase, state));
            var stop = stop(phase, state);
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        return new Result.Restarting();
    }

    private State step(Phase phase) throws IOException, InterruptedException {
        long from = sender.transcript().size();
        var answer = phase == Phase.REBOOT ? Optional.of(RESTARTED) : phase.key().answer();
        return switch (sender.send(phase.key(), answer, limit)) {
            case SysRqResult.Answered _ -> completed(phase, from) ? State.DONE : State.TAKEN;
            case SysRqResult.Silent _ -> State.SILENT;
            case SysRqResult.Disabled _ -> State.DISABLED;
            case SysRqResult.BreakRefused _ -> State.REFUSED;
        };
    }

    private boolean completed(Phase phase, long from) throws InterruptedException {
        var completion = phase.key().completion();
        return completion.isEmpty() || sender.transcript().await(completion.get(), from, limit).isPresent();
    }

    private static Optional<Result> stop(Phase phase, State state) {
        return switch (state) {
            case SENDING, DONE, TAKEN -> Optional.empty();
            case SILENT -> Optional.of(new Result.Silent(phase));
            case DISABLED -> Optional.of(new Result.Disabled(phase));
            case REFUSED -> Optional.of(new Result.BreakRefused(phase));
        };
    }
}
