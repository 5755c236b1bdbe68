package dev.sallyport.ui;

import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;

/// Pictures of every screen for looking at, in `target/shots`. Not part of the ordinary test run; ask for it by name.
///
/// `-Dscreens=serial` takes those only whose name has that in it.
final class ScreenShots {

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1", "en,DARK,1", "de,LIGHT,1", "de,DARK,1", "en,LIGHT,2", "de,DARK,2"})
    void takePictures(String language, Theme.Choice choice, int scale) {
        var only = System.getProperty("screens", "");
        for (var screen : Screens.all()) {
            if (screen.name().contains(only)) {
                var shown = screen.make().apply(Frame.small(Locale.of(language), choice));
                var name = "%s-%s-%s-%d00".formatted(screen.name(), language, choice.name().toLowerCase(Locale.ROOT),
                        scale);
                Fx.run(() -> Shots.take(shown.stage().getScene(), name, scale));
                shown.away().run();
            }
        }
    }
}
