package dev.sallyport.ui.many;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Makes one list of rows out of the groups. Long answers are cut and equal stretches folded until the user wants all of a
/// group; what was unfolded stays so while others come in.
final class ResultLines {

    /// So many lines of a group are shown before anybody asks for more.
    static final int FIRST_LINES = 200;

    // Equal lines that stay beside a difference, and the shortest stretch worth folding.
    private static final int CONTEXT = 3;
    private static final int FOLDABLE = 2 * CONTEXT + 3;

    private final Set<Host> whole = new HashSet<>();

    /// Shows all of a group from now on.
    void unfold(Group group) {
        whole.add(key(group));
    }

    List<ResultLine> of(List<Group> groups) {
        var rows = new ArrayList<ResultLine>();
        for (var group : groups) {
            rows.add(new ResultLine.Head(group));
            switch (group) {
                case Group.NotRun(var members, _) ->
                    members.forEach(member -> rows.add(new ResultLine.Reason(member, members.size() > 1)));
                case Group.Alike alike -> rows.addAll(lines(alike));
            }
        }
        return rows;
    }

    private List<ResultLine> lines(Group.Alike group) {
        boolean all = whole.contains(key(group));
        var folded = all || group.role() != Group.Role.DIFFERS ? group.pieces() : folded(group.pieces());
        int most = all ? folded.size() : Math.min(folded.size(), FIRST_LINES);
        var rows = new ArrayList<ResultLine>();
        folded.subList(0, most).forEach(piece -> rows.add(new ResultLine.Text(piece)));
        if (most < folded.size() || folded.size() < group.pieces().size()) {
            rows.add(new ResultLine.More(group, folded.size() - most));
        }
        return rows;
    }

    static List<Piece> folded(List<Piece> pieces) {
        var out = new ArrayList<Piece>();
        for (int at = 0; at < pieces.size();) {
            int end = at;
            while (end < pieces.size() && pieces.get(end).mark() == Piece.Mark.SAME) {
                end++;
            }
            int before = at == 0 ? 0 : CONTEXT;
            int after = end == pieces.size() ? 0 : CONTEXT;
            if (end - at >= FOLDABLE) {
                out.addAll(pieces.subList(at, at + before));
                out.add(new Piece(Piece.Mark.FOLD, false, "", end - at - before - after));
                out.addAll(pieces.subList(end - after, end));
            } else {
                out.addAll(pieces.subList(at, end));
            }
            if (end < pieces.size()) {
                out.add(pieces.get(end));
                end++;
            }
            at = end;
        }
        return out;
    }

    private static Host key(Group group) {
        return group.members().getFirst().host();
    }
}
