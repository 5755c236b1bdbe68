package dev.sallyport.ui.many;

import java.util.ArrayList;
import java.util.List;

/// The commands that were run since the program started, newest first. They are kept nowhere else: a command may hold what
/// nobody should find on a disk. On the JavaFX thread.
public final class Earlier {

    private static final int MOST = 30;

    private final List<String> commands = new ArrayList<>();

    void add(String command) {
        commands.remove(command);
        commands.addFirst(command);
        if (commands.size() > MOST) {
            commands.removeLast();
        }
    }

    List<String> commands() {
        return List.copyOf(commands);
    }
}
