package dev.sallyport.ui.problem;

import dev.sallyport.ui.fx.ProblemText;

/// A problem ready to be shown and copied.
///
/// @param appendix      further facts that go to the clipboard only: who, where, when, AWS request id
/// @param anotherUser   whether logging in as somebody else may help
/// @param user          the user that was refused
public record ProblemReport(ProblemText words, String appendix, boolean anotherUser, String user) {

    /// Everything in one piece.
    public String forClipboard() {
        return words.forClipboard() + "\n" + appendix + "\n";
    }
}
