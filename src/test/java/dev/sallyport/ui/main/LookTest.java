package dev.sallyport.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sallyport.ui.Frame;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;

/// Takes pictures of every face of the window into `target/shots`, for people to look at.
class LookTest {

    @BeforeAll
    static void start() throws InterruptedException {
        Stand.start();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void everyFaceOfTheWindowCanBeLookedAt(Theme.Choice theme) {
        var word = "-" + theme.name().toLowerCase(Locale.ROOT);
        for (var screen : WindowScreens.all()) {
            var shown = screen.make().apply(Frame.small(Locale.ENGLISH, theme));
            Fx.run(() -> Shots.take(shown.stage().getScene(), screen.name() + word));
            shown.away().run();
        }

        assertThat(WindowScreens.all()).allSatisfy(
                screen -> assertThat(Files.size(Path.of("target/shots/" + screen.name() + word + ".png")))
                        .isPositive());
    }
}
