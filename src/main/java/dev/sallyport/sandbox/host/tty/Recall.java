package dev.sallyport.sandbox.host.tty;

/// Walks through the history while a line is edited; the line begun is the newest of all.
final class Recall {

    private final History history;
    private int index;
    private String begun = "";

    Recall(History history) {
        this.history = history;
        this.index = history.size();
    }

    void older(EditBuffer buffer) {
        if (index == 0) {
            return;
        }
        if (index == history.size()) {
            begun = buffer.text();
        }
        buffer.set(history.get(--index));
    }

    void newer(EditBuffer buffer) {
        if (index < history.size()) {
            index++;
            buffer.set(index == history.size() ? begun : history.get(index));
        }
    }
}
