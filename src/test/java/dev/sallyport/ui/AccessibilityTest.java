package dev.sallyport.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sallyport.terminal.view.Palette;
import dev.sallyport.terminal.view.Scheme;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Theme;

/// Every screen can be used without a pointer, without seeing it, and without good eyes.
class AccessibilityTest {

    // The checks before a serial console cover the steps of its session, whose Cancel does the same.
    private static final Set<String> KNOWN = Set.of("same text: Button#cancelButton.button \"Cancel\" in  \"Cancel\"");

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    // One pass for all questions: making every screen takes most of the time.
    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void everyControlHasANameAPlaceInTheOrderAndALookOfItsFocusAndTextCanBeRead(Theme.Choice theme) {
        assertThat(faults(theme, scene -> Stream.of(Walk.faults(scene), Contrast.faults(scene), FocusLook.faults(scene))
                .flatMap(List::stream)
                .filter(fault -> !KNOWN.contains(fault))
                .toList())).isEmpty();
    }

    @Test
    void aTerminalsOwnTextCanBeRead() {
        for (var scheme : List.of(Scheme.DARK, Scheme.LIGHT)) {
            assertThat(Palette.contrast(scheme.foreground(), scheme.background())).as(scheme.name()).isGreaterThan(7);
        }
    }

    private static Map<String, List<String>> faults(Theme.Choice theme, Function<Scene, List<String>> look) {
        var faults = new TreeMap<String, TreeSet<String>>();
        for (var screen : Screens.all()) {
            var shown = screen.make().apply(Frame.small(Locale.ENGLISH, theme));
            for (var fault : Fx.get(() -> look.apply(shown.stage().getScene()))) {
                faults.computeIfAbsent(fault, _ -> new TreeSet<>()).add(screen.name());
            }
            shown.away().run();
        }
        var result = new TreeMap<String, List<String>>();
        faults.forEach((fault, where) -> result.put(fault, List.copyOf(where)));
        result.forEach((fault, where) -> System.err.println("! " + fault + "   @ " + where));
        return result;
    }
}
