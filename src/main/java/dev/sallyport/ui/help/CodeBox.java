package dev.sallyport.ui.help;

import java.util.Map;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Clip;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Tips;

/// A block of code as it is to be typed or filed: selectable, with a button that copies all of it.
final class CodeBox extends StackPane {

    private static final double LINE_PX = 17;
    private static final double AROUND_PX = 26;

    /// @param number of this block on its page, from 1
    CodeBox(String code, int number, Messages messages) {
        var which = Map.of("n", number);
        var area = new TextArea(code);
        area.setEditable(false);
        area.getStyleClass().add("help-block");
        area.setAccessibleText(messages.text("help.code", which));
        double height = code.lines().count() * LINE_PX + AROUND_PX;
        area.setMinHeight(height);
        area.setPrefHeight(height);
        var copy = new Button("", Icons.of(Icon.COPY));
        copy.getStyleClass().addAll("button-icon", "flat", "small");
        copy.setOnAction(_ -> Clip.copy(code));
        Tips.name(copy, messages.text("help.copy", which));
        StackPane.setAlignment(copy, Pos.TOP_RIGHT);
        getChildren().addAll(area, copy);
        getStyleClass().add("help-code-box");
        setMinWidth(0);
    }
}
