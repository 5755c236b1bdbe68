package dev.sallyport.ui.fx;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;

import dev.sallyport.ui.fx.Icons.Icon;

/// A text field with a magnifying glass before the text and, once there is text, a button after it that clears it.
public final class SearchField extends CustomTextField {

    private final StringProperty clearText = new SimpleStringProperty("");

    public SearchField() {
        var glass = Icons.of(Icon.SEARCH);
        glass.getStyleClass().add("search-glass");
        setLeft(glass);
        var clear = new Button("", Icons.of(Icon.CANCEL));
        clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL, "search-clear");
        clear.setFocusTraversable(false);
        clear.accessibleTextProperty().bind(clearText);
        clear.setOnAction(_ -> {
            clear();
            requestFocus();
        });
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
    }

    /// What the button that clears the field is called, for FXML.
    public String getClearText() {
        return clearText.get();
    }

    public void setClearText(String words) {
        clearText.set(words);
    }
}
