package dev.sallyport.sandbox.host.machine;

import java.util.Optional;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileTree;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Who;

/// Reads the configuration files of a machine in root's name.
final class Settings {

    private final FileView root;

    Settings(FileTree files) {
        this.root = new FileView(files, Who.ROOT, "/");
    }

    FileView files() {
        return root;
    }

    /// The text of a file; empty where there is none.
    String text(String path) {
        try {
            return root.text(path);
        } catch (FileError e) {
            // Programs treat a missing configuration as an empty one.
            return "";
        }
    }

    /// What a shell that reads the file would have in `name` at the end.
    Optional<String> variable(String path, String name) {
        return text(path).lines()
                .map(String::strip)
                .filter(line -> line.startsWith(name + "="))
                .map(line -> unquoted(line.substring(name.length() + 1)))
                .reduce((_, later) -> later);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"))
                && value.endsWith(value.substring(0, 1));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
