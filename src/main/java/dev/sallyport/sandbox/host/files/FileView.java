package dev.sallyport.sandbox.host.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Instant;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError.Reason;
import dev.sallyport.sandbox.host.files.FileTree.Access;

/// The files as one user sees them from one directory: paths may be relative.
public record FileView(FileTree tree, Who who, String directory) {

    /// The disk's limit is smaller, so this reads any file whole.
    private static final int WHOLE = 16 * 1024 * 1024;
    private static final int DEFAULT_FILE_MODE = 0644;
    private static final int DEFAULT_DIRECTORY_MODE = 0755;

    public String absolute(String path) {
        return path.startsWith("/") ? path : Paths.join(directory, path);
    }

    /// The view from another directory.
    ///
    /// @throws FileError unless it is one that this user may enter
    public FileView enter(String path) throws FileError {
        var there = Paths.absolute(directory, path);
        if (!stat(there).isDirectory()) {
            throw new FileError(Reason.NOT_DIRECTORY);
        }
        if (!tree.allows(who, there, Access.EXECUTE)) {
            throw new FileError(Reason.DENIED);
        }
        return new FileView(tree, who, there);
    }

    public FileInfo stat(String path) throws FileError {
        demandName(path);
        return tree.stat(who, absolute(path));
    }

    public FileInfo statLink(String path) throws FileError {
        demandName(path);
        return tree.statLink(who, absolute(path));
    }

    public boolean exists(String path) {
        try {
            stat(path);
            return true;
        } catch (FileError e) {
            return e.reason() == Reason.DENIED;
        }
    }

    public boolean isDirectory(String path) {
        try {
            return stat(path).isDirectory();
        } catch (FileError e) {
            // What cannot be looked at cannot be entered either.
            return false;
        }
    }

    public boolean allows(String path, Access access) throws FileError {
        return tree.allows(who, absolute(path), access);
    }

    public List<FileInfo> list(String path) throws FileError {
        return tree.list(who, absolute(path));
    }

    public byte[] read(String path, long position, int count) throws FileError {
        demandName(path);
        return tree.read(who, absolute(path), position, count);
    }

    public String text(String path) throws FileError {
        return new String(read(path, 0, WHOLE), UTF_8);
    }

    /// Creates or empties a file, or makes it ready for more.
    public void open(String path, boolean append) throws FileError {
        demandName(path);
        tree.open(who, absolute(path), !append, DEFAULT_FILE_MODE);
    }

    public void append(String path, byte[] bytes, int from, int count) throws FileError {
        tree.append(who, absolute(path), bytes, from, count);
    }

    /// Cuts a file to a size in bytes, or fills it with zeros up to it.
    public void truncate(String path, long size) throws FileError {
        tree.truncate(who, absolute(path), size);
    }

    /// Puts the content of one file into another that exists.
    public void copy(String from, String to) throws FileError {
        tree.copy(who, absolute(from), absolute(to));
    }

    public void write(String path, String text) throws IOException {
        open(path, false);
        var bytes = text.getBytes(UTF_8);
        append(path, bytes, 0, bytes.length);
    }

    public void makeDirectory(String path) throws FileError {
        demandName(path);
        tree.makeDirectory(who, absolute(path), DEFAULT_DIRECTORY_MODE);
    }

    public void makeLink(String path, String target) throws FileError {
        tree.makeLink(who, absolute(path), target);
    }

    public void remove(String path, boolean isDirectory) throws FileError {
        demandName(path);
        tree.remove(who, absolute(path), isDirectory);
    }

    public void rename(String from, String to) throws FileError {
        tree.rename(who, absolute(from), absolute(to));
    }

    public void changeMode(String path, int mode) throws FileError {
        tree.changeMode(who, absolute(path), mode);
    }

    public void setModified(String path, Instant when) throws FileError {
        tree.setModified(who, absolute(path), when);
    }

    private static void demandName(String path) throws FileError {
        if (path.isEmpty()) {
            throw new FileError(Reason.NOT_FOUND);
        }
    }
}
