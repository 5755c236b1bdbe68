package dev.sallyport.ui.help;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.ui.Frame;
import dev.sallyport.ui.Screens;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;

/// Draws the guide's pictures from the window itself, into its resources. Not part of the ordinary test run; ask for it by name
/// when a screen has changed.
final class HelpPictures {

    private static final Path PLACE = Path.of("src/main/resources/dev/sallyport/ui/help/pictures");
    private static final Map<String, String> SCREENS = Map.of("list", "drawer", "session", "session-unfolded", "serial",
            "serial-keys");
    private static final int WIDTH = 720;
    private static final int COLOURS = 64;

    @BeforeAll
    static void startJavaFx() throws InterruptedException {
        Fx.start();
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT", "en,DARK", "de,LIGHT", "de,DARK"})
    void drawPictures(String language, Theme.Choice choice) throws IOException {
        var small = Frame.small(Locale.of(language), choice);
        var frame = new Frame(new Messages(Locale.of(language)), small.theme(), choice, 900, 520);
        for (var picture : SCREENS.entrySet()) {
            var screen = Screens.all()
                    .stream()
                    .filter(one -> one.name().equals(picture.getValue()))
                    .findFirst()
                    .orElseThrow();
            var shown = screen.make().apply(frame);
            var name = "guide-" + picture.getKey();
            Fx.run(() -> Shots.take(shown.stage().getScene(), name));
            shown.away().run();
            Files.createDirectories(PLACE);
            ImageIO.write(smaller(ImageIO.read(Path.of("target/shots", name + ".png").toFile())), "png",
                    PLACE.resolve("%s-%s-%s.png".formatted(picture.getKey(), language,
                            choice.name().toLowerCase(Locale.ROOT))).toFile());
        }
    }

    private static BufferedImage smaller(BufferedImage whole) {
        var small = new BufferedImage(WIDTH, whole.getHeight() * WIDTH / whole.getWidth(), BufferedImage.TYPE_INT_RGB);
        var pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, small.getWidth(), small.getHeight(), null);
        pen.dispose();
        return indexed(small);
    }

    // The 64 colours that are there most, and for every other the nearest of them: a third of the bytes.
    private static BufferedImage indexed(BufferedImage picture) {
        var counts = new HashMap<Integer, Integer>();
        for (int at = 0; at < picture.getWidth() * picture.getHeight(); at++) {
            counts.merge(picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xF8F8F8, 1, Integer::sum);
        }
        var palette = counts.entrySet()
                .stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .map(colour -> colour | ((colour >> 5) & 0x070707))
                .toArray();
        var model = new IndexColorModel(6, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var result = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int at = 0; at < picture.getWidth() * picture.getHeight(); at++) {
            result.setRGB(at % picture.getWidth(), at / picture.getWidth(),
                    picture.getRGB(at % picture.getWidth(), at / picture.getWidth()));
        }
        return result;
    }
}
