package dev.sallyport.ui.many;

import java.util.List;
import java.util.Optional;

import dev.sallyport.transport.Capture;
import dev.sallyport.transport.CommandEnd;

/// What a host said, without when: two hosts with equal answers belong together.
///
/// @param end empty if the user stopped it
record Answer(Capture.Stream out, Capture.Stream err, Optional<CommandEnd> end) {

    List<String> outLines() {
        return Outputs.lines(out.text());
    }

    List<String> errLines() {
        return Outputs.lines(err.text());
    }
}
