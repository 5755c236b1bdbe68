package dev.sallyport.ui.help;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SearchField;
import dev.sallyport.ui.fx.Theme;

/// Ties `Help.fxml` to its view-model: the contents on one side, a page on the other.
public final class HelpController {

    private final HelpViewModel model;
    private final Messages messages;
    private final Theme theme;

    @FXML private SearchField search;
    @FXML private ListView<HelpPage> contents;
    @FXML private ScrollPane scroll;
    @FXML private VBox page;

    public HelpController(HelpViewModel model, Messages messages, Theme theme) {
        this.model = model;
        this.messages = messages;
        this.theme = theme;
    }

    /// Brings the keyboard to the contents.
    public void focus() {
        contents.requestFocus();
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.queryProperty());
        search.setAccessibleText(messages.text("help.search"));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                contents.requestFocus();
                contents.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        contents.setItems(model.listed());
        contents.setCellFactory(_ -> new ContentsCell());
        var nothing = new Label(messages.text("help.nothing"));
        nothing.getStyleClass().add("text-muted");
        nothing.setWrapText(true);
        contents.setPlaceholder(nothing);
        contents.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (chosen != null) {
                model.open(chosen.id());
            }
        });
        model.pageProperty().subscribe(this::show);
        theme.schemeProperty().subscribe(_ -> show(model.pageProperty().get()));
    }

    private void show(HelpPage shown) {
        contents.getSelectionModel().select(shown);
        page.getChildren()
                .setAll(new PageView(messages, theme.schemeProperty().get(), model::follow).nodes(shown.text()));
        scroll.setVvalue(0);
        scroll.setAccessibleText(shown.title());
    }
}
