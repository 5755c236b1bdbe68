package dev.sallyport.ui.problem;

import java.io.PrintWriter;
import java.io.StringWriter;

import dev.sallyport.ui.fx.SafeText;

/// A defect of ours, ready to be shown and reported.
///
/// @param code the same for the same defect, whatever the message, the line number and the machine
/// @param what the exception's class and message in one line
public record FaultReport(String code, String what, String trace) {

    public static FaultReport of(Throwable fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace, true));
        return new FaultReport(FaultCode.of(fault), SafeText.line(fault.toString()), trace.toString());
    }

    /// Everything in one piece.
    ///
    /// @param appendix what was going on
    public String forClipboard(String appendix) {
        return code + "\n" + appendix + "\n\n" + trace;
    }
}
