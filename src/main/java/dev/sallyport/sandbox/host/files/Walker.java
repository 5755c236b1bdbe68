package dev.sallyport.sandbox.host.files;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sallyport.sandbox.host.files.FileError.Reason;

/// Goes from the root to a file, through links, with the permissions of one user.
final class Walker {

    /// As in Linux (`MAXSYMLINKS`).
    private static final int MAX_LINKS = 40;
    private static final int MAX_NAME = 255;
    private static final int MAX_DEPTH = 128;

    private final Node.Directory root;
    private final Who who;

    Walker(Node.Directory root, Who who) {
        this.root = root;
        this.who = who;
    }

    /// Where a walk ended.
    ///
    /// @param node the file, or null where there is none yet in `parent`
    /// @param path the true path, free of links
    record Found(Node.Directory parent, String name, @Nullable Node node, String path) {

        Node required() throws FileError {
            if (node == null) {
                throw new FileError(Reason.NOT_FOUND);
            }
            return node;
        }
    }

    /// @param follow whether a link at the very end is followed too
    Found walk(String absolute, boolean follow) throws FileError {
        Deque<String> todo = new ArrayDeque<>(Paths.parts(absolute));
        List<Node.Directory> trail = new ArrayList<>(List.of(root));
        List<String> names = new ArrayList<>();
        int links = 0;
        while (!todo.isEmpty()) {
            var name = todo.pop();
            if (name.equals(".")) {
                continue;
            }
            if (name.equals("..")) {
                up(trail, names);
                continue;
            }
            var here = trail.getLast();
            var node = entry(here, name);
            if (node instanceof Node.Link link && (follow || !todo.isEmpty())) {
                if (++links > MAX_LINKS) {
                    throw new FileError(Reason.TOO_MANY_LINKS);
                }
                if (link.target.startsWith("/")) {
                    trail.subList(1, trail.size()).clear();
                    names.clear();
                }
                Paths.parts(link.target).reversed().forEach(todo::push);
            } else if (todo.isEmpty()) {
                return new Found(here, name, node, path(names, name));
            } else {
                trail.add(directory(node));
                names.add(name);
                limitDepth(names);
            }
        }
        var end = trail.getLast();
        var parent = trail.size() > 1 ? trail.get(trail.size() - 2) : end;
        return new Found(parent, names.isEmpty() ? "/" : names.getLast(), end, path(names, ""));
    }

    private @Nullable Node entry(Node.Directory here, String name) throws FileError {
        if (name.length() > MAX_NAME) {
            throw new FileError(Reason.NAME_TOO_LONG);
        }
        if (!here.allows(who, Node.EXECUTE)) {
            throw new FileError(Reason.DENIED);
        }
        return here.entries.get(name);
    }

    private static void up(List<Node.Directory> trail, List<String> names) {
        if (!names.isEmpty()) {
            trail.removeLast();
            names.removeLast();
        }
    }

    private static Node.Directory directory(@Nullable Node node) throws FileError {
        return switch (node) {
            case null -> throw new FileError(Reason.NOT_FOUND);
            case Node.Directory directory -> directory;
            default -> throw new FileError(Reason.NOT_DIRECTORY);
        };
    }

    private static void limitDepth(List<String> names) throws FileError {
        if (names.size() > MAX_DEPTH) {
            throw new FileError(Reason.NAME_TOO_LONG);
        }
    }

    private static String path(List<String> names, String last) {
        var start = "/" + String.join("/", names);
        return last.isEmpty() ? start : Paths.join(start, last);
    }
}
