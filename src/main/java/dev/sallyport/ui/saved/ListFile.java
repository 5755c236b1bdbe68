package dev.sallyport.ui.saved;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.imports.Csv;
import dev.sallyport.saved.imports.GateList;
import dev.sallyport.saved.imports.Imported;
import dev.sallyport.saved.imports.SshConfig;

/// A file with connections in a form that is not ours. Blocks on the disk.
record ListFile(Path path, ImportKind kind) {

    private static final long MOST_BYTES = 16_000_000;
    private static final int MOST_INCLUDED = 100;

    /// Everything in it.
    ///
    /// @throws ProblemException if the file cannot be read
    List<Imported> read() throws ProblemException {
        var text = text(path);
        return switch (kind) {
            case SSH_CONFIG -> SshConfig.read(text, this::included);
            case AWS_GATE -> GateList.read(text);
            case CSV -> Csv.read(text);
        };
    }

    private static String text(Path file) throws ProblemException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new ProblemException(new FileProblem.NotRead(file, "larger than " + MOST_BYTES + " bytes"));
            }
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new ProblemException(new FileProblem.NotRead(file, "not UTF-8"), e);
        } catch (IOException e) {
            throw new ProblemException(new FileProblem.NotRead(file, e.toString()), e);
        }
    }

    // As ssh has it: relative to the folder of the configuration, `~` the home directory. What cannot be read is left out.
    private List<String> included(String pattern) {
        var texts = new ArrayList<String>();
        try {
            var home = System.getProperty("user.home");
            var whole = path.resolveSibling(pattern.startsWith("~/") ? home + pattern.substring(1) : pattern);
            try (var files = Files.newDirectoryStream(whole.getParent(), String.valueOf(whole.getFileName()))) {
                for (var file : files) {
                    if (texts.size() < MOST_INCLUDED && Files.isRegularFile(file)) {
                        texts.add(text(file));
                    }
                }
            }
        } catch (IOException | ProblemException | InvalidPathException e) {
            return texts;
        }
        return texts;
    }
}
