package dev.sallyport.sandbox.host.editor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileInfo;
import dev.sallyport.sandbox.host.files.FileTree.Access;
import dev.sallyport.sandbox.host.files.FileView;

/// A file that is edited.
///
/// What is not UTF-8 is taken byte by byte, so that a binary file is stored as it was read.
final class Document {

    private static final int CHUNK = 64 * 1024;
    private static final int LARGEST = TextBuffer.MOST_CHARACTERS / 2;

    private final FileView files;
    private final String path;
    private final TextBuffer buffer;
    private final Charset charset;
    private final Ending ending;
    private final boolean fresh;

    private Document(FileView files, String path, TextBuffer buffer, Charset charset, Ending ending, boolean fresh) {
        this.files = files;
        this.path = path;
        this.buffer = buffer;
        this.charset = charset;
        this.ending = ending;
        this.fresh = fresh;
    }

    /// How an editor shows that a text ends with a line end.
    enum Ending {
        /// With an empty line below, where one can go on, as nano does.
        EMPTY_LINE,
        /// Not at all, as vi does.
        UNSEEN
    }

    /// A file too large for an editor here, or none that one edits.
    static final class NotEditable extends IOException {

        private static final long serialVersionUID = 1L;

        NotEditable(String message) {
            super(message);
        }
    }

    /// Reads a file; one that there is not, or an empty path, begins empty.
    static Document open(FileView files, String path, Ending ending) throws IOException {
        if (path.isEmpty() || !files.exists(path)) {
            return empty(files, path, ending);
        }
        var info = files.stat(path);
        if (info.isDirectory()) {
            throw new NotEditable("\"" + path + "\" is a directory");
        }
        if (info.kind() == FileInfo.Kind.DEVICE) {
            throw new NotEditable("\"" + path + "\" is not a normal file");
        }
        var bytes = content(files, path);
        var charset = isText(bytes) ? UTF_8 : ISO_8859_1;
        var text = new String(bytes, charset);
        boolean cut = ending == Ending.UNSEEN && text.endsWith("\n");
        var whole = cut ? text.substring(0, text.length() - 1) : text;
        var lines = bytes.length == 0 ? List.<String>of() : List.of(whole.split("\n", -1));
        return new Document(files, path, new TextBuffer(lines), charset, ending, false);
    }

    static Document empty(FileView files, String path, Ending ending) {
        return new Document(files, path, new TextBuffer(List.of()), UTF_8, ending, true);
    }

    private static byte[] content(FileView files, String path) throws IOException {
        var content = new ByteArrayOutputStream();
        var chunk = files.read(path, 0, CHUNK);
        while (chunk.length > 0) {
            content.writeBytes(chunk);
            if (content.size() > LARGEST) {
                throw new NotEditable("File too large");
            }
            chunk = files.read(path, content.size(), CHUNK);
        }
        return content.toByteArray();
    }

    private static boolean isText(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).length() <= bytes.length;
        } catch (CharacterCodingException e) {
            // Not an error: the question was whether it is.
            return false;
        }
    }

    /// The same text under another name.
    Document as(String other) {
        return new Document(files, other, buffer, charset, ending, fresh);
    }

    String path() {
        return path;
    }

    TextBuffer buffer() {
        return buffer;
    }

    /// Whether there was no such file.
    boolean fresh() {
        return fresh;
    }

    boolean writable() {
        try {
            return path.isEmpty() || !files.exists(path) || files.allows(path, Access.WRITE);
        } catch (FileError e) {
            // What cannot be looked at will refuse to be written as well.
            return false;
        }
    }

    /// Writes the text; a full disk leaves the file cut short, as it does on Linux.
    ///
    /// @return how many bytes it took
    int save() throws IOException {
        var bytes = bytes();
        files.open(path, false);
        files.append(path, bytes, 0, bytes.length);
        buffer.stored();
        return bytes.length;
    }

    private byte[] bytes() {
        boolean empty = buffer.size() == 1 && buffer.line(0).isEmpty();
        boolean ended = empty || (ending == Ending.EMPTY_LINE && buffer.line(buffer.size() - 1).isEmpty());
        return (String.join("\n", buffer.lines()) + (ended ? "" : "\n")).getBytes(charset);
    }

    /// As editors count them: none in an empty file.
    int lineCount() {
        boolean unseen = ending == Ending.EMPTY_LINE || buffer.size() == 1;
        return buffer.size() - (unseen && buffer.line(buffer.size() - 1).isEmpty() ? 1 : 0);
    }

    /// Whether there is such a file by now, under another name than this one was opened with.
    boolean exists(String other) {
        return files.exists(other);
    }

    int byteCount() {
        return bytes().length;
    }
}
