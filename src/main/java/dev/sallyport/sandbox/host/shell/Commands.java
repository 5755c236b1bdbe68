package dev.sallyport.sandbox.host.shell;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileTree.Access;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Paths;
import dev.sallyport.sandbox.host.process.Program;

/// The programs that a host has, by name.
public final class Commands {

    private final Map<String, Program> programs;

    public Commands(Map<String, Program> programs) {
        this.programs = new TreeMap<>(programs);
    }

    public Iterable<String> names() {
        return programs.keySet();
    }

    /// What a command's name leads to.
    sealed interface Found {

        record Inside(Program program) implements Found {}

        /// A file to be read as a script.
        record ScriptFile(String path) implements Found {}

        record Nothing(int status, String message) implements Found {}
    }

    Found find(FileView files, String name) {
        if (name.contains("/")) {
            return byPath(files, name);
        }
        var program = programs.get(name);
        return program != null && files.exists("/usr/bin/" + name)
                ? new Found.Inside(program)
                : new Found.Nothing(127, "command not found");
    }

    Optional<String> path(FileView files, String name) {
        return find(files, name) instanceof Found.Inside ? Optional.of("/usr/bin/" + name) : Optional.empty();
    }

    private Found byPath(FileView files, String path) {
        try {
            var real = files.tree().realPath(files.who(), files.absolute(path));
            if (files.stat(real).isDirectory()) {
                return new Found.Nothing(126, "Is a directory");
            }
            if (!files.allows(real, Access.EXECUTE)) {
                return new Found.Nothing(126, "Permission denied");
            }
            var program = programs.get(Paths.name(real));
            return program != null && Paths.parent(real).equals("/usr/bin")
                    ? new Found.Inside(program)
                    : new Found.ScriptFile(real);
        } catch (FileError e) {
            return new Found.Nothing(e.reason() == FileError.Reason.DENIED ? 126 : 127, e.getMessage());
        }
    }
}
