package dev.sallyport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import javafx.geometry.NodeOrientation;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.sallyport.terminal.TerminalView;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;

/// Every screen has room for its words at 1024 × 640, in any language that we can think of.
class LayoutTest {

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @Test
    void germanFits() {
        assertThat(faults(new Messages(Locale.GERMAN), NodeOrientation.LEFT_TO_RIGHT)).isEmpty();
    }

    @Test
    void aLanguageLongerByFourTenthsFits() {
        assertThat(faults(PseudoWords.messages(), NodeOrientation.LEFT_TO_RIGHT)).isEmpty();
    }

    @Test
    void aLanguageWrittenFromTheRightFits() {
        assertThat(faults(PseudoWords.messages(), NodeOrientation.RIGHT_TO_LEFT)).isEmpty();
    }

    private static Map<String, List<String>> faults(Messages messages, NodeOrientation orientation) {
        var faults = new TreeMap<String, TreeSet<String>>();
        for (var screen : Screens.all()) {
            var shown = screen.make().apply(Frame.small(messages, Theme.Choice.LIGHT));
            var root = shown.stage().getScene().getRoot();
            Fx.run(() -> shown.stage().getScene().setNodeOrientation(orientation));
            Shots.pulses(3);
            for (var fault : Fx.get(() -> Layouts.faults(root))) {
                faults.computeIfAbsent(fault, _ -> new TreeSet<>()).add(screen.name());
            }
            for (var terminal : Fx.get(() -> root.lookupAll(".terminal-view"))) {
                assertThat(((TerminalView) terminal).getEffectiveNodeOrientation())
                        .as("the terminal of " + screen.name())
                        .isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            }
            shown.away().run();
        }
        var result = new TreeMap<String, List<String>>();
        faults.forEach((fault, where) -> result.put(fault, List.copyOf(where)));
        result.forEach((fault, where) -> System.err.println(fault + "   @ " + where));
        return result;
    }
}
