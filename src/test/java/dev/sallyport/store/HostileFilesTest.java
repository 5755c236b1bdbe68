package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.LibraryProblem;
import dev.sallyport.saved.PlainText;

/// Folders as they can come from a checkout, a network, a crash or an enemy.
class HostileFilesTest {

    private static final String MARKS = "{\n<<<<<<< HEAD\n\"name\": \"a\"\n=======\n\"name\": \"b\"\n>>>>>>> theirs\n}";

    @TempDir Path directory;

    @Test
    void movesAHalfWrittenFileOfOurOwnAsideAndSaysSo() throws Exception {
        var half = Shelf.write(directory.resolve("connections/" + UUID.randomUUID() + ".json"), "{\"schema\": 1, \"na");
        try (var shelf = Shelf.read(directory)) {
            assertThat(half).doesNotExist();
            assertThat(shelf.problems()).singleElement()
                    .isInstanceOfSatisfying(LibraryProblem.MovedAside.class,
                            moved -> assertThat(moved.aside()).hasContent("{\"schema\": 1, \"na"));
            assertThat(shelf.reported).hasSize(1);
        }
    }

    @Test
    void waitsWithAFileThatSomebodyMayStillBeWriting() throws Exception {
        var fresh = directory.resolve("connections/" + UUID.randomUUID() + ".json");
        Files.createDirectories(fresh.getParent());
        Files.writeString(fresh, "{\"schema\": 1, \"na");
        try (var shelf = Shelf.read(directory)) {
            assertThat(fresh).exists();
            assertThat(shelf.problems()).singleElement().isInstanceOf(LibraryProblem.Malformed.class);
        }
    }

    @Test
    void leavesDamagedFilesOfOthersAloneAndListsThem() throws Exception {
        var team = directory.resolve("team");
        var half = Shelf.write(team.resolve(UUID.randomUUID() + ".json"), "{\"schema\": 1, \"na");
        var marked = Shelf.write(team.resolve(UUID.randomUUID() + ".json"), MARKS);
        var large = Shelf.write(team.resolve(UUID.randomUUID() + ".json"), "[".repeat(70_000));
        var deep = Shelf.write(team.resolve(UUID.randomUUID() + ".json"), "{\"a\":".repeat(9_000));
        try (var shelf = new Shelf(directory)) {
            shelf.shared.add(team.toString());
            shelf.library.reload();

            assertThat(shelf.problems()).hasSize(4);
            assertThat(shelf.problems()).filteredOn(LibraryProblem.Unmerged.class::isInstance)
                    .singleElement()
                    .isEqualTo(new LibraryProblem.Unmerged(marked));
            assertThat(half).hasContent("{\"schema\": 1, \"na");
            assertThat(large).exists();
            assertThat(deep).exists();
            assertThat(shelf.reported).isEmpty();
        }
    }

    @Test
    void neverWritesOverAFileOfTheFuture() throws Exception {
        var one = Shelf.plain("web");
        var text = "{\"schema\": 2, \"id\": \"" + one.id() + "\"}";
        var file = Shelf.write(directory.resolve("connections/" + one.id() + ".json"), text);
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.problems()).containsExactly(new LibraryProblem.Newer(file, 2));
            assertThatThrownBy(() -> shelf.library.save(one, shelf.ours(), Optional.empty()))
                    .isInstanceOf(ProblemException.class);
            assertThat(file).hasContent(text);
        }
    }

    @Test
    void ignoresAFileThatIsNotNamedAfterItsId() throws Exception {
        var one = Shelf.plain("web");
        var bytes = new String(ConnectionBytes.of(one, ConnectionBytes.nothing()),
                StandardCharsets.UTF_8);
        var folder = directory.resolve("connections");
        Shelf.write(folder.resolve(UUID.randomUUID() + ".json"), bytes);
        Shelf.write(folder.resolve("web.json"), bytes);
        Shelf.write(folder.resolve("a\nb\u001b[2J.json"), bytes);
        Shelf.write(folder.resolve("x".repeat(240) + ".json"), bytes);
        Shelf.write(folder.resolve(one.id().toString().toUpperCase(Locale.ROOT) + ".json"), bytes);
        Shelf.write(folder.resolve("README.md"), "hello");
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.names()).isEmpty();
            assertThat(shelf.problems()).hasSize(5).hasOnlyElementsOfType(LibraryProblem.Misnamed.class);
            assertThat(shelf.problems()).allMatch(problem -> problem.facts()
                    .values()
                    .stream()
                    .allMatch(PlainText::plain));
        }
    }

    @Test
    void followsNoLinkAndWritesThroughNone() throws Exception {
        var one = Shelf.plain("web");
        var outside = Shelf.write(directory.resolve("outside.json"),
                new String(ConnectionBytes.of(one, ConnectionBytes.nothing()),
                        StandardCharsets.UTF_8));
        var before = Files.readString(outside);
        var folder = Files.createDirectories(directory.resolve("connections"));
        var link = Files.createSymbolicLink(folder.resolve(one.id() + ".json"), outside);
        var fold = Files.createDirectory(folder.resolve(UUID.randomUUID() + ".json"));
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.names()).isEmpty();
            assertThat(shelf.problems()).containsExactlyInAnyOrder(new LibraryProblem.NotAFile(link),
                    new LibraryProblem.NotAFile(fold));

            assertThatThrownBy(() -> shelf.library.save(Shelf.renamed(one, "x"), shelf.ours(), Optional.empty()))
                    .isInstanceOf(ProblemException.class);
            assertThat(outside).hasContent(before);
            assertThat(link).isSymbolicLink();
        }
    }

    @Test
    void refusesToSaveWhatCouldNotBeReadAgain() throws Exception {
        var one = Shelf.plain("a\u0007b");
        try (var shelf = Shelf.read(directory)) {
            assertThatThrownBy(() -> shelf.library.save(one, shelf.ours(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(shelf.names()).isEmpty();
        }
    }
}
