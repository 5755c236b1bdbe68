package dev.sallyport.ui.many;

/// One line of an answer as it is shown.
///
/// @param err   whether it was written to standard error
/// @param count for [Mark#FOLD], how many equal lines are left out
record Piece(Mark mark, boolean err, String text, int count) {

    enum Mark {
        /// As in the largest group, or not compared.
        SAME,
        /// Only here.
        MORE,
        /// Only in the largest group.
        LESS,
        /// Equal lines left out.
        FOLD,
        /// A remark of ours: the key of its words is the text.
        NOTE
    }

    static Piece of(Mark mark, boolean err, String text) {
        return new Piece(mark, err, text, 0);
    }
}
