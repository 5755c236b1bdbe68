package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;

/// What can be done with the selected connection, by right click or the menu key.
final class LineMenu extends ContextMenu {

    private final Messages messages;
    private final LineDeeds deeds;
    private final Supplier<Optional<SavedRow.Line>> line;
    private final MenuItem edit;
    private final MenuItem delete;
    private final MenuItem star;

    LineMenu(Messages messages, LineDeeds deeds, Supplier<Optional<SavedRow.Line>> line) {
        this.messages = messages;
        this.deeds = deeds;
        this.line = line;
        edit = item("saved.menu.edit", Icon.EDIT, "F2", deeds::edit);
        delete = item("saved.menu.delete", Icon.DELETE, "Delete", deeds::delete);
        star = item("saved.menu.star", Icon.STAR, "S", deeds::star);
        getItems().addAll(item("saved.menu.open", Icon.CONNECT, "Enter", deeds::open), edit,
                item("saved.menu.duplicate", Icon.COPY, "Shortcut+D", deeds::duplicate), star,
                new SeparatorMenuItem(),
                item("saved.menu.up", Icon.LESS, "Alt+Up", one -> deeds.model().move(one, -1)),
                item("saved.menu.down", Icon.MORE, "Alt+Down", one -> deeds.model().move(one, 1)),
                new SeparatorMenuItem(),
                item("saved.menu.export", Icon.EXPORT, "", one -> deeds.export().accept(Optional.of(one))),
                item("saved.menu.copy", Icon.COPY, "", one -> Clip.copy(one.item().meaning())),
                new SeparatorMenuItem(), delete);
        setOnShowing(_ -> prepare());
    }

    private MenuItem item(String key, Icon icon, String keys, Consumer<SavedRow.Line> deed) {
        var item = Nodes.item(messages.text(key), icon, () -> line.get().ifPresent(deed));
        if (!keys.isEmpty()) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }

    private void prepare() {
        var shown = line.get();
        getItems().forEach(item -> item.setDisable(shown.isEmpty()));
        shown.ifPresent(one -> {
            var why = deeds.model().whyReadOnly(one);
            delete.setDisable(why.isPresent());
            delete.setText(why.map(words -> messages.text("saved.menu.delete.why", Map.of("why", words)))
                    .orElseGet(() -> messages.text("saved.menu.delete")));
            star.setText(messages.text(one.favourite() ? "saved.menu.unstar" : "saved.menu.star"));
            edit.setText(messages.text(why.isPresent() ? "saved.menu.view" : "saved.menu.edit"));
        });
    }
}
