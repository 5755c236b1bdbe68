package dev.sallyport.ui.instances;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// The button that chooses how often the list is read by itself.
record IntervalMenu(MenuButton button, AutoRefresh refresh, Messages messages) {

    // Seconds; 0 stands for never.
    private static final List<Integer> PAUSES = List.of(0, 30, 60, 300);

    void start() {
        button.setGraphic(Icons.of(Icon.WAITING));
        Tips.name(button, messages.text("instances.interval"));
        var group = new ToggleGroup();
        for (int seconds : PAUSES) {
            var item = new RadioMenuItem(words(seconds));
            item.setToggleGroup(group);
            item.setOnAction(_ -> refresh.choose(seconds));
            refresh.secondsProperty().subscribe(now -> item.setSelected(now.intValue() == seconds));
            button.getItems().add(item);
        }
    }

    private String words(int seconds) {
        if (seconds == 0) {
            return messages.text("instances.interval.off");
        }
        long minutes = Duration.ofSeconds(seconds).toMinutes();
        return minutes == 0
                ? messages.text("instances.interval.seconds", Map.of("n", seconds))
                : messages.count("instances.interval.minutes.one", "instances.interval.minutes.many", minutes);
    }
}
