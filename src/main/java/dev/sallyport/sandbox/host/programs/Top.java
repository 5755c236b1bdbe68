package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.machine.ProcessEntry;
import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;
import dev.sallyport.sandbox.host.tty.Key;
import dev.sallyport.sandbox.host.tty.Screen;

/// `top`: full screen, once a second until `q`; `top -b -n 1` prints
final class Top implements Program {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int BATCH_ROWS = 200;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("bn:d:", args);
        if (options.has("b")) {
            for (var line : picture(io, io.columns(), BATCH_ROWS, new Paint(false))) {
                io.println(line.stripTrailing());
            }
            return 0;
        }
        if (!io.streams().outIsTerminal() || io.terminal().isEmpty()) {
            throw new Failure(1, "failed tty get");
        }
        return Screen.show(io.terminal().get(), screen -> watch(io, screen));
    }

    private static int watch(Context io, Screen screen) throws IOException, InterruptedException {
        while (true) {
            var out = new StringBuilder("\u001b[?25l\u001b[H");
            var lines = picture(io, screen.columns(), screen.rows(), new Paint(true));
            for (int i = 0; i < lines.size(); i++) {
                // Erasing first: in the last column, erasing after would take the last character.
                out.append(i == 0 ? "" : "\n").append("\u001b[K").append(lines.get(i));
            }
            screen.write(out.append(lines.size() < screen.rows() ? "\n\u001b[J" : "").toString());
            var key = screen.keys().next(EVERY);
            if (key.kind() == Key.Kind.HUNG_UP || key.isChar('q') || key.isControl('C')) {
                return 0;
            }
        }
    }

    private static List<String> picture(Context io, int columns, int rows, Paint paint) {
        var machine = io.machine();
        var processes = machine.processes().all();
        var lines = new ArrayList<String>();
        lines.add("top -" + Small.upLine(machine));
        lines.add(String.format(Locale.ROOT, "Tasks: %3d total,   1 running, %3d sleeping,   0 stopped,   0 zombie",
                processes.size(), processes.size() - 1));
        double busy = machine.vitals().busy(0);
        lines.add(String.format(Locale.ROOT,
                "%%Cpu(s): %4.1f us, %4.1f sy,  0.0 ni, %4.1f id,  0.1 wa,  0.0 hi,  0.0 si,  0.0 st", busy * 0.7,
                busy * 0.3, 99.9 - busy));
        var vitals = machine.vitals();
        lines.add(String.format(Locale.ROOT, "MiB Mem : %8.1f total, %8.1f free, %8.1f used, %8.1f buff/cache",
                vitals.totalKib() / 1024.0,
                vitals.freeKib() / 1024.0, vitals.usedKib() / 1024.0, vitals.cachedKib() / 1024.0));
        lines.add(String.format(Locale.ROOT, "MiB Swap:      0.0 total,      0.0 free,      0.0 used. %8.1f avail Mem",
                vitals.availableKib() / 1024.0));
        lines.add("");
        lines.add("    PID USER      PR  NI    VIRT    RES    SHR S  %CPU  %MEM     TIME+ COMMAND");
        processes.stream()
                .sorted(Comparator.comparingDouble((ProcessEntry p) -> -share(io, p))
                        .thenComparingInt(ProcessEntry::pid))
                .limit(Math.max(0, rows - lines.size()))
                .forEach(p -> lines.add(row(io, p)));
        var shown = new ArrayList<>(lines.stream().limit(rows).map(line -> Clip.to(columns, line)).toList());
        if (shown.size() > 6) {
            shown.set(6, paint.reverse(shown.get(6) + " ".repeat(Math.max(0, columns - shown.get(6).length()))));
        }
        return shown;
    }

    private static String row(Context io, ProcessEntry p) {
        long total = io.machine().vitals().totalKib();
        return String.format(Locale.ROOT, "%7d %-8s  20   0 %7d %6d %6d %s %5.1f %5.1f %9s %s", p.pid(), p.user(),
                p.residentKib() * 7L, p.residentKib(),
                p.residentKib() / 2, p.name().equals("top") ? "R" : "S", share(io, p), p.residentKib() * 100.0 / total,
                Ps.time(io, p, false) + ".07", p.name());
    }

    /// The processor share of a process, in per cent; it changes with the second.
    private static double share(Context io, ProcessEntry p) {
        long second = io.machine().clock().instant().getEpochSecond();
        return p.name().equals("top")
                ? 0.3
                : p.name().equals("nginx")
                        ? 0.3 + second % 7 * 0.1
                        : p.pid() % 5 == second % 5 && !p.command().startsWith("[") ? 0.1 : 0;
    }
}
