package dev.sallyport.ui.restore;

import java.util.ArrayList;
import java.util.List;

import javafx.beans.binding.IntegerExpression;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// All remembered tabs that are still unconnected. On the JavaFX thread.
public final class RestoredGroup {

    /// So many are looked up at a time: each takes a few calls, and AWS throttles who asks for two hundred at once.
    static final int AT_A_TIME = 4;

    private final List<RestoredViewModel> members = new ArrayList<>();
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();

    /// How many there are.
    public IntegerExpression size() {
        return size.getReadOnlyProperty();
    }

    void add(RestoredViewModel member) {
        members.add(member);
        size.set(members.size());
    }

    void remove(RestoredViewModel member) {
        members.remove(member);
        size.set(members.size());
        go();
    }

    /// Reconnects all, a few at a time, from left to right.
    public void reconnectAll() {
        members.stream().filter(RestoredViewModel::idle).forEach(RestoredViewModel::queue);
        go();
    }

    /// Starts what waits, as far as there is room.
    void go() {
        var waiting = members.stream().filter(RestoredViewModel::queued).toList();
        long busy = members.stream().filter(member -> !member.idle() && !member.queued()).count();
        waiting.stream().limit(Math.max(0, AT_A_TIME - busy)).forEach(RestoredViewModel::reconnect);
    }
}
