package dev.sallyport.ui.many;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.sallyport.transport.Capture;

class GroupingTest {

    @Test
    void putsEqualAnswersTogetherTheLargestGroupFirst() {
        var groups = Grouping.alike(List.of(Answers.said("odd", "b\n"), Answers.said("web-1", "a\n"),
                Answers.said("web-2", "a\n")));

        assertThat(groups).extracting(GroupingTest::names).containsExactly("web-1 web-2", "odd");
        assertThat(groups).extracting(group -> ((Group.Alike) group).role())
                .containsExactly(Group.Role.LARGEST, Group.Role.DIFFERS);
    }

    @Test
    void keepsApartWhatDiffersInStatusOnly() {
        var failed = new HostLine(Answers.host("db"),
                new HostState.Answered(Answers.exit(1, 5), Answers.stream("a\n"), Capture.Stream.EMPTY));

        assertThat(Grouping.alike(List.of(Answers.said("web", "a\n"), failed))).hasSize(2);
    }

    @Test
    void marksTheLinesThatDifferFromTheLargestGroup() {
        var groups = Grouping.alike(List.of(Answers.said("web-1", "one\ntwo\nthree\n"),
                Answers.said("web-2", "one\ntwo\nthree\n"), Answers.said("odd", "one\nTWO\nthree\nfour\n")));

        assertThat(((Group.Alike) groups.getLast()).pieces()).extracting(piece -> piece.mark() + " " + piece.text())
                .containsExactly("SAME one", "LESS two", "MORE TWO", "SAME three", "MORE four");
    }

    @Test
    void leavesOutTheOtherLinesWhereHardlyOneIsTheSame() {
        var groups = Grouping.alike(List.of(Answers.said("a", "1\n2\n3\n4\n5\n"),
                Answers.said("b", "1\n2\n3\n4\n5\n"), Answers.said("odd", "v\nw\nx\ny\nz\n")));

        assertThat(((Group.Alike) groups.getLast()).pieces()).extracting(piece -> piece.mark() + " " + piece.text())
                .containsExactly("NOTE many.note.strange", "MORE v", "MORE w", "MORE x", "MORE y", "MORE z");
    }

    @Test
    void tellsTheTwoStreamsApartInEachLine() {
        var both = new HostLine(Answers.host("web"),
                new HostState.Answered(Answers.exit(0, 5), Answers.stream("out\n"), Answers.stream("err\n")));

        assertThat(((Group.Alike) Grouping.alike(List.of(both)).getFirst()).pieces())
                .extracting(piece -> piece.err() + " " + piece.text())
                .containsExactly("false out", "true err");
    }

    @Test
    void saysThatADifferenceCannotBeSeen() {
        var groups = Grouping.alike(List.of(Answers.said("web-1", "a\n"), Answers.said("web-2", "a\n"),
                Answers.said("odd", "\033[1ma\033[0m\n")));

        assertEquals("many.note.unseen", ((Group.Alike) groups.getLast()).pieces().getLast().text());
    }

    @Test
    void comparesNoAnswersThatAreTooLong() {
        var longer = "x\n".repeat(Comparison.MOST_LINES + 1);
        var groups = Grouping.alike(List.of(Answers.said("a", longer), Answers.said("b", longer + "y\n")));

        assertEquals("many.note.too-long", ((Group.Alike) groups.getLast()).pieces().getFirst().text());
    }

    @Test
    void comparesTwoLongAnswersThatHaveNothingInCommonInTime() {
        var one = IntStream.range(0, Comparison.MOST_LINES).mapToObj(i -> "a" + i + "\n").toList();
        var other = IntStream.range(0, Comparison.MOST_LINES).mapToObj(i -> "b" + i + "\n").toList();

        org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(20), () -> Grouping
                .alike(List.of(Answers.said("a", String.join("", one)), Answers.said("b", String.join("", other)))));
    }

    @Test
    void collectsHostsThatWereNotRunByTheKindOfReason() {
        var lines = List.of(new HostLine(Answers.unreachable("a"), failed("a")), Answers.said("web", "x\n"),
                new HostLine(Answers.unreachable("b"), failed("b")));

        var last = Grouping.alike(lines).getLast();

        assertInstanceOf(Group.NotRun.class, last);
        assertEquals("a b", names(last));
    }

    @Test
    void showsEachHostByItselfInItsOrderUncompared() {
        var groups = Grouping.each(List.of(Answers.said("b", "1\n"), Answers.said("a", "2\n")));

        assertThat(groups).extracting(GroupingTest::names).containsExactly("b", "a");
        assertThat(((Group.Alike) groups.getLast()).pieces()).allMatch(piece -> piece.mark() == Piece.Mark.SAME);
    }

    @Test
    void foldsLongEqualStretchesBesideADifference() {
        var equal = "same\n".repeat(50);
        var groups = Grouping.alike(List.of(Answers.said("a", equal), Answers.said("b", equal),
                Answers.said("c", equal + "more\n")));
        var rows = new ResultLines();

        var differing = rows.of(List.of(groups.getLast()));

        // Heading, fold, three of context, the difference, and the offer to unfold.
        assertThat(differing).hasSize(7);
        rows.unfold(groups.getLast());
        assertThat(rows.of(List.of(groups.getLast()))).hasSize(52);
    }

    @Test
    void cutsLongAnswersUntilTheUserWantsAll() {
        var group = Grouping.alike(List.of(Answers.said("a", "x\n".repeat(1_000)))).getFirst();
        var rows = new ResultLines();

        assertThat(rows.of(List.of(group))).hasSize(ResultLines.FIRST_LINES + 2);
        assertThat(rows.of(List.of(group)).getLast()).isEqualTo(new ResultLine.More(group, 800));
        rows.unfold(group);
        assertThat(rows.of(List.of(group))).hasSize(1_001);
    }

    @Test
    void showsHostileOutputAsHarmlessLines() {
        assertThat(Outputs.lines("\033]0;title\007a\033[2Jb\tc\n\u202Eevil\u0007\n\033[31mred\033[0m\r\n"))
                .containsExactly("ab      c", "evil\uFFFD", "red");
        assertThat(Outputs.lines("x".repeat(10_000)).getFirst()).hasSizeLessThan(2_010);
    }

    private static HostState failed(String name) {
        return new HostState.Failed(new dev.sallyport.plan.PlanProblem.NoAddress(Answers.instance(name).id()));
    }

    private static String names(Group group) {
        return String.join(" ", group.members().stream().map(line -> line.host().name()).toList());
    }
}
