package dev.sallyport.terminal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javafx.scene.image.Image;

/// Writes what a test painted to `target/terminal`, for people to look at.
final class Pictures {

    private Pictures() {}

    static Set<Integer> colours(Image image) {
        var colours = new HashSet<Integer>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getPixelReader().getArgb(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    static void save(Image image, String name) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new ByteArrayOutputStream();
        for (int y = 0; y < height; y++) {
            pixels.write(0);
            for (int x = 0; x < width; x++) {
                int argb = image.getPixelReader().getArgb(x, y);
                pixels.write(argb >> 16);
                pixels.write(argb >> 8);
                pixels.write(argb);
            }
        }
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            pixels.writeTo(deflater);
        }
        var header = new ByteArrayOutputStream();
        var fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[]{8, 2, 0, 0, 0});
        var file = new ByteArrayOutputStream();
        file.write(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        chunk(file, "IHDR", header.toByteArray());
        chunk(file, "IDAT", packed.toByteArray());
        chunk(file, "IEND", new byte[0]);
        var directory = Files.createDirectories(Path.of("target", "terminal"));
        Files.write(directory.resolve(name + ".png"), file.toByteArray());
    }

    private static void chunk(ByteArrayOutputStream file, String kind, byte[] content) throws IOException {
        var out = new DataOutputStream(file);
        out.writeInt(content.length);
        var name = kind.getBytes(StandardCharsets.US_ASCII);
        out.write(name);
        out.write(content);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        out.writeInt((int) crc.getValue());
    }
}
