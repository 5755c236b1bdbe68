package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class ScreenPictureTest {

    private final ScreenPicture picture = new ScreenPicture();

    @Test
    void isAJpegOfTheScreensSize() throws Exception {
        var bytes = picture.jpeg(List.of("web login:"));

        assertThat(bytes).startsWith(0xFF, 0xD8, 0xFF);
        var image = decoded(bytes);
        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(450);
    }

    @Test
    void staysBelowEc2sLimitHoweverFullTheScreen() throws Exception {
        var busy = IntStream.range(0, 25)
                .mapToObj(row -> IntStream.range(0, 80)
                        .mapToObj(column -> String.valueOf((char) ('!' + (row * 31 + column * 17) % 94)))
                        .reduce("", String::concat))
                .toList();

        var bytes = picture.jpeg(busy);

        assertThat(bytes.length).isBetween(20_000, ScreenPicture.MOST_BYTES);
        assertThat(light(decoded(bytes), 0, 0, 80, 25)).isGreaterThan(20);
    }

    @Test
    void showsEachCharacterInItsPlace() throws Exception {
        var image = decoded(picture.jpeg(List.of("", "  #")));

        assertThat(light(image, 2, 1, 1, 1)).isGreaterThan(40);
        assertThat(light(image, 0, 0, 80, 1)).isLessThan(1);
        assertThat(light(image, 4, 1, 70, 1)).isLessThan(1);
    }

    @Test
    void drawsABoxForWhatItDoesNotKnow() throws Exception {
        assertThat(light(decoded(picture.jpeg(List.of("\u4e2d\ud83d\ude00"))), 0, 0, 3, 1)).isGreaterThan(30);
    }

    @Test
    void cutsOffWhatDoesNotFit() throws Exception {
        var image = decoded(picture.jpeg(Collections.nCopies(40, "x".repeat(200))));

        assertThat(image.getHeight()).isEqualTo(450);
    }

    @Test
    void knowsEveryPrintableCharacterOfAscii() {
        var glyphs = new Glyphs();
        for (char letter = '!'; letter <= '~'; letter++) {
            assertThat(dots(glyphs, letter)).as("%c", letter).isNotEqualTo(dots(glyphs, '\u4e2d')).contains("#");
        }
        assertThat(dots(glyphs, ' ')).doesNotContain("#");
    }

    private static String dots(Glyphs glyphs, char letter) {
        var text = new StringBuilder();
        for (int y = 0; y < Glyphs.HEIGHT; y++) {
            for (int x = 0; x < Glyphs.WIDTH; x++) {
                text.append(glyphs.lit(letter, x, y) ? '#' : '.');
            }
        }
        return text.toString();
    }

    /// The mean brightness, 0 to 255, of an area given in characters.
    private static double light(BufferedImage image, int column, int row, int columns, int rows) {
        return IntStream.range(row * 18, (row + rows) * 18)
                .flatMap(y -> IntStream.range(column * 12, (column + columns) * 12)
                        .map(x -> image.getRGB(x, y) & 0xFF))
                .average()
                .orElseThrow();
    }

    private static BufferedImage decoded(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
