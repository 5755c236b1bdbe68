package dev.sallyport.ui.saved;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.saved.SavedConnection;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.ProblemText;

/// What the dialog about an opening shows, in words.
///
/// @param facts    what exactly is meant: label and value
/// @param choices  the lines to choose from
/// @param problem  whole, for its detail and for the clipboard
/// @param editable the connection that another form might help
/// @param go       the verb on the button that goes on; empty for no such button
/// @param cancel   the words on the button that does not
record OpeningFace(Icon icon, String title, String text, String remedy, List<Map.Entry<String, String>> facts,
        List<Choice> choices, Optional<ProblemText> problem, Optional<SavedConnection> editable, String go,
        String cancel) {

    /// How many of the choices can be opened.
    long ready() {
        return choices.stream().filter(Choice::ready).count();
    }
}
