package dev.sallyport.sandbox.host.programs;

import java.io.IOException;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

import dev.sallyport.sandbox.host.process.Context;
import dev.sallyport.sandbox.host.process.Failure;
import dev.sallyport.sandbox.host.process.Options;
import dev.sallyport.sandbox.host.process.Program;

/// `ping [-c COUNT] HOST`: a line a second, and the summary when it is stopped. Nothing leaves this process.
final class Ping implements Program {

    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final int MOST = 1_000_000;

    @Override
    public int run(Context io, List<String> args) throws IOException, InterruptedException {
        var options = Options.of("c:i:W:4n", args);
        if (options.operands().isEmpty()) {
            throw new Failure(1, "usage error: Destination address required");
        }
        var host = options.operands().getFirst();
        var address = address(io, host);
        int count = options.number(MOST, "c");
        io.println("PING " + host + " (" + address + ") 56(84) bytes of data.");
        var times = new DoubleSummaryStatistics();
        long began = System.nanoTime();
        try {
            for (int i = 1; i <= count; i++) {
                double time = address.startsWith("127.") ? 0.03 + i % 5 * 0.004 : 1.1 + i * 37 % 23 * 0.021;
                times.accept(time);
                io.println(String.format(Locale.ROOT, "64 bytes from %s: icmp_seq=%d ttl=%d time=%.3g ms", address, i,
                        address.startsWith("127.") ? 64 : 113, time));
                if (i < count) {
                    io.pause(EVERY);
                }
            }
        } catch (InterruptedException e) {
            // Ctrl+C is how one ends it: the summary is the answer.
            summary(io, host, times, System.nanoTime() - began);
            return 0;
        }
        summary(io, host, times, System.nanoTime() - began);
        return 0;
    }

    private static String address(Context io, String host) throws Failure {
        var spec = io.machine().spec();
        if (host.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return host;
        }
        if (host.equals("localhost")) {
            return "127.0.0.1";
        }
        if (host.equals(spec.hostName())) {
            return spec.address();
        }
        if (!host.matches("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+")) {
            throw new Failure(2, host + ": Name or service not known");
        }
        int hash = Math.floorMod(host.hashCode(), 200);
        return "198.51.100." + (hash + 1);
    }

    private static void summary(Context io, String host, DoubleSummaryStatistics times, long nanos)
            throws IOException, InterruptedException {
        io.println("\n--- " + host + " ping statistics ---");
        io.println(times.getCount() + " packets transmitted, " + times.getCount() + " received, 0% packet loss, time "
                + nanos / 1_000_000 + "ms");
        io.println(String.format(Locale.ROOT, "rtt min/avg/max/mdev = %.3f/%.3f/%.3f/%.3f ms", times.getMin(),
                times.getAverage(),
                times.getMax(), (times.getMax() - times.getMin()) / 4));
    }
}
