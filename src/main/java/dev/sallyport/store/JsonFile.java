package dev.sallyport.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.model.ProblemException;

/// One JSON file that holds one value, with `"schema": n` as its first field.
///
/// Saved as a temporary file in the same directory, forced to the disk and moved over the old one, so that a crash leaves
/// the old file or the new one. A file that cannot be understood is moved aside, never overwritten. Not thread-safe.
///
/// @param <T> a record that Jackson can write and read
final class JsonFile<T> {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")
            .withZone(ZoneOffset.UTC);

    /// What was read, and what was wrong with it.
    record Loaded<T>(T value, Optional<StoreProblem> problem) {}

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Path file;
    private final T defaults;
    private final int schema;
    private final Map<Integer, UnaryOperator<ObjectNode>> migrations;
    private final Clock clock;
    private boolean writable = true;
    private Optional<Stamp> seen = Optional.empty();

    /// What tells a file from the one that takes its place.
    private record Stamp(FileTime modified, long size, Optional<Object> key) {}

    /// @param schema     the number written now, from 1
    /// @param migrations by number n, how a file of schema n becomes one of n + 1
    JsonFile(Path file, T defaults, int schema, Map<Integer, UnaryOperator<ObjectNode>> migrations, Clock clock) {
        this.file = file;
        this.defaults = defaults;
        this.schema = schema;
        this.migrations = Map.copyOf(migrations);
        this.clock = clock;
    }

    Loaded<T> load() {
        writable = true;
        seen = stamp();
        try {
            return understand(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new Loaded<>(defaults, Optional.empty());
        } catch (IOException e) {
            writable = false;
            return new Loaded<>(defaults, Optional.of(new StoreProblem.Unreadable(file, e.toString())));
        }
    }

    void save(T value) throws ProblemException {
        if (!writable) {
            return;
        }
        var tree = JsonNodeFactory.instance.objectNode().put("schema", schema);
        tree.setAll((ObjectNode) json.valueToTree(value));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            replace(json.writeValueAsBytes(tree));
            seen = stamp();
        } catch (IOException e) {
            throw new ProblemException(new StoreProblem.Unwritable(file, e.toString()), e);
        }
    }

    /// Whether there was a file when it was last read or written.
    boolean there() {
        return seen.isPresent();
    }

    /// Whether somebody else has written the file since it was last read or written here.
    boolean changedElsewhere() {
        var now = stamp();
        return now.isPresent() && !now.equals(seen);
    }

    private Optional<Stamp> stamp() {
        try {
            var facts = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new Stamp(facts.lastModifiedTime(), facts.size(), Optional.ofNullable(facts.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Loaded<T> understand(byte[] bytes) {
        try {
            if (!(json.readTree(bytes) instanceof ObjectNode tree)) {
                return moveAside("not a JSON object");
            }
            int found = tree.path("schema").asInt(0);
            if (found > schema) {
                writable = false;
                return new Loaded<>(defaults, Optional.of(new StoreProblem.FromTheFuture(file, found)));
            }
            if (found < 1) {
                return moveAside("no \"schema\" number");
            }
            return new Loaded<>(read(migrate(tree, found)), Optional.empty());
        } catch (JacksonException e) {
            return moveAside(String.valueOf(e.getMessage()));
        }
    }

    private ObjectNode migrate(ObjectNode tree, int from) {
        var now = tree;
        for (int n = from; n < schema; n++) {
            now = migrations.getOrDefault(n, UnaryOperator.identity()).apply(now);
        }
        now.remove("schema");
        return now;
    }

    // Defaults first, the file's fields over them: a field that the file lacks keeps its default.
    @SuppressWarnings("unchecked")
    private T read(ObjectNode tree) {
        var whole = (ObjectNode) json.valueToTree(defaults);
        tree.properties()
                .stream()
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> whole.set(field.getKey(), field.getValue()));
        return (T) json.treeToValue(whole, defaults.getClass());
    }

    private Loaded<T> moveAside(String reason) {
        var aside = file.resolveSibling(file.getFileName() + ".unreadable-" + STAMP.format(clock.instant()));
        try {
            Files.move(file, aside);
            return new Loaded<>(defaults, Optional.of(new StoreProblem.MovedAside(file, aside, reason)));
        } catch (IOException e) {
            writable = false;
            return new Loaded<>(defaults, Optional.of(new StoreProblem.Unreadable(file, reason + "; " + e)));
        }
    }

    private void replace(byte[] bytes) throws IOException {
        var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "." + file.getFileName(), ".tmp");
        try {
            Files.write(fresh, bytes);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            move(fresh);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void move(Path fresh) throws IOException {
        try {
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network folders cannot; a plain move is the best they offer.
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
