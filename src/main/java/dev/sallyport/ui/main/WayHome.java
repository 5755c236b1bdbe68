package dev.sallyport.ui.main;

import javafx.collections.ListChangeListener;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// Where one comes to when the last tab that can be closed has gone: the pinned tab that was in front last.
///
/// Left to itself the pane would show the left neighbour, whichever pinned tab that is.
final class WayHome {

    private final TabPane tabs;
    private Tab home;

    WayHome(TabPane tabs, Tab home) {
        this.tabs = tabs;
        this.home = home;
    }

    void start() {
        tabs.getSelectionModel().selectedItemProperty().addListener((_, before, now) -> {
            // A tab that has just gone was not left by the user's choice of another.
            if (now != null && !now.isClosable() && tabs.getTabs().contains(before)) {
                home = now;
            }
        });
        tabs.getTabs().addListener((ListChangeListener<Tab>) change -> {
            boolean gone = false;
            while (change.next()) {
                gone |= change.wasRemoved() && !change.wasPermutated();
            }
            if (gone && !tabs.getSelectionModel().getSelectedItem().isClosable()) {
                tabs.getSelectionModel().select(home);
            }
        });
    }
}
