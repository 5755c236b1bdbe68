package dev.sallyport.sandbox.host.tty;

import java.io.IOException;
import java.util.List;

/// The Tab key: completes as far as is certain, and lists the rest when pressed twice.
final class Completing {

    private final Completer completer;
    private final Tty tty;
    private final LineView view;
    private boolean pressedBefore;

    Completing(Completer completer, Tty tty, LineView view) {
        this.completer = completer;
        this.tty = tty;
        this.view = view;
    }

    void forget() {
        pressedBefore = false;
    }

    void press(EditBuffer buffer) throws IOException, InterruptedException {
        var before = buffer.text().substring(0, buffer.cursor());
        var found = completer.complete(before);
        var typed = before.substring(found.from());
        var certain = commonStart(found.candidates());
        if (certain.length() > typed.length()) {
            buffer.replaceBeforeCursor(found.from(), certain);
            pressedBefore = false;
        } else if (pressedBefore && found.candidates().size() > 1) {
            list(buffer, found.candidates());
        } else {
            view.write("\u0007");
            pressedBefore = true;
        }
    }

    private void list(EditBuffer buffer, List<String> candidates) throws IOException, InterruptedException {
        view.leave(buffer);
        var names = candidates.stream().map(Completing::lastPart).toList();
        view.write(Columns.of(names, tty.size().columns()));
    }

    private static String lastPart(String candidate) {
        var name = candidate.strip();
        int slash = name.lastIndexOf('/', name.length() - 2);
        return name.substring(slash + 1);
    }

    private static String commonStart(List<String> candidates) {
        if (candidates.isEmpty()) {
            return "";
        }
        var start = candidates.getFirst();
        for (var candidate : candidates) {
            while (!candidate.startsWith(start)) {
                start = start.substring(0, start.length() - 1);
            }
        }
        return start;
    }
}
