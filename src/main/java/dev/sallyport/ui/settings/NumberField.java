package dev.sallyport.ui.settings;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// A field for a number and its unit. Up and Down count, Enter or leaving it ends the typing.
final class NumberField extends HBox {

    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    NumberField(NumberEntry<?> entry, SettingItem<?> item, String unit) {
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("number-field");
        var field = new TextField();
        field.setAccessibleText(item.name());
        field.setAccessibleHelp(item.text());
        entry.textProperty().subscribe(text -> {
            if (!text.equals(field.getText())) {
                field.setText(text);
            }
        });
        field.textProperty().subscribe((_, typed) -> entry.typed(typed));
        field.setOnAction(_ -> entry.done());
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                entry.done();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> entry.step(1);
                case DOWN -> entry.step(-1);
                default -> {
                    return;
                }
            }
            event.consume();
        });
        item.noteProperty()
                .subscribe(note -> field.pseudoClassStateChanged(INVALID,
                        note.filter(SettingItem.Note::bad).isPresent()));
        getChildren().addAll(field, new Label(unit));
    }
}
