package dev.sallyport.sandbox.host.machine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.io.IOException;

/// The texts that come with the simulated distributions, from our own jar.
final class HostTexts {

    private HostTexts() {}

    static String read(String name) throws IOException {
        try (var in = HostTexts.class.getResourceAsStream("/dev/sallyport/sandbox/host/" + name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
