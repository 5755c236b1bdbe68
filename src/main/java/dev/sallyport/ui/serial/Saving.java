package dev.sallyport.ui.serial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import dev.sallyport.model.ProblemException;

/// Writes what the user wants to keep, with what goes wrong as a problem. Blocks; not for the JavaFX thread.
final class Saving {

    private Saving() {}

    /// Something that writes a file.
    @FunctionalInterface
    interface Writing {
        void run() throws IOException;
    }

    static Path write(Path file, byte[] bytes) throws ProblemException {
        return write(file, () -> Files.write(file, bytes));
    }

    static Path write(Path file, Writing writing) throws ProblemException {
        try {
            writing.run();
            return file;
        } catch (IOException e) {
            throw new ProblemException(new SerialProblem.NotWritten(file, e.toString()), e);
        }
    }

    static Map<String, String> facts(Path file) {
        return Map.of("file", file.toString());
    }
}
