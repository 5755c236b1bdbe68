package dev.sallyport.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.SavedConnection;

/// The bytes of one connection's file, understood.
///
/// @param revision differs when the bytes do
/// @param tree     its fields as they are written now; empty if it cannot be understood
/// @param fault    why it cannot; empty if it can
record ConnectionBytes(String revision, ObjectNode tree, Optional<SavedConnection> connection,
        Optional<LibraryProblem> fault) {

    /// More than any connection needs; whatever is larger is something else.
    static final int MOST = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();
    private static final Pattern UNMERGED = Pattern.compile("^<<<<<<<", Pattern.MULTILINE);

    /// @param file for the problems
    static ConnectionBytes of(Path file, byte[] bytes) {
        var revision = revision(bytes);
        try {
            if (!(JSON.readTree(bytes) instanceof ObjectNode tree)) {
                return faulty(revision, new LibraryProblem.Malformed(file, "not a JSON object"));
            }
            int schema = Schema.of(tree);
            if (schema > ConnectionJson.SCHEMA.now()) {
                return faulty(revision, new LibraryProblem.Newer(file, schema));
            }
            if (schema < 1) {
                return faulty(revision, new LibraryProblem.Malformed(file, "no \"schema\" number"));
            }
            var now = ConnectionJson.SCHEMA.migrated(tree, schema);
            return new ConnectionBytes(revision, now, Optional.of(ConnectionJson.read(now)), Optional.empty());
        } catch (JacksonException | IllegalArgumentException e) {
            return faulty(revision, UNMERGED.matcher(new String(bytes, StandardCharsets.UTF_8)).find()
                    ? new LibraryProblem.Unmerged(file)
                    : new LibraryProblem.Malformed(file, String.valueOf(e.getMessage())));
        }
    }

    /// The bytes of a connection, with what nobody here understands in an earlier version of it.
    static byte[] of(SavedConnection connection, ObjectNode earlier) {
        var bytes = JSON.writeValueAsBytes(ConnectionJson.write(connection, earlier));
        // Ends with a line end, as git likes it.
        var whole = Arrays.copyOf(bytes, bytes.length + 1);
        whole[bytes.length] = '\n';
        return whole;
    }

    static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ConnectionBytes faulty(String revision, LibraryProblem fault) {
        return new ConnectionBytes(revision, nothing(), Optional.empty(), Optional.of(fault));
    }

    private static String revision(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
