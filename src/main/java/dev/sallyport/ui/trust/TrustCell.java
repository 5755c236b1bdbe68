package dev.sallyport.ui.trust;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.sallyport.prompt.Question;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Shows one of several new hosts with its fingerprint.
final class TrustCell extends ListCell<Question.TrustHost> {

    private final TrustChoice choice;
    private final Messages messages;

    TrustCell(TrustChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
    }

    @Override
    protected void updateItem(Question.@Nullable TrustHost host, boolean empty) {
        super.updateItem(host, empty);
        setText(null);
        setGraphic(null);
        if (host != null && !empty) {
            show(host);
        }
    }

    private void show(Question.TrustHost host) {
        var name = TrustWords.named(host.instance());
        var check = new CheckBox();
        check.setSelected(choice.chosen(host));
        check.setAccessibleText(messages.text("trust.many.choose") + " " + name);
        check.selectedProperty().subscribe((_, now) -> choice.choose(host, now));
        var what = new Label(name + "  ·  " + SafeText.line(host.address()));
        var key = new Label(SafeText.line(host.key().type()) + "  " + SafeText.line(host.key().fingerprint()));
        key.getStyleClass().add("trust-fact");
        var line = new HBox(12, check, new VBox(2, what, key));
        line.setAlignment(Pos.CENTER_LEFT);
        setGraphic(line);
        setAccessibleText(name + ", " + key.getText());
    }
}
