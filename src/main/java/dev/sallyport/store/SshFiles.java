package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.sallyport.saved.imports.SshConfig;

/// The files that an ssh configuration includes, found as ssh finds them: relative to `~/.ssh`, with wildcards in the last
/// part of the path.
///
/// @param home the user's home directory
public record SshFiles(Path home) implements SshConfig.Includes {

    private static final Logger LOG = LoggerFactory.getLogger(SshFiles.class);
    private static final long LARGEST = 1_000_000;
    private static final int MOST = 100;

    /// The texts in the order of the files' names. Blocks on the disk.
    @Override
    public List<String> texts(String pattern) {
        var texts = new ArrayList<String>();
        try {
            var path = pattern.startsWith("~/")
                    ? home.resolve(pattern.substring(2))
                    : home.resolve(".ssh").resolve(pattern);
            var name = path.getFileName();
            if (name == null) {
                return texts;
            }
            var found = new TreeSet<Path>();
            try (var files = Files.newDirectoryStream(path.getParent(), name.toString())) {
                files.forEach(found::add);
            }
            for (var file : found.stream().limit(MOST).toList()) {
                if (Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
                    texts.add(Files.readString(file));
                }
            }
        } catch (IOException | DirectoryIteratorException | InvalidPathException | PatternSyntaxException e) {
            LOG.info("not included: {}: {}", pattern, e.toString());
        }
        return texts;
    }
}
