package dev.sallyport.sandbox.aws;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Draws a text screen as a JPEG, dot by dot: neither a display nor fonts are needed.
final class ScreenPicture {

    static final int COLUMNS = 80;
    static final int ROWS = 25;
    /// EC2 User Guide: "The returned image is … less than 100 kB".
    static final int MOST_BYTES = 100_000;
    /// Screen dots to a dot of a character.
    private static final int SCALE = 2;
    /// A little lighter than the grey of a PC's text mode, since the strokes are thin.
    private static final int GREY = 0xC8;
    private static final float FINEST = 0.8f;
    private static final float STEP = 0.1f;

    private final Glyphs glyphs = new Glyphs();

    /// @param rows at most 25 of at most 80 characters; what is more is cut off
    byte[] jpeg(List<String> rows) {
        var image = image(rows);
        var quality = FINEST;
        var made = encoded(image, quality);
        while (made.length > MOST_BYTES && quality > STEP) {
            quality -= STEP;
            made = encoded(image, quality);
        }
        return made;
    }

    private BufferedImage image(List<String> rows) {
        var image = new BufferedImage(COLUMNS * Glyphs.WIDTH * SCALE, ROWS * Glyphs.HEIGHT * SCALE,
                BufferedImage.TYPE_BYTE_GRAY);
        for (int row = 0; row < Math.min(rows.size(), ROWS); row++) {
            var text = rows.get(row);
            for (int column = 0; column < Math.min(text.length(), COLUMNS); column++) {
                draw(image, text.charAt(column), column * Glyphs.WIDTH, row * Glyphs.HEIGHT);
            }
        }
        return image;
    }

    private void draw(BufferedImage image, char letter, int left, int top) {
        for (int y = 0; y < Glyphs.HEIGHT * SCALE; y++) {
            for (int x = 0; x < Glyphs.WIDTH * SCALE; x++) {
                if (glyphs.lit(letter, x / SCALE, y / SCALE)) {
                    image.getRaster().setSample(left * SCALE + x, top * SCALE + y, 0, GREY);
                }
            }
        }
    }

    private static byte[] encoded(BufferedImage image, float quality) {
        var writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(image), "jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, List.of(), null), how);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory could not be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
