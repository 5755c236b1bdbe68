package dev.sallyport.sandbox.host.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.sallyport.sandbox.host.files.FileError.Reason;

final class FileTreeTest {

    private final FileTree tree = new FileTree(Clock.systemUTC(), 100_000);
    private final FileView root = new FileView(tree, Who.ROOT, "/");
    private final FileView ann = new FileView(tree, new Who(1000, 1000, Set.of(1000, 7)), "/home");
    private final FileView bob = new FileView(tree, new Who(1001, 1001, Set.of(1001)), "/home");

    @BeforeEach
    void furnish() throws Exception {
        root.makeDirectory("/home");
        root.changeMode("/home", 01777);
        ann.makeDirectory("private");
        ann.changeMode("private", 0700);
        ann.write("private/letter", "dear bob");
        ann.write("poster", "hello");
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(FileError.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void letsOthersSeeWhatTheModeAllows() throws Exception {
        assertThat(bob.text("poster")).isEqualTo("hello");
        refused(Reason.DENIED, () -> bob.text("private/letter"));
        refused(Reason.DENIED, () -> bob.list("private"));
        refused(Reason.DENIED, () -> bob.write("poster", "mine"));
        assertThat(root.text("/home/private/letter")).isEqualTo("dear bob");
    }

    @Test
    void letsTheGroupInWhereTheModeSaysSo() throws Exception {
        tree.changeOwner(Who.ROOT, "/home/poster", 1001, 7);
        bob.changeMode("poster", 0640);
        assertThat(ann.text("poster")).isEqualTo("hello");
        refused(Reason.DENIED, () -> ann.write("poster", "x"));
        refused(Reason.NOT_PERMITTED, () -> ann.changeMode("poster", 0777));
    }

    @Test
    void keepsWhatIsNotOnesOwnInAStickyDirectory() throws Exception {
        refused(Reason.NOT_PERMITTED, () -> bob.remove("poster", false));
        refused(Reason.NOT_PERMITTED, () -> bob.rename("poster", "gone"));
        ann.remove("poster", false);
        assertThat(ann.exists("poster")).isFalse();
    }

    @Test
    void followsLinksAlsoThroughDirectoriesAndUpwards() throws Exception {
        ann.makeLink("way", "private/../private");
        assertThat(ann.text("way/letter")).isEqualTo("dear bob");
        assertThat(tree.realPath(ann.who(), "/home/way/letter")).isEqualTo("/home/private/letter");
        ann.makeLink("round", "round");
        refused(Reason.TOO_MANY_LINKS, () -> ann.text("round"));
        assertThat(ann.statLink("round").isLink()).isTrue();
    }

    @Test
    void refusesToPutADirectoryIntoItself() throws Exception {
        refused(Reason.INVALID, () -> ann.rename("private", "private/deeper"));
        refused(Reason.NOT_EMPTY, () -> ann.remove("private", true));
        refused(Reason.BUSY, () -> root.remove("/", true));
    }

    @Test
    void takesNoMoreThanItsLimitAndGivesBackWhatIsRemoved() throws Exception {
        ann.open("big", false);
        var bytes = "x".repeat(40_000).getBytes(UTF_8);
        ann.append("big", bytes, 0, bytes.length);
        ann.append("big", bytes, 0, bytes.length);
        refused(Reason.NO_SPACE, () -> ann.append("big", bytes, 0, bytes.length));
        assertThat(tree.freeBytes()).isLessThan(4096);
        refused(Reason.NO_SPACE, () -> ann.makeDirectory("d"));
        ann.remove("big", false);
        assertThat(tree.usedBytes()).isLessThan(20_000);
    }

    @Test
    void countsEmptyFilesToo() {
        refused(Reason.NO_SPACE, () -> {
            for (int i = 0; i < 1000; i++) {
                ann.write("f" + i, "");
            }
        });
    }

    @Test
    void refusesNamesAndPathsThatAreTooLong() {
        refused(Reason.NAME_TOO_LONG, () -> ann.write("n".repeat(256), ""));
        refused(Reason.NOT_FOUND, () -> ann.text(""));
        refused(Reason.NOT_DIRECTORY, () -> ann.text("poster/x"));
        refused(Reason.IS_DIRECTORY, () -> ann.text("/home"));
    }
}
