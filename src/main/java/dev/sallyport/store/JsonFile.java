package dev.sallyport.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
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

    /// What was read, and what was wrong with it.
    record Loaded<T>(T value, Optional<StoreProblem> problem) {}

    private final JsonMapper json = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private final Path file;
    private final T defaults;
    private final Schema schema;
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
        this.schema = new Schema(schema, migrations);
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
        var tree = JsonNodeFactory.instance.objectNode().put(Schema.FIELD, schema.now());
        tree.setAll((ObjectNode) json.valueToTree(value));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.replace(file, json.writeValueAsBytes(tree));
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
            int found = Schema.of(tree);
            if (found > schema.now()) {
                writable = false;
                return new Loaded<>(defaults, Optional.of(new StoreProblem.FromTheFuture(file, found)));
            }
            if (found < 1) {
                return moveAside("no \"schema\" number");
            }
            return new Loaded<>(read(schema.migrated(tree, found)), Optional.empty());
        } catch (JacksonException e) {
            return moveAside(String.valueOf(e.getMessage()));
        }
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
        var aside = AtomicFile.aside(file, clock.instant());
        try {
            Files.move(file, aside);
            return new Loaded<>(defaults, Optional.of(new StoreProblem.MovedAside(file, aside, reason)));
        } catch (IOException e) {
            writable = false;
            return new Loaded<>(defaults, Optional.of(new StoreProblem.Unreadable(file, reason + "; " + e)));
        }
    }
}
