package dev.sallyport.ui.terminal;

import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/// A ring that empties clockwise like the face of a kitchen timer, with or without the number of seconds inside.
final class CountdownRing extends Region {

    private static final PseudoClass URGENT = PseudoClass.getPseudoClass("urgent");
    private static final double LARGE = 40;
    private static final double SMALLEST_SHARE_SEEN = 0.01;

    private final double size;
    private final Circle track = new Circle();
    private final Arc rest = new Arc();
    private final Text number = new Text();

    /// @param size       outer diameter in pixels
    /// @param thickness  of the ring in pixels
    /// @param withNumber whether the seconds stand inside; needs a size of 32 or more
    CountdownRing(double size, double thickness, boolean withNumber) {
        this.size = size;
        getStyleClass().add("countdown-ring");
        track.getStyleClass().add("track");
        rest.getStyleClass().add("rest");
        number.getStyleClass().add("number");
        number.getStyleClass().add(size > LARGE ? "large" : "small");
        number.setBoundsType(TextBoundsType.VISUAL);
        number.setTextOrigin(VPos.CENTER);
        number.setVisible(withNumber);
        rest.setType(ArcType.OPEN);
        rest.setStartAngle(90);
        var radius = (size - thickness) / 2;
        track.setRadius(radius);
        track.setStrokeWidth(thickness);
        rest.setRadiusX(radius);
        rest.setRadiusY(radius);
        rest.setStrokeWidth(thickness);
        getChildren().addAll(track, rest, number);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /// Shows `countdown`; the ring takes no room unless the key is alive.
    void show(Countdown countdown, String spoken) {
        setVisible(countdown.alive());
        setManaged(countdown.alive());
        rest.setLength(360 * Math.max(SMALLEST_SHARE_SEEN, countdown.share()));
        number.setText(Integer.toString(countdown.seconds()));
        pseudoClassStateChanged(URGENT, countdown.phase() == Countdown.Phase.URGENT);
        setAccessibleText(spoken);
    }

    @Override
    protected void layoutChildren() {
        var middle = size / 2;
        track.setCenterX(middle);
        track.setCenterY(middle);
        rest.setCenterX(middle);
        rest.setCenterY(middle);
        number.setX(middle - number.getLayoutBounds().getMinX() + number.getX()
                - number.getLayoutBounds().getWidth() / 2);
        number.setY(middle);
    }

    @Override
    protected double computePrefWidth(double height) {
        return size;
    }

    @Override
    protected double computePrefHeight(double width) {
        return size;
    }

    @Override
    protected double computeMinWidth(double height) {
        return size;
    }

    @Override
    protected double computeMinHeight(double width) {
        return size;
    }
}
