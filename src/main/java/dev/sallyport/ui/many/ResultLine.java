package dev.sallyport.ui.many;

/// One row of the answers.
sealed interface ResultLine {

    /// The beginning of a group.
    record Head(Group group) implements ResultLine {}

    /// Why the command did not begin on one host.
    ///
    /// @param named whether the host must be named, because the group has several
    record Reason(HostLine member, boolean named) implements ResultLine {}

    record Text(Piece piece) implements ResultLine {}

    /// Lines of a group that are not shown until asked for.
    ///
    /// @param hidden how many; 0 if only equal ones are folded away
    record More(Group group, int hidden) implements ResultLine {}
}
