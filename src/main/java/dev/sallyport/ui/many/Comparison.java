package dev.sallyport.ui.many;

import java.util.ArrayList;
import java.util.List;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;

/// Marks the lines in which two answers differ. Pure.
final class Comparison {

    /// Longer answers are not compared line by line: two that have nothing in common would take seconds.
    static final int MOST_LINES = 3_000;

    private Comparison() {}

    /// All lines of an answer that is compared with nothing.
    static List<Piece> plain(Answer answer) {
        var pieces = new ArrayList<Piece>();
        answer.outLines().forEach(line -> pieces.add(Piece.of(Piece.Mark.SAME, false, line)));
        answer.errLines().forEach(line -> pieces.add(Piece.of(Piece.Mark.SAME, true, line)));
        return closed(answer, pieces);
    }

    /// The lines of `other`, and between them those that only `reference` has.
    static List<Piece> of(Answer reference, Answer other) {
        var pieces = new ArrayList<Piece>();
        if (tooLong(reference) || tooLong(other)) {
            pieces.add(Piece.of(Piece.Mark.NOTE, false, "many.note.too-long"));
            pieces.addAll(plain(other));
            return List.copyOf(pieces);
        }
        pieces.addAll(compared(reference.outLines(), other.outLines(), false));
        pieces.addAll(compared(reference.errLines(), other.errLines(), true));
        if (strange(pieces)) {
            pieces.removeIf(piece -> piece.mark() == Piece.Mark.LESS);
            pieces.addFirst(Piece.of(Piece.Mark.NOTE, false, "many.note.strange"));
        }
        boolean marked = pieces.stream().anyMatch(piece -> piece.mark() != Piece.Mark.SAME);
        if (!marked && !(reference.out().equals(other.out()) && reference.err().equals(other.err()))) {
            pieces.add(Piece.of(Piece.Mark.NOTE, false, "many.note.unseen"));
        }
        return closed(other, pieces);
    }

    // Where hardly a line is the same, the other group's lines in between only hide what this one says.
    private static boolean strange(List<Piece> pieces) {
        long same = pieces.stream().filter(piece -> piece.mark() == Piece.Mark.SAME).count();
        long more = pieces.stream().filter(piece -> piece.mark() == Piece.Mark.MORE).count();
        return pieces.size() > 6 && same * 4 < same + more;
    }

    private static boolean tooLong(Answer answer) {
        return answer.outLines().size() > MOST_LINES || answer.errLines().size() > MOST_LINES;
    }

    private static List<Piece> closed(Answer answer, List<Piece> pieces) {
        if (answer.out().cut() || answer.err().cut()) {
            pieces.add(Piece.of(Piece.Mark.NOTE, false, "many.note.cut"));
        }
        if (pieces.isEmpty()) {
            pieces.add(Piece.of(Piece.Mark.NOTE, false, "many.note.nothing"));
        }
        return List.copyOf(pieces);
    }

    private static List<Piece> compared(List<String> before, List<String> after, boolean err) {
        var pieces = new ArrayList<Piece>();
        // Deltas may touch, the new lines before the old ones; people read them the other way round.
        var added = new ArrayList<Piece>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas()) {
            var target = delta.getTarget();
            if (at < target.getPosition()) {
                pieces.addAll(added);
                added.clear();
                same(pieces, after.subList(at, target.getPosition()), err);
            }
            delta.getSource().getLines().forEach(line -> pieces.add(Piece.of(Piece.Mark.LESS, err, line)));
            target.getLines().forEach(line -> added.add(Piece.of(Piece.Mark.MORE, err, line)));
            at = target.getPosition() + target.size();
        }
        pieces.addAll(added);
        same(pieces, after.subList(at, after.size()), err);
        return pieces;
    }

    private static void same(List<Piece> pieces, List<String> lines, boolean err) {
        lines.forEach(line -> pieces.add(Piece.of(Piece.Mark.SAME, err, line)));
    }
}
