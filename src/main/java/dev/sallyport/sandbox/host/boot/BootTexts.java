package dev.sallyport.sandbox.host.boot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// The texts of the stages of a boot, from our own jar.
///
/// A line is printed as it is, but: `@300` waits so many milliseconds; `?word …` is left out unless the scene has the word;
/// `{name}` stands for a value of the scene; a kernel's time stamp waits until that time has come.
final class BootTexts {

    private BootTexts() {}

    static List<String> lines(String name) {
        try (var in = BootTexts.class.getResourceAsStream("/dev/sallyport/sandbox/host/boot/" + name + ".txt")) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
