package dev.sallyport.ui.terminal;

import dev.sallyport.ui.problem.FaultReport;
import dev.sallyport.ui.problem.ProblemReport;

/// Why a tab shows a panel instead of the terminal.
public sealed interface Trouble {

    /// Foreseen; words and a remedy are known.
    record Refused(ProblemReport report) implements Trouble {}

    /// A defect of ours.
    ///
    /// @param appendix what was going on, for the clipboard
    record Fault(FaultReport report, String appendix) implements Trouble {}
}
