package dev.sallyport.sandbox.host.files;

import java.time.Instant;

/// What `stat` tells of a file.
///
/// @param target of a symbolic link, otherwise empty
public record FileInfo(String name, Kind kind, int mode, int user, int group, long size, int links, Instant modified,
        String target) {

    /// The kinds of files there are.
    public enum Kind {
        FILE, DIRECTORY, LINK, DEVICE
    }

    static FileInfo of(String name, Node node) {
        return new FileInfo(name, kind(node), node.mode, node.user, node.group, node.size(), links(node), node.modified,
                node instanceof Node.Link link ? link.target : "");
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }

    public boolean isLink() {
        return kind == Kind.LINK;
    }

    public boolean isExecutable() {
        return kind == Kind.FILE && (mode & 0111) != 0;
    }

    /// As `ls -l` begins a line, such as `drwxr-xr-x`.
    public String modeText() {
        var text = new StringBuilder().append(switch (kind) {
            case FILE -> '-';
            case DIRECTORY -> 'd';
            case LINK -> 'l';
            case DEVICE -> 'c';
        });
        for (int bit = 8; bit >= 0; bit--) {
            text.append((mode >> bit & 1) == 0 ? '-' : "xwr".charAt(bit % 3));
        }
        if ((mode & 01000) != 0) {
            text.setCharAt(9, (mode & 1) == 0 ? 'T' : 't');
        }
        if ((mode & 04000) != 0) {
            text.setCharAt(3, (mode & 0100) == 0 ? 'S' : 's');
        }
        return text.toString();
    }

    private static Kind kind(Node node) {
        return switch (node) {
            case Node.Directory _ -> Kind.DIRECTORY;
            case Node.Link _ -> Kind.LINK;
            case Node.Device _ -> Kind.DEVICE;
            case Node.Regular _,Node.Live _ -> Kind.FILE;
        };
    }

    private static int links(Node node) {
        return node instanceof Node.Directory directory
                ? 2 + (int) directory.entries.values().stream().filter(Node.Directory.class::isInstance).count()
                : 1;
    }
}
