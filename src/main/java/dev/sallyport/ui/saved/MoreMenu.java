package dev.sallyport.ui.saved;

import java.util.Optional;

import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// The menu of the whole list: import, export, folders.
record MoreMenu(MenuButton button, Messages messages, Ways ways, LineDeeds deeds) {

    /// Where the menu leads to.
    ///
    /// @param toInstances goes to the list of instances, where one can be saved
    record Ways(Runnable toInstances, Runnable importSshConfig, Runnable importAwsGate, Runnable importCsv,
            Runnable exportCsv, Runnable folders) {}

    void start() {
        button.setGraphic(Icons.of(Icon.MENU));
        Tips.name(button, messages.text("saved.more"));
        button.getItems()
                .addAll(Nodes.item(messages.text("saved.import.ssh"), Icon.IMPORT, ways.importSshConfig()),
                        Nodes.item(messages.text("saved.import.gate"), Icon.IMPORT, ways.importAwsGate()),
                        Nodes.item(messages.text("saved.import.csv"), Icon.IMPORT, ways.importCsv()),
                        new SeparatorMenuItem(),
                        Nodes.item(messages.text("saved.export.csv"), Icon.EXPORT, ways.exportCsv()),
                        Nodes.item(messages.text("saved.export.files"), Icon.EXPORT,
                                () -> deeds.export().accept(Optional.empty())),
                        new SeparatorMenuItem(),
                        Nodes.item(messages.text("saved.folders"), Icon.FOLDER, ways.folders()),
                        Nodes.item(messages.text("saved.reload"), Icon.REFRESH, deeds.model()::reload));
    }
}
