package dev.sallyport.ui.terminal;

import java.util.Arrays;
import java.util.Optional;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Shown;

/// What stands before a tab's title: the icon of the session's mood and, while the key lives, ring and seconds.
final class TabBadge extends HBox {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");

    private final StackPane icon = new StackPane();
    private final Region mark = new Region();
    private final StackPane bell = new StackPane(Icons.of(Icons.Icon.BELL));
    private final CountdownRing ring = new CountdownRing(16, 2.5, false);
    private final Label seconds = new Label();
    private final HBox key = new HBox(4, ring, seconds);

    /// @param serial whether the tab is that of a serial console, which has an icon of its own
    TabBadge(boolean serial) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("tab-badge");
        getStylesheets().add(Sheets.session());
        icon.getStyleClass().add("mood-icon");
        seconds.getStyleClass().add("tab-seconds");
        key.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(mark);
        if (serial) {
            var kind = new StackPane(Icons.of(Icons.Icon.SERIAL));
            kind.getStyleClass().add("kind-icon");
            getChildren().add(kind);
        }
        bell.getStyleClass().add("bell-icon");
        getChildren().addAll(icon, bell, key);
        Shown.when(bell, false);
        mark(Optional.empty());
    }

    /// Shows the colour that the tabs of one instance have in common, if there are several.
    void mark(Optional<Integer> colour) {
        Shown.when(mark, colour.isPresent());
        colour.ifPresent(number -> RelatedView.mark(mark, number));
    }

    /// Shows that the bell has rung here while nobody looked.
    void rang(boolean now) {
        Shown.when(bell, now);
    }

    /// Shows the colour of a guise, before everything else.
    void wear(String colour) {
        var worn = new Region();
        worn.getStyleClass().add("guise-mark");
        GuiseLook.wear(worn, colour);
        getChildren().addFirst(worn);
    }

    void show(SessionFace face) {
        show(icon, face.mood());
        icon.setAccessibleText(face.status());
        var countdown = face.countdown();
        ring.show(countdown, face.keyText());
        seconds.setText(Integer.toString(countdown.seconds()));
        seconds.pseudoClassStateChanged(URGENT, countdown.phase() == Countdown.Phase.URGENT);
        Shown.when(key, countdown.alive());
    }

    /// Puts the icon of `mood` into `place`, in its colour; does nothing if it is there already.
    static void show(StackPane place, Mood mood) {
        if (mood == place.getUserData()) {
            return;
        }
        place.setUserData(mood);
        place.getChildren().setAll(Icons.of(mood.icon()));
        Arrays.stream(Mood.values())
                .forEach(
                        any -> place.pseudoClassStateChanged(PseudoClass.getPseudoClass(any.styleClass()),
                                any == mood));
    }
}
