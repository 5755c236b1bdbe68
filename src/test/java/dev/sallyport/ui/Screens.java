package dev.sallyport.ui;

import java.util.List;
import java.util.stream.Stream;

import dev.sallyport.ui.help.HelpScreens;
import dev.sallyport.ui.main.WindowScreens;
import dev.sallyport.ui.serial.SerialScreens;
import dev.sallyport.ui.terminal.SessionScreens;

/// Every screen there is. A room adds its states with one line, and all that is asked of screens is asked of them too.
public final class Screens {

    private Screens() {}

    public static List<Screen> all() {
        return Stream.of(
                WindowScreens.all(),
                SessionScreens.all(),
                SerialScreens.all(),
                HelpScreens.all()).flatMap(List::stream).toList();
    }
}
