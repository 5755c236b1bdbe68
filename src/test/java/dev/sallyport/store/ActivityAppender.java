package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A process of its own that adds records and tells of each on standard output once it is on the disk; for tests to kill.
final class ActivityAppender {

    private ActivityAppender() {}

    /// Adds records until it is through or killed.
    ///
    /// @param arguments the file, the first number, how many
    public static void main(String[] arguments) throws IOException {
        var file = new ActivityFile(Path.of(arguments[0]));
        int first = Integer.parseInt(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        for (int i = first; i < first + count; i++) {
            file.append(List.of(Visits.began(i, Instant.parse("2026-11-20T10:00:00Z").plusSeconds(i))));
            System.out.println(i);
        }
    }

    static Process start(Path file, int first, int count) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                ActivityAppender.class.getName(), file.toString(), Integer.toString(first), Integer.toString(count))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
