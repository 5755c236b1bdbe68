package dev.sallyport.sandbox.host.files;

import java.io.IOException;

/// A file operation that the host refuses, in the words of its C library.
public final class FileError extends IOException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public FileError(Reason reason) {
        super(reason.words);
        this.reason = reason;
    }

    @Override
    public String getMessage() {
        return reason.words;
    }

    public Reason reason() {
        return reason;
    }

    /// The reasons there are, with what `strerror` says of them.
    public enum Reason {

        NOT_FOUND("No such file or directory"), DENIED("Permission denied"), IS_DIRECTORY("Is a directory"),
        NOT_DIRECTORY("Not a directory"), EXISTS("File exists"), NOT_EMPTY("Directory not empty"),
        NO_SPACE("No space left on device"), READ_ONLY("Read-only file system"),
        TOO_MANY_LINKS("Too many levels of symbolic links"), NAME_TOO_LONG("File name too long"),
        NOT_PERMITTED("Operation not permitted"), BUSY("Device or resource busy"), INVALID("Invalid argument");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }
}
