package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `free [-hmg]`
final class Free implements Program {

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("hmgk", args);
        LongFunction<String> shown = options.has("h")
                ? Sizes::binary
                : kib -> Long.toString(options.has("m") ? kib / 1024 : options.has("g") ? kib / 1024 / 1024 : kib);
        var vitals = io.machine().vitals();
        var format = "%-6s %12s %11s %11s %11s %11s %11s\n";
        io.print(String.format(Locale.ROOT, format, "", "total", "used", "free", "shared", "buff/cache", "available"));
        io.print(String.format(Locale.ROOT, format, "Mem:", shown.apply(vitals.totalKib()),
                shown.apply(vitals.usedKib()),
                shown.apply(vitals.freeKib()), shown.apply(448), shown.apply(vitals.cachedKib()),
                shown.apply(vitals.availableKib())));
        var none = options.has("h") ? "0B" : "0";
        io.print(String.format(Locale.ROOT, "%-6s %12s %11s %11s\n", "Swap:", none, none, none));
        return 0;
    }
}
