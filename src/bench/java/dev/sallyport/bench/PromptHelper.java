package dev.sallyport.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.sallyport.model.Addresses;

/// From the wish to connect to the first prompt, in a process of its own.
///
/// Arguments: `cold` or `window`, then the words of a [OneHost]. With `window` the process has done before what Sallyport
/// has done when its window is there: listed the Region and loaded the SSH client.
final class PromptHelper {

    private PromptHelper() {}

    public static void main(String[] arguments) throws Exception {
        Helper.quiet();
        var words = List.of(arguments);
        var host = OneHost.of(words.subList(1, words.size()));
        try (var line = new OurLine(System.getenv(), Addresses.ofTheInternet(), host)) {
            line.readProfiles();
            if (words.getFirst().equals("window")) {
                line.read(List.of(host.region()));
                line.warmUp();
            }
            Helper.serve(() -> connect(line, host));
        }
    }

    private static double connect(OurLine line, OneHost host) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try (var session = line.conductor().prepare(host.plan(), 80, 24)) {
            Thread.ofVirtual().start(() -> {
                try {
                    line.conductor().open(session);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var heard = new StringBuilder();
            var buffer = new byte[4096];
            while (heard.indexOf(PromptBench.PROMPT) < 0) {
                int n = session.read(buffer);
                if (n < 0) {
                    throw new IllegalStateException("no prompt: " + session.state());
                }
                heard.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
            return Figures.millisSince(start);
        }
    }
}
