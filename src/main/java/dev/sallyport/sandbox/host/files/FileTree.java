package dev.sallyport.sandbox.host.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.host.files.FileError.Reason;

/// The files of one host. Paths are absolute; every operation is done in someone's name and is atomic.
public final class FileTree {

    private static final Pattern IN_MEMORY = Pattern.compile("/(run|dev|proc|sys)(/|$)");

    private final Clock clock;
    private final Storage storage;
    private final Node.Directory root;
    private final Random random = new Random(42);
    private boolean readOnly;

    /// An empty tree.
    ///
    /// @param limit how many bytes files written later may take together
    public FileTree(Clock clock, long limit) {
        this(clock, limit, limit);
    }

    /// An empty tree.
    ///
    /// @param memory how many bytes of content may be kept
    /// @param disk   how large the disk seems, in bytes
    public FileTree(Clock clock, long memory, long disk) {
        this.clock = clock;
        this.storage = new Storage(memory, disk);
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
        var found = new Walker(root, who).walk(path, true);
        boolean changes = access == Access.WRITE && readOnly && !IN_MEMORY.matcher(found.path()).lookingAt();
        return found.required().allows(who, access.bit) && !changes;
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
            case Node.Regular file -> regular(file, position, count);
            case Node.Live file -> live(file, position, count);
            case Node.Device device -> fromDevice(device, count);
            case Node.Link _ -> throw new FileError(Reason.TOO_MANY_LINKS);
        };
    }

    private static byte[] regular(Node.Regular file, long position, int count) {
        var described = file.hull.read(position, count);
        long rest = position + described.length - file.hull.length();
        if (rest < 0 || described.length == count) {
            return described;
        }
        var kept = part(file.bytes, file.length, rest, count - described.length);
        var all = Arrays.copyOf(described, described.length + kept.length);
        System.arraycopy(kept, 0, all, described.length, kept.length);
        return all;
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
        if (node instanceof Node.Regular file) {
            demandMutable(found);
            if (truncate) {
                storage.truncate(file, 0);
                file.modified = clock.instant();
            }
        }
    }

    /// Cuts a file to a size in bytes, or fills it with zeros up to it.
    public synchronized void truncate(Who who, String path, long size) throws FileError {
        storage.truncate(forWriting(who, path), size);
    }

    /// Makes a file's content `length` bytes of a pattern that repeats; they take room on the disk, not in memory.
    public synchronized void fill(Who who, String path, byte[] pattern, long length) throws FileError {
        var file = forWriting(who, path);
        storage.truncate(file, 0);
        storage.resize(file, Hull.of(pattern, length));
    }

    /// Puts the content of one file into another that exists.
    public synchronized void copy(Who who, String from, String to) throws FileError {
        var source = new Walker(root, who).walk(from, true).required();
        demand(source, who, Node.READ);
        var target = forWriting(who, to);
        storage.truncate(target, 0);
        if (source instanceof Node.Regular file) {
            storage.resize(target, file.hull);
            storage.append(target, file.bytes, 0, file.length);
        } else if (source instanceof Node.Live live) {
            var bytes = live.content.get();
            storage.append(target, bytes, 0, bytes.length);
        }
    }

    private Node.Regular forWriting(Who who, String path) throws FileError {
        var found = new Walker(root, who).walk(path, true);
        demandWritable(found.required(), who);
        demandMutable(found);
        if (!(found.node() instanceof Node.Regular file)) {
            throw new FileError(Reason.INVALID);
        }
        file.modified = clock.instant();
        return file;
    }

    public synchronized void append(Who who, String path, byte[] bytes, int from, int count) throws FileError {
        var found = new Walker(root, who).walk(path, true);
        switch (found.required()) {
            case Node.Device device -> {
                if (device.kind == Node.Device.Kind.FULL) {
                    throw new FileError(Reason.NO_SPACE);
                }
            }
            case Node.Regular file -> {
                demandMutable(found);
                file.modified = clock.instant();
                storage.append(file, bytes, from, count);
            }
            case Node.Live live -> {
                if (live.listener != null) {
                    live.listener.accept(new String(bytes, from, count, UTF_8));
                }
            }
            case Node.Directory _ -> throw new FileError(Reason.IS_DIRECTORY);
            case Node.Link _ -> throw new FileError(Reason.TOO_MANY_LINKS);
        }
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

    /// Adds a file under `/proc` that can be written too.
    ///
    /// @param listener gets what is written, while the tree waits
    public synchronized void makeLive(String path, Supplier<byte[]> content, Consumer<String> listener)
            throws FileError {
        var node = new Node.Live(content, 0, 0644, clock.instant());
        node.listener = listener;
        add(Who.ROOT, fresh(Who.ROOT, path), node);
    }

    public synchronized void makeDevice(String name) throws FileError {
        add(Who.ROOT, fresh(Who.ROOT, "/dev/" + name),
                new Node.Device(Node.Device.Kind.of(name), 0666, clock.instant()));
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
        demandMutable(found);
        detach(found);
        storage.drop(node);
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
        demandMutable(source);
        demandMutable(target);
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
        var found = new Walker(root, who).walk(path, true);
        demand(found.required(), who, Node.WRITE);
        demandMutable(found);
        found.required().modified = when;
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
        return storage.used();
    }

    public synchronized long freeBytes() {
        return storage.free();
    }

    public synchronized boolean readOnly() {
        return readOnly;
    }

    /// Whether all that lies on the disk is as it is; `/proc`, `/run` and the like lie elsewhere.
    public synchronized void readOnly(boolean wanted) {
        readOnly = wanted;
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
        demandMutable(place);
        storage.add(node);
        place.parent().entries.put(place.name(), node);
        place.parent().modified = clock.instant();
    }

    private void detach(Walker.Found found) {
        found.parent().entries.remove(found.name());
        found.parent().modified = clock.instant();
    }

    private Node owned(Who who, String path) throws FileError {
        var found = new Walker(root, who).walk(path, true);
        var node = found.required();
        if (!who.isRoot() && who.user() != node.user) {
            throw new FileError(Reason.NOT_PERMITTED);
        }
        demandMutable(found);
        return node;
    }

    private void demandMutable(Walker.Found found) throws FileError {
        if (readOnly && !IN_MEMORY.matcher(found.path()).lookingAt()) {
            throw new FileError(Reason.READ_ONLY);
        }
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
        if (node instanceof Node.Live live && live.listener == null) {
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
