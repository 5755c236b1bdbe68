package dev.sallyport.terminal;

import java.util.function.Consumer;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

import dev.sallyport.terminal.engine.Mode;
import dev.sallyport.terminal.input.KeyEncoder;
import dev.sallyport.terminal.input.Modifiers;
import dev.sallyport.terminal.input.MouseEncoder;
import dev.sallyport.terminal.input.MouseEncoder.Action;
import dev.sallyport.terminal.input.MouseEncoder.Button;
import dev.sallyport.terminal.view.Place;
import dev.sallyport.terminal.view.Selection;

/// The mouse: reported to a program that asked for it, else (or with Shift) it marks text and scrolls.
final class Mouse {

    private static final Duration AUTO_SCROLL = Duration.millis(50);

    private final TerminalView view;
    private final Marking marking;
    private final Timeline autoScroll = new Timeline(new KeyFrame(AUTO_SCROLL, _ -> scrollOn()));
    private Button reported = Button.NONE;
    private Place lastReport = new Place(-1, -1);
    private boolean marks;
    private double x;
    private double y;
    private double wheelRest;

    Mouse(TerminalView view, Marking marking) {
        this.view = view;
        this.marking = marking;
        autoScroll.setCycleCount(Animation.INDEFINITE);
    }

    void pressed(MouseEvent event) {
        view.requestFocus();
        x = event.getX();
        y = event.getY();
        var button = button(event.getButton());
        if (isReported(event.isShiftDown()) && button != Button.NONE) {
            reported = button;
            report(Action.PRESS, button, event);
        } else if (button == Button.LEFT) {
            mark(event);
        } else if (button == Button.MIDDLE) {
            view.clipboards().pasteMarked();
        }
        event.consume();
    }

    void dragged(MouseEvent event) {
        x = event.getX();
        y = event.getY();
        if (reported != Button.NONE) {
            reportMove(reported, event);
        } else if (marks) {
            marking.extend(place());
            boolean outside = y < 0 || y > view.getHeight();
            if (outside) {
                autoScroll.play();
            } else {
                autoScroll.stop();
            }
            view.repaint();
        }
        event.consume();
    }

    void released(MouseEvent event) {
        autoScroll.stop();
        marks = false;
        if (reported != Button.NONE && button(event.getButton()) == reported) {
            report(Action.RELEASE, reported, event);
            reported = Button.NONE;
        }
    }

    void moved(MouseEvent event) {
        if (view.core().isOn(Mode.MOUSE_MOVES) && !event.isShiftDown()) {
            reportMove(Button.NONE, event);
        }
    }

    void scrolled(ScrollEvent event) {
        double lines = -event.getDeltaY() / view.lineHeight();
        if (lines == 0 || event.isControlDown()) {
            return;
        }
        event.consume();
        if (isReported(event.isShiftDown())) {
            wheel(lines, up -> view.send(MouseEncoder.encode(Action.PRESS, up ? Button.WHEEL_UP : Button.WHEEL_DOWN,
                    modifiers(event.isShiftDown(), event.isAltDown(), event.isControlDown()), column(event.getX()),
                    row(event.getY()), view.core().modes())));
        } else if (view.showsAlternate() && view.core().isOn(Mode.ALTERNATE_SCROLL)) {
            wheel(lines, up -> KeyEncoder.pressed(up ? KeyCode.UP : KeyCode.DOWN,
                    Modifiers.NONE, view.core().modes(), true).ifPresent(view::type));
        } else {
            view.scrollBy(lines);
        }
    }

    private void wheel(double lines, Consumer<Boolean> each) {
        wheelRest += lines;
        for (; Math.abs(wheelRest) >= 1; wheelRest -= Math.signum(wheelRest)) {
            each.accept(wheelRest < 0);
        }
    }

    boolean isReported(boolean shift) {
        return !shift && MouseEncoder.reported(view.core().modes());
    }

    private void mark(MouseEvent event) {
        marks = true;
        if (event.isShiftDown() && !marking.isEmpty()) {
            marking.extend(place());
        } else {
            var kind = switch (event.getClickCount()) {
                case 2 -> Selection.Kind.WORDS;
                case 3 -> Selection.Kind.LINES;
                default -> event.isAltDown() ? Selection.Kind.BLOCK : Selection.Kind.CHARACTERS;
            };
            boolean cells = kind == Selection.Kind.WORDS || kind == Selection.Kind.LINES;
            marking.begin(kind, view.placeAt(x, y, !cells));
        }
        view.repaint();
    }

    private Place place() {
        return view.placeAt(x, y, !marking.marksCells());
    }

    private void scrollOn() {
        view.scrollBy(y < 0 ? -1 : 1);
        marking.extend(place());
        view.repaint();
    }

    private void report(Action action, Button button, MouseEvent event) {
        lastReport = new Place(row(event.getY()), column(event.getX()));
        var held = modifiers(event.isShiftDown(), event.isAltDown(), event.isControlDown());
        view.send(MouseEncoder.encode(action, button, held, column(event.getX()), row(event.getY()),
                view.core().modes()));
    }

    private void reportMove(Button button, MouseEvent event) {
        if (!lastReport.equals(new Place(row(event.getY()), column(event.getX())))) {
            report(Action.MOVE, button, event);
        }
    }

    private int column(double at) {
        return view.placeAt(at, 0, false).column() + 1;
    }

    private int row(double at) {
        return view.rowAt(at) + 1;
    }

    private static Modifiers modifiers(boolean shift, boolean alt, boolean control) {
        return new Modifiers(shift, alt, control, false);
    }

    private static Button button(MouseButton button) {
        return switch (button) {
            case PRIMARY -> Button.LEFT;
            case MIDDLE -> Button.MIDDLE;
            case SECONDARY -> Button.RIGHT;
            default -> Button.NONE;
        };
    }
}
