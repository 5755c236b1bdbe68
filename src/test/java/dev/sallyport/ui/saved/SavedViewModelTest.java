package dev.sallyport.ui.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.sallyport.saved.Library.Entry;
import dev.sallyport.saved.LibraryProblem;

/// The list of saved connections, without the toolkit.
class SavedViewModelTest {

    private final Den den = new Den();

    @Test
    void putsGroupsOneInTheOtherAndCountsAsPeopleDo() {
        den.has("web-10", "prod/web");
        den.has("web-2", "prod/web");
        den.has("db", "prod");
        den.has("loose", "");

        assertThat(den.shown()).containsExactly("loose", "prod/", " db", " web/", "  web-2", "  web-10");
    }

    @Test
    void keepsAGroupTogetherWhateverElseBeginsLikeIt() {
        den.has("one", "a/b");
        den.has("two", "a b");
        den.has("three", "a");

        assertThat(den.shown()).containsExactly("a/", " three", " b/", "  one", "a b/", " two");
    }

    @Test
    void aClosedGroupHidesWhatIsInItAndBelow() {
        den.has("web", "prod/web");
        den.has("db", "prod");
        den.has("other", "test");

        den.list.fold(den.list.rowsProperty().get().getFirst());

        assertThat(den.shown()).containsExactly("prod/", "test/", " other");
        assertThat(den.kept.get().collapsed()).containsExactly("prod");
    }

    @Test
    void favouritesStandOnTopAndInTheirGroups() {
        den.has("web", "prod");
        den.has("db", "prod");

        den.list.star(den.line("web"));

        assertThat(den.shown()).containsExactly("*/", " web", "prod/", " db", " web");
        den.list.star(den.line("web"));
        assertThat(den.shown()).containsExactly("prod/", " db", " web");
    }

    @Test
    void theSearchLooksInNameGroupTargetAndUserForEveryWord() {
        den.has("shop", "prod/web");
        den.has("billing", "test");

        den.list.searchProperty().set("SHOP central");
        assertThat(den.shown()).containsExactly("prod/", " web/", "  shop");
        den.list.searchProperty().set("nothing");
        assertThat(den.shown()).isEmpty();
    }

    @Test
    void aSearchOpensClosedGroups() {
        den.has("shop", "prod");
        den.list.fold(den.list.rowsProperty().get().getFirst());

        den.list.searchProperty().set("shop");

        assertThat(den.shown()).containsExactly("prod/", " shop");
    }

    @Test
    void findsOneOfFiveThousandAtEachKeystroke() {
        for (int i = 0; i < 5_000; i++) {
            den.library.entries.add(new Entry(
                    Den.rule("host-" + i, "group-" + i % 50 + "/part-" + i % 7, "host-" + i), den.library.own(), "r"));
        }
        den.library.tell();
        assertThat(den.list.totalProperty().get()).isEqualTo(5_000);

        for (var typed : List.of("h", "ho", "hos", "host-49", "host-4999")) {
            den.list.searchProperty().set(typed);
        }

        assertThat(den.shown()).containsExactly("group-49/", " part-1/", "  host-4999");
    }

    @Test
    void movesALineAmongItsNeighboursWithoutTouchingItsFile() {
        den.has("a", "prod");
        den.has("b", "prod");
        den.has("c", "prod");
        var before = den.library.contents();

        den.list.move(den.line("c"), -1);
        assertThat(den.shown()).containsExactly("prod/", " a", " c", " b");
        den.list.move(den.line("a"), -1);
        assertThat(den.shown()).containsExactly("prod/", " a", " c", " b");
        assertThat(den.library.contents()).isEqualTo(before);
    }

    @Test
    void droppingOnAGroupMovesTheConnectionThere() {
        den.has("web", "test");
        den.has("db", "prod");

        den.list.drop(den.line("web"), den.list.rowsProperty().get().getFirst());
        den.tasks.finishAll();

        assertThat(den.shown()).containsExactly("prod/", " db", " web");
    }

    @Test
    void deletesWithAWayBack() {
        den.has("web", "prod");
        den.list.star(den.line("web"));

        den.list.delete(den.line("web"));
        den.tasks.finishAll();
        assertThat(den.shown()).isEmpty();
        assertThat(den.list.noticeProperty().get().map(Notice::text)).contains("Deleted \"web\".");

        den.list.undo();
        den.tasks.finishAll();
        assertThat(den.shown()).containsExactly("*/", " web", "prod/", " web");
        assertThat(den.list.noticeProperty().get()).isEmpty();
    }

    @Test
    void aCopyGetsANameThatIsFree() {
        den.has("web", "prod");
        den.has("web 2", "prod");

        den.list.duplicate(den.line("web"));
        den.tasks.finishAll();

        assertThat(den.shown()).containsExactly("prod/", " web", " web 2", " web 3");
    }

    @Test
    void aCopyOutOfAReadOnlyFolderBecomesOurs() {
        den.library.teamWritable = false;
        den.library.put(Den.rule("web", "prod", "web-*"), den.library.team());

        den.list.duplicate(den.line("web"));
        den.tasks.finishAll();

        assertThat(den.line("web 2").item().entry().folder().own()).isTrue();
    }

    @Test
    void whatIsReadOnlySaysSoAndStays() {
        den.library.teamWritable = false;
        den.library.put(Den.rule("web", "prod", "web-*"), den.library.team());

        assertThat(den.list.whyReadOnly(den.line("web")).orElseThrow()).contains("Read-only");
        den.list.delete(den.line("web"));
        den.tasks.finishAll();

        assertThat(den.shown()).containsExactly("prod/", " web");
        assertThat(den.list.troubleProperty().get()).map(problem -> problem.code()).contains("saved.read-only");
    }

    @Test
    void aFolderThatDisappearsIsSaidInTheTab() {
        den.has("web", "prod");
        den.library.problems.add(new LibraryProblem.FolderGone(FakeLibrary.TEAM, "no such file"));
        den.library.tell();

        assertThat(den.list.problemsProperty().get()).hasSize(1);
        assertThat(den.shown()).containsExactly("prod/", " web");
    }

    @Test
    void saysTheRuleInWords() {
        den.has("web", "");

        assertThat(den.line("web").item().meaning()).isEqualTo("Name=web-* in eu-central-1 · prod");
        assertThat(den.list.whyReadOnly(den.line("web"))).isEqualTo(Optional.empty());
    }
}
