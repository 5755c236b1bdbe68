package dev.sallyport.sandbox.host.files;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

import dev.sallyport.sandbox.host.files.FileError.Reason;

/// The files of one host. Paths are absolute; every operation is done in someone's name and is atomic.
public final class FileTree {

    private final Clock clock;
    private final Quota quota;
    private final Node.Directory root;
    private final Random random = new Random(42);

    /// An empty tree.
    ///
    /// @param limit how many bytes files written later may take together
    public FileTree(Clock clock, long limit) {
        this.clock = clock;
        this.quota = new Quota(limit);
        this.root = new Node.Directory(0755, 0, 0, clock.instant());
    }

    public synchronized FileInfo stat(Who who, String path) throws FileError {
        var found = new Walker(root, who).walk(path, true);
        return FileInfo.of(found.name(), found.required());
    }

    /// Of a link itself.
    public synchronized FileInfo statLink(Who who, String path) throws FileError {
        var found = new Walker(root, who).walk(path, false);
        return FileInfo.of(found.name(), found.required());
    }

    public synchronized String realPath(Who who, String path) throws FileError {
        var found = new Walker(root, who).walk(path, true);
        found.required();
        return found.path();
    }

    public synchronized boolean allows(Who who, String path, Access access) throws FileError {
        return new Walker(root, who).walk(path, true).required().allows(who, access.bit);
    }

    /// What may be wanted of a file.
    public enum Access {

        READ(Node.READ), WRITE(Node.WRITE), EXECUTE(Node.EXECUTE);

        private final int bit;

        Access(int bit) {
            this.bit = bit;
        }
    }

    /// The entries of a directory in the order of their names.
    public synchronized List<FileInfo> list(Who who, String path) throws FileError {
        var node = new Walker(root, who).walk(path, true).required();
        if (!(node instanceof Node.Directory directory)) {
            throw new FileError(Reason.NOT_DIRECTORY);
        }
        demand(node, who, Node.READ);
        return directory.entries.entrySet().stream().map(e -> FileInfo.of(e.getKey(), e.getValue())).toList();
    }

    /// Up to `count` bytes from `position`; none at the end.
    public synchronized byte[] read(Who who, String path, long position, int count) throws FileError {
        var node = new Walker(root, who).walk(path, true).required();
        demand(node, who, Node.READ);
        return switch (node) {
            case Node.Directory _ -> throw new FileError(Reason.IS_DIRECTORY);
            case Node.Regular file -> part(file.bytes, file.length, position, count);
            case Node.Live file -> live(file, position, count);
            case Node.Device device -> fromDevice(device, count);
            case Node.Link _ -> throw new FileError(Reason.TOO_MANY_LINKS);
        };
    }

    private static byte[] live(Node.Live file, long position, int count) {
        var bytes = file.content.get();
        return part(bytes, bytes.length, position, count);
    }

    private static byte[] part(byte[] bytes, int length, long position, int count) {
        int from = (int) Math.min(position, length);
        return Arrays.copyOfRange(bytes, from, from + Math.min(count, length - from));
    }

    private byte[] fromDevice(Node.Device device, int count) {
        var bytes = new byte[device.kind == Node.Device.Kind.NULL ? 0 : count];
        if (device.kind == Node.Device.Kind.RANDOM) {
            random.nextBytes(bytes);
        }
        return bytes;
    }

    /// Makes the file ready for writing: creates it with this mode if it is new.
    public synchronized void open(Who who, String path, boolean truncate, int mode) throws FileError {
        var found = new Walker(root, who).walk(path, true);
        if (found.node() == null) {
            add(who, found, new Node.Regular(mode, who.user(), who.group(), clock.instant()));
            return;
        }
        var node = found.required();
        demandWritable(node, who);
        if (truncate && node instanceof Node.Regular file) {
            quota.take(-file.length);
            file.bytes = new byte[0];
            file.length = 0;
            file.modified = clock.instant();
        }
    }

    public synchronized void append(Who who, String path, byte[] bytes, int from, int count) throws FileError {
        var node = new Walker(root, who).walk(path, true).required();
        if (node instanceof Node.Device device) {
            if (device.kind == Node.Device.Kind.FULL) {
                throw new FileError(Reason.NO_SPACE);
            }
        } else if (node instanceof Node.Regular file) {
            int fits = (int) Math.min(count, quota.left());
            quota.take(fits);
            grow(file, bytes, from, fits);
            if (fits < count) {
                throw new FileError(Reason.NO_SPACE);
            }
        }
    }

    private void grow(Node.Regular file, byte[] bytes, int from, int count) {
        if (file.length + count > file.bytes.length) {
            file.bytes = Arrays.copyOf(file.bytes, Math.max(file.length + count, file.length + file.length / 2));
        }
        System.arraycopy(bytes, from, file.bytes, file.length, count);
        file.length += count;
        file.modified = clock.instant();
    }

    public synchronized void makeDirectory(Who who, String path, int mode) throws FileError {
        add(who, fresh(who, path), new Node.Directory(mode, who.user(), who.group(), clock.instant()));
    }

    public synchronized void makeLink(Who who, String path, String target) throws FileError {
        add(who, fresh(who, path), new Node.Link(target, who.user(), who.group(), clock.instant()));
    }

    /// Adds a file that cannot be written and makes its content when it is read.
    ///
    /// @param shownSize what `ls` shows; below 0 for the true size
    public synchronized void makeLive(String path, int mode, long shownSize, Supplier<byte[]> content)
            throws FileError {
        add(Who.ROOT, fresh(Who.ROOT, path), new Node.Live(content, shownSize, mode, clock.instant()));
    }

    public synchronized void makeDevice(String name) throws FileError {
        var kind = switch (name) {
            case "zero" -> Node.Device.Kind.ZERO;
            case "full" -> Node.Device.Kind.FULL;
            case "random", "urandom" -> Node.Device.Kind.RANDOM;
            default -> Node.Device.Kind.NULL;
        };
        add(Who.ROOT, fresh(Who.ROOT, "/dev/" + name), new Node.Device(kind, 0666, clock.instant()));
    }

    public synchronized void remove(Who who, String path, boolean directory) throws FileError {
        var found = new Walker(root, who).walk(path, false);
        var node = found.required();
        if (node == root) {
            throw new FileError(Reason.BUSY);
        }
        if (node instanceof Node.Directory full) {
            if (!directory) {
                throw new FileError(Reason.IS_DIRECTORY);
            }
            if (!full.entries.isEmpty()) {
                throw new FileError(Reason.NOT_EMPTY);
            }
        } else if (directory) {
            throw new FileError(Reason.NOT_DIRECTORY);
        }
        demandEntryChange(found.parent(), node, who);
        detach(found);
        quota.take(-Quota.PER_NODE - (node instanceof Node.Regular file ? file.length : 0));
    }

    /// Moves a file, replacing another file of that name but not a directory.
    public synchronized void rename(Who who, String from, String to) throws FileError {
        var source = new Walker(root, who).walk(from, false);
        var node = source.required();
        var target = new Walker(root, who).walk(to, false);
        if (target.node() == node) {
            return;
        }
        if (node instanceof Node.Directory && (target.path() + "/").startsWith(source.path() + "/")) {
            throw new FileError(Reason.INVALID);
        }
        demandEntryChange(source.parent(), node, who);
        demand(target.parent(), who, Node.WRITE);
        if (target.node() != null) {
            remove(who, to, target.node() instanceof Node.Directory);
        }
        detach(source);
        target.parent().entries.put(target.name(), node);
    }

    public synchronized void changeMode(Who who, String path, int mode) throws FileError {
        owned(who, path).mode = mode & 07777;
    }

    public synchronized void changeOwner(Who who, String path, int user, int group) throws FileError {
        var node = owned(who, path);
        if (!who.isRoot()) {
            throw new FileError(Reason.NOT_PERMITTED);
        }
        node.user = user;
        node.group = group;
    }

    public synchronized void setModified(Who who, String path, Instant when) throws FileError {
        var node = new Walker(root, who).walk(path, true).required();
        demand(node, who, Node.WRITE);
        node.modified = when;
    }

    /// Makes everything look as old as this.
    public synchronized void backdate(Instant when) {
        backdate(root, when);
    }

    private static void backdate(Node node, Instant when) {
        node.modified = when;
        if (node instanceof Node.Directory directory) {
            directory.entries.values().forEach(entry -> backdate(entry, when));
        }
    }

    public synchronized long usedBytes() {
        return quota.used();
    }

    public synchronized long freeBytes() {
        return quota.left();
    }

    private Walker.Found fresh(Who who, String path) throws FileError {
        var found = new Walker(root, who).walk(path, false);
        if (found.node() != null) {
            throw new FileError(Reason.EXISTS);
        }
        return found;
    }

    private void add(Who who, Walker.Found place, Node node) throws FileError {
        demand(place.parent(), who, Node.WRITE | Node.EXECUTE);
        quota.take(Quota.PER_NODE);
        place.parent().entries.put(place.name(), node);
        place.parent().modified = clock.instant();
    }

    private void detach(Walker.Found found) {
        found.parent().entries.remove(found.name());
        found.parent().modified = clock.instant();
    }

    private Node owned(Who who, String path) throws FileError {
        var node = new Walker(root, who).walk(path, true).required();
        if (!who.isRoot() && who.user() != node.user) {
            throw new FileError(Reason.NOT_PERMITTED);
        }
        return node;
    }

    private static void demand(Node node, Who who, int wanted) throws FileError {
        if (!node.allows(who, wanted)) {
            throw new FileError(Reason.DENIED);
        }
    }

    private static void demandWritable(Node node, Who who) throws FileError {
        if (node instanceof Node.Directory) {
            throw new FileError(Reason.IS_DIRECTORY);
        }
        demand(node, who, Node.WRITE);
        if (node instanceof Node.Live) {
            throw new FileError(Reason.NOT_PERMITTED);
        }
    }

    // In a directory with the sticky bit, such as /tmp, only the owner of an entry may take it away.
    private static void demandEntryChange(Node.Directory parent, Node node, Who who) throws FileError {
        demand(parent, who, Node.WRITE | Node.EXECUTE);
        boolean sticky = (parent.mode & 01000) != 0;
        if (sticky && !who.isRoot() && node.user != who.user() && parent.user != who.user()) {
            throw new FileError(Reason.NOT_PERMITTED);
        }
    }
}
