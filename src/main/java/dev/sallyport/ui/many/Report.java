package dev.sallyport.ui.many;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import dev.sallyport.model.ProblemException;

/// Everything a run has told, as it stands.
///
/// @param hosts in the order in which they were chosen
record Report(Head head, List<HostLine> hosts) {

    /// @param command empty if nothing was run yet
    /// @param at      when it was run
    record Head(String command, Instant at) {}

    /// Writes the report beside `file` and moves it there, so that a half one is never found under its name.
    ///
    /// Blocks.
    static Path write(Path file, Report report) throws ProblemException {
        var json = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".json");
        var text = json ? ReportJson.of(report) : ReportText.of(report);
        var target = file.toAbsolutePath();
        try {
            var beside = Files.createTempFile(target.getParent(), ".sallyport-", ".tmp");
            try {
                Files.writeString(beside, text, UTF_8);
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(beside);
            }
            return file;
        } catch (IOException e) {
            throw new ProblemException(new ManyProblem.NotSaved(file, e.toString()), e);
        }
    }
}
