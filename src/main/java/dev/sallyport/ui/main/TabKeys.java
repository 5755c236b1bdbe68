package dev.sallyport.ui.main;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// Moves among the tabs.
final class TabKeys {

    private final TabPane tabs;

    TabKeys(TabPane tabs) {
        this.tabs = tabs;
    }

    /// One tab to the right, or to the left with -1; from the last to the first.
    void move(int by) {
        var selection = tabs.getSelectionModel();
        selection.select(Math.floorMod(selection.getSelectedIndex() + by, tabs.getTabs().size()));
    }

    /// The tab of this number, counted from 1; 9 is always the last one, as in browsers.
    void go(int number) {
        int last = tabs.getTabs().size() - 1;
        tabs.getSelectionModel().select(number == 9 ? last : Math.min(number - 1, last));
    }

    /// Closes the tab in front if it can be closed; its right neighbour comes to the front, or else the left one.
    void close() {
        Tab tab = tabs.getSelectionModel().getSelectedItem();
        if (tab != null && tab.isClosable()) {
            int place = tabs.getSelectionModel().getSelectedIndex();
            if (place + 1 < tabs.getTabs().size()) {
                tabs.getSelectionModel().select(place + 1);
            }
            tabs.getTabs().remove(tab);
        }
    }
}
