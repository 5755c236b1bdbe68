package dev.sallyport.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.LibraryProblem;

class ConnectionFoldersTest {

    @TempDir Path directory;

    @Test
    void readsNothingBeforeItIsTold() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            shelf.library.save(web, shelf.ours(), Optional.empty());
        }
        try (var shelf = new Shelf(directory)) {
            assertThat(shelf.library.contents().entries()).isEmpty();
            shelf.library.reload();
            assertThat(shelf.names()).containsExactly("web");
        }
    }

    @Test
    void readsBackEveryFieldThatItWrote() throws Exception {
        var web = Shelf.web("web");
        var serial = Shelf.plain("serial");
        try (var shelf = Shelf.read(directory)) {
            shelf.library.save(web, shelf.ours(), Optional.empty());
            shelf.library.save(serial, shelf.ours(), Optional.empty());
        }
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.library.contents().of(web.id())).get().extracting(e -> e.connection()).isEqualTo(web);
            assertThat(shelf.library.contents().of(serial.id())).get()
                    .extracting(e -> e.connection())
                    .isEqualTo(serial);
            assertThat(shelf.problems()).isEmpty();
        }
    }

    @Test
    void keepsWhatANewerMinorVersionAdded() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            shelf.library.save(web, shelf.ours(), Optional.empty());
            var text = Files.readString(shelf.file(web));
            Shelf.write(shelf.file(web),
                    text.replace("\"target\" : {", "\"mood\" : [ 1 ], \"target\" : { \"az\" : \"b\", "));
            shelf.library.reload();

            var entry = shelf.library.contents().of(web.id()).orElseThrow();
            shelf.library.save(Shelf.renamed(web, "web 2"), entry.folder(), Optional.of(entry.revision()));

            assertThat(Files.readString(shelf.file(web))).contains("\"mood\"", "\"az\" : \"b\"", "web 2");
        }
    }

    @Test
    void keepsUnknownFieldsAlsoOnTheWayToAnotherFolder() throws Exception {
        var web = Shelf.web("web");
        var other = Files.createDirectory(directory.resolve("team"));
        try (var shelf = Shelf.read(directory)) {
            shelf.shared.add(other.toString());
            shelf.library.save(web, shelf.ours(), Optional.empty());
            var text = Files.readString(shelf.file(web));
            Shelf.write(shelf.file(web), text.replace("\"target\" : {", "\"mood\" : [ 1 ], \"target\" : {"));
            shelf.library.reload();

            shelf.library.save(web, shelf.folder(other), Optional.empty());

            assertThat(Files.readString(other.resolve(web.id() + ".json"))).contains("\"mood\"");
        }
    }

    @Test
    void refusesToSaveUponAVersionThatSomebodyElseHasReplaced() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory); var other = new Shelf(directory)) {
            var first = shelf.library.save(web, shelf.ours(), Optional.empty());
            other.library.reload();
            other.library.save(Shelf.renamed(web, "theirs"), other.ours(), Optional.of(first.revision()));

            var owner = Files.getOwner(shelf.file(web)).getName();
            var problem = catchThrowableOfType(ProblemException.class, () -> shelf.library
                    .save(Shelf.renamed(web, "ours"), shelf.ours(), Optional.of(first.revision()))).problem();

            assertThat(problem).isInstanceOfSatisfying(LibraryProblem.Conflict.class, conflict -> {
                assertThat(conflict.ours().name()).isEqualTo("ours");
                assertThat(conflict.theirs()).get().extracting(one -> one.name()).isEqualTo("theirs");
                assertThat(conflict.fields()).containsExactly("name");
                assertThat(conflict.facts()).containsEntry("by", owner);
            });
            var theirs = shelf.library.contents().of(web.id()).orElseThrow();
            assertThat(theirs.connection().name()).isEqualTo("theirs");

            shelf.library.save(Shelf.renamed(web, "ours"), shelf.ours(), Optional.of(theirs.revision()));
            other.library.reload();
            assertThat(other.names()).containsExactly("ours");
        }
    }

    @Test
    void tellsADeletedConnectionFromAChangedOne() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            var first = shelf.library.save(web, shelf.ours(), Optional.empty());
            Files.delete(shelf.file(web));

            assertThatThrownBy(() -> shelf.library.save(web, shelf.ours(), Optional.of(first.revision())))
                    .isInstanceOfSatisfying(ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(LibraryProblem.Vanished.class));
            assertThat(shelf.names()).isEmpty();
        }
    }

    @Test
    void deletesAConnectionUnlessSomebodyElseHasChangedIt() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory); var other = new Shelf(directory)) {
            var first = shelf.library.save(web, shelf.ours(), Optional.empty());
            other.library.reload();
            var second = other.library.save(Shelf.renamed(web, "theirs"), other.ours(),
                    Optional.of(first.revision()));

            assertThatThrownBy(() -> shelf.library.delete(first)).isInstanceOfSatisfying(ProblemException.class,
                    e -> assertThat(e.problem()).isInstanceOf(LibraryProblem.Conflict.class));
            assertThat(shelf.file(web)).exists();

            other.library.delete(second);
            assertThat(shelf.file(web)).doesNotExist();
            assertThat(other.names()).isEmpty();
        }
    }

    @Test
    void takesNothingForNewThatIsThereAlready() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            shelf.library.save(web, shelf.ours(), Optional.empty());

            assertThatThrownBy(() -> shelf.library.save(Shelf.renamed(web, "b"), shelf.ours(), Optional.empty()))
                    .isInstanceOf(ProblemException.class);
        }
    }

    @Test
    void holdsInMemoryWhatAFullDiskDoesNotTakeSaysSoOnceAndTriesAgain() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            shelf.disk.full = true;
            var held = shelf.library.save(web, shelf.ours(), Optional.empty());
            var again = shelf.library.save(Shelf.renamed(web, "web 2"), shelf.ours(), Optional.of(held.revision()));

            assertThat(shelf.names()).containsExactly("web 2");
            assertThat(shelf.problems()).hasOnlyElementsOfType(LibraryProblem.Held.class);
            assertThat(shelf.reported).hasSize(1);
            assertThat(shelf.file(web)).doesNotExist();

            shelf.disk.full = false;
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> Files.exists(shelf.file(web)));
            shelf.library.reload();
            assertThat(shelf.problems()).isEmpty();
            assertThat(shelf.names()).containsExactly("web 2");

            // A form that was opened upon what was held can still be saved.
            shelf.library.save(Shelf.renamed(web, "web 3"), shelf.ours(), Optional.of(again.revision()));
            assertThat(shelf.names()).containsExactly("web 3");
            assertThat(shelf.reported).hasSize(1);
        }
    }

    @Test
    void holdsInMemoryWhereAFileStandsInTheWayOfTheFolder() throws Exception {
        var web = Shelf.web("web");
        Files.writeString(directory.resolve("connections"), "a file where the directory should be");
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.ours().writable()).isFalse();

            shelf.library.save(web, shelf.ours(), Optional.empty());

            assertThat(shelf.names()).containsExactly("web");
            assertThat(shelf.reported).singleElement().isInstanceOf(LibraryProblem.Held.class);
        }
    }

    @Test
    void writesWhatWaitsWhenItIsClosed() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            shelf.disk.full = true;
            shelf.library.save(web, shelf.ours(), Optional.empty());
            shelf.disk.full = false;
        }
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.names()).containsExactly("web");
        }
    }

    @Test
    void whatIsHeldIsNotWrittenOverWhatSomebodyElseWroteMeanwhile() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory); var other = new Shelf(directory)) {
            var first = shelf.library.save(web, shelf.ours(), Optional.empty());
            shelf.disk.full = true;
            shelf.library.save(Shelf.renamed(web, "ours"), shelf.ours(), Optional.of(first.revision()));
            other.library.reload();
            other.library.save(Shelf.renamed(web, "theirs"), other.ours(), Optional.of(first.revision()));
            shelf.disk.full = false;
            shelf.library.reload();

            assertThat(shelf.problems()).singleElement().isInstanceOf(LibraryProblem.Conflict.class);
            assertThat(shelf.names()).containsExactly("ours");
            assertThat(Files.readString(shelf.file(web))).contains("theirs");

            shelf.library.delete(shelf.library.contents().of(web.id()).orElseThrow());
            assertThat(shelf.names()).containsExactly("theirs");
        }
    }

    @Test
    void aReadOnlyConfigurationDirectoryHoldsInMemoryAndSaysSo() throws Exception {
        try (var shelf = new Shelf(directory)) {
            shelf.disk.readOnly = true;
            shelf.disk.full = true;
            shelf.library.reload();
            assertThat(shelf.ours().writable()).isFalse();

            shelf.library.save(Shelf.web("web"), shelf.ours(), Optional.empty());

            assertThat(shelf.names()).containsExactly("web");
            assertThat(shelf.reported).hasSize(1);
        }
    }

    @Test
    void aReadOnlySharedFolderRefusesAtOnce() throws Exception {
        var team = Files.createDirectory(directory.resolve("team"));
        try (var shelf = new Shelf(directory)) {
            shelf.shared.add(team.toString());
            shelf.disk.readOnly = true;
            shelf.library.reload();

            assertThatThrownBy(() -> shelf.library.save(Shelf.web("web"), shelf.folder(team), Optional.empty()))
                    .isInstanceOfSatisfying(ProblemException.class,
                            e -> assertThat(e.problem()).isInstanceOf(LibraryProblem.ReadOnly.class));
            assertThat(shelf.names()).isEmpty();
        }
    }

    @Test
    void noticesBySelfWhatOthersChange() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory); var other = Shelf.read(directory)) {
            var told = new AtomicInteger();
            shelf.library.onChange(told::incrementAndGet);
            var first = other.library.save(web, other.ours(), Optional.empty());
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> shelf.names().contains("web"));

            other.library.save(Shelf.renamed(web, "web 2"), other.ours(), Optional.of(first.revision()));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> shelf.names().contains("web 2"));
            assertThat(told.get()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void followsTheSettingsToOtherFolders() throws Exception {
        var team = directory.resolve("team");
        try (var there = Shelf.read(team)) {
            there.library.save(Shelf.web("theirs"), there.ours(), Optional.empty());
        }
        try (var shelf = Shelf.read(directory)) {
            shelf.shared.add(team.resolve("connections").toString());
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> shelf.names().contains("theirs"));
            shelf.shared.clear();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> shelf.names().isEmpty());
            assertThat(shelf.library.contents().folders()).hasSize(1);
        }
    }

    @Test
    void aSharedFolderThatDisappearsStaysReadableAndComesBack() throws Exception {
        var team = directory.resolve("team");
        var web = Shelf.web("theirs");
        try (var there = Shelf.read(team)) {
            there.library.save(web, there.ours(), Optional.empty());
        }
        var folder = team.resolve("connections");
        try (var shelf = new Shelf(directory)) {
            shelf.shared.add(folder.toString());
            shelf.library.reload();
            assertThat(shelf.folder(folder).writable()).isTrue();

            Files.move(folder, directory.resolve("gone"));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !shelf.folder(folder).writable());
            assertThat(shelf.names()).containsExactly("theirs");
            assertThat(shelf.problems()).singleElement().isInstanceOf(LibraryProblem.FolderGone.class);
            assertThatThrownBy(() -> shelf.library.save(Shelf.web("new"), shelf.folder(folder), Optional.empty()))
                    .isInstanceOf(ProblemException.class);

            Files.move(directory.resolve("gone"), folder);
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> shelf.folder(folder).writable());
            assertThat(shelf.problems()).isEmpty();
        }
    }

    @Test
    void theFirstFolderCountsWhereTwoHaveTheSameId() throws Exception {
        var web = Shelf.web("web");
        var team = Files.createDirectory(directory.resolve("team"));
        try (var shelf = new Shelf(directory)) {
            shelf.shared.add(team.toString());
            shelf.library.reload();
            shelf.library.save(web, shelf.ours(), Optional.empty());
            shelf.library.save(Shelf.renamed(web, "copy"), shelf.folder(team), Optional.empty());

            assertThat(shelf.names()).containsExactly("web");
            assertThat(shelf.problems()).singleElement().isInstanceOf(LibraryProblem.Twice.class);
        }
    }

    @Test
    void readsFiveThousandConnections() throws Exception {
        var folder = directory.resolve("connections");
        Files.createDirectories(folder);
        for (int i = 0; i < 5_000; i++) {
            var one = Shelf.plain("host " + i);
            Files.write(folder.resolve(one.id() + ".json"), ConnectionBytes.of(one, ConnectionBytes.nothing()));
        }
        try (var shelf = Shelf.read(directory)) {
            assertThat(shelf.library.contents().entries()).hasSize(5_000);
            assertThat(shelf.problems()).isEmpty();
        }
    }

    @Test
    void copiesIntoAnotherFolderOverNothingThatIsThere() throws Exception {
        var out = Files.createDirectory(directory.resolve("out"));
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            shelf.library.save(web, shelf.ours(), Optional.empty());

            shelf.library.copy(List.of(web, Shelf.plain("other")), out);
            assertThat(out.resolve(web.id() + ".json")).hasSameBinaryContentAs(shelf.file(web));

            assertThatThrownBy(() -> shelf.library.copy(List.of(web), out)).isInstanceOf(ProblemException.class);
            shelf.disk.full = true;
            assertThatThrownBy(() -> shelf.library.copy(List.of(Shelf.plain("more")), out))
                    .isInstanceOf(ProblemException.class);
            assertThat(shelf.reported).isEmpty();
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void keepsThePermissionsThatASharedFileHas() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = Shelf.read(directory)) {
            var first = shelf.library.save(web, shelf.ours(), Optional.empty());
            var permissions = PosixFilePermissions.fromString("rw-rw-r--");
            Files.setPosixFilePermissions(shelf.file(web), permissions);

            shelf.library.save(Shelf.renamed(web, "web 2"), shelf.ours(), Optional.of(first.revision()));

            assertThat(Files.getPosixFilePermissions(shelf.file(web))).isEqualTo(permissions);
        }
    }

    @Test
    void goesOnWhenTheClockWasMovedBack() throws Exception {
        var web = Shelf.web("web");
        try (var shelf = new Shelf(directory, Clock.offset(Clock.systemUTC(), Duration.ofDays(-400)));
                var other = Shelf.read(directory)) {
            shelf.library.reload();
            var first = shelf.library.save(web, shelf.ours(), Optional.empty());
            other.library.reload();
            other.library.save(Shelf.renamed(web, "theirs"), other.ours(), Optional.of(first.revision()));

            shelf.library.reload();

            assertThat(shelf.names()).containsExactly("theirs");
            assertThat(shelf.problems()).isEmpty();
        }
    }

    @Test
    void sweepsUpWhatAKilledProcessLeft() throws Exception {
        var left = directory.resolve("connections/." + UUID.randomUUID() + ".json123.tmp");
        Shelf.write(left, "{");
        Files.setLastModifiedTime(left, FileTime.fromMillis(0));
        var fresh = directory.resolve("connections/." + UUID.randomUUID() + ".json123.tmp");
        Shelf.write(fresh, "{");
        try (var shelf = Shelf.read(directory)) {
            assertThat(left).doesNotExist();
            assertThat(fresh).exists();
            assertThat(shelf.problems()).isEmpty();
        }
    }
}
