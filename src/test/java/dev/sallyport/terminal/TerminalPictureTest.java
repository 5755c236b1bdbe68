package dev.sallyport.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Paints real screens. That a picture is beautiful no test can say: look at `target/terminal`.
class TerminalPictureTest {

    @BeforeAll
    static void startToolkit() throws InterruptedException {
        FxToolkit.start();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void paintsARecordedProgram(String scheme) throws Exception {
        try (var in = TerminalPictureTest.class.getResourceAsStream("/screens/vim.bin")) {
            assertTrue(in != null);
            var text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            var part = text.split("\033\\[\\?7778z", -1)[0].getBytes(StandardCharsets.ISO_8859_1);
            var image = paint(scheme, part, "vim-" + scheme);
            assertTrue(Pictures.colours(image).size() > 20, "colours and smooth text");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void paintsEveryColourAndAttribute(String scheme) throws Exception {
        var image = paint(scheme, colours().getBytes(StandardCharsets.UTF_8), "colours-" + scheme);
        assertTrue(Pictures.colours(image).contains(0x0A64C8), "24-bit colour as it was asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void paintsLinesAndBlocks(String scheme) throws Exception {
        var image = paint(scheme, boxes().getBytes(StandardCharsets.UTF_8), "boxes-" + scheme);
        assertTrue(Pictures.colours(image).size() > 2);
    }

    @Test
    void paintsNothingButTheGroundOfAnEmptyTerminalWithoutCursor() throws Exception {
        var image = paint("dark", "\033[?25l".getBytes(StandardCharsets.US_ASCII), "empty");
        assertTrue(Pictures.colours(image).equals(Set.of(0x16181D)), Pictures.colours(image)::toString);
    }

    private static Image paint(String scheme, byte[] text, String name) throws Exception {
        var look = (scheme.equals("dark") ? TerminalLook.DARK : TerminalLook.LIGHT)
                .withSize(name.startsWith("boxes") ? 20 : 14);
        var view = FxToolkit.get(() -> {
            var made = new TerminalView(look);
            var stage = new Stage();
            stage.setScene(new Scene(made));
            stage.show();
            return made;
        });
        view.feed(text);
        FxToolkit.run(view::paintNow);
        var image = FxToolkit.get(() -> view.getScene().snapshot(null));
        save(image, name);
        FxToolkit.run(() -> view.getScene().getWindow().hide());
        return image;
    }

    @Test
    void leavesNothingBelowTheLastRowWhenTheFontGrows() throws Exception {
        var view = FxToolkit.get(() -> {
            var made = new TerminalView(TerminalLook.LIGHT);
            var stage = new Stage();
            stage.setScene(new Scene(made));
            stage.show();
            return made;
        });
        view.feed(("█".repeat(40) + "\r\n").repeat(40).getBytes(StandardCharsets.UTF_8));
        for (int step = 0; step < 4; step++) {
            FxToolkit.run(() -> {
                view.paintNow();
                view.zoom(1);
                view.paintNow();
                view.layout();
                view.paintNow();
            });
            var image = FxToolkit.get(() -> view.getScene().snapshot(null));
            int below = (int) Math.ceil(Surface.PADDING + view.rows() * view.lineHeight());
            var strip = new WritableImage(image.getPixelReader(), 0, below, 300, (int) image.getHeight() - below);
            assertEquals(1, Pictures.colours(strip).size());
        }
        FxToolkit.run(() -> view.getScene().getWindow().hide());
    }

    private static void save(Image image, String name) throws IOException {
        Pictures.save(image, name);
    }

    private static String colours() {
        var text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append("\033[38;5;").append(i).append("m fg").append(String.format("%2d", i));
        }
        text.append("\033[m\r\n");
        for (int i = 0; i < 16; i++) {
            text.append("\033[48;5;").append(i).append("m bg").append(String.format("%2d", i));
        }
        text.append("\033[m\r\n");
        for (int i = 16; i < 256; i++) {
            text.append("\033[48;5;").append(i).append("m  ").append((i - 15) % 36 == 0 ? "\033[m\r\n" : "");
        }
        text.append("\033[m\r\n");
        for (int i = 0; i < 79; i++) {
            text.append(String.format("\033[48;2;%d;%d;%dm ", i * 3, 80, 255 - i * 3));
        }
        text.append(
                "\033[m\r\n\033[48;2;10;100;200m   exact   \033[m \033[1mbold\033[m \033[2mdim\033[m \033[3mitalic\033[m \033[1;3mboth\033[m ")
                .append("\033[4munder\033[m \033[4:2mdouble\033[m \033[4:3mcurly\033[m \033[4:4mdotted\033[m \033[4:5mdashed\033[m\r\n")
                .append("\033[7minverse\033[m \033[9mstrike\033[m \033[53mover\033[m \033[8mhidden\033[m| \033[31;7mred inverse\033[m \033[37;44m white on blue \033[m\r\n")
                .append("日本語 wide, e\u0301 combining, emoji 🙂🚀 end|\r\n$ \033[3 q");
        return text.toString();
    }

    private static String boxes() {
        var text = new StringBuilder();
        for (int i = 0x2500; i < 0x25A0; i++) {
            text.append((char) i).append(i % 32 == 31 ? "\r\n" : " ");
        }
        return text.append("┌──┬──┐ ╔══╦══╗ ┏━━┳━━┓ ╭──╮ ╒══╤══╕ ╓──╥──╖ ┍━━┯━━┑\r\n")
                .append(
                        "│  │  │ ║  ║  ║ ┃  ┃  ┃ │  │ │  │  │ ║  ║  ║ │  │  │\r\n")
                .append("├──┼──┤ ╠══╬══╣ ┣━━╋━━┫ │  │ ╞══╪══╡ ╟──╫──╢ ┝━━┿━━┥\r\n")
                .append("│  │  │ ║  ║  ║ ┃  ┃  ┃ │  │ │  │  │ ║  ║  ║ │  │  │\r\n")
                .append("└──┴──┘ ╚══╩══╝ ┗━━┻━━┛ ╰──╯ ╘══╧══╛ ╙──╨──╜ ┕━━┷━━┙\r\n")
                .append("████▓▓▓▓▒▒▒▒░░░░ ▁▂▃▄▅▆▇█ ▏▎▍▌▋▊▉█ ▖▗▘▙▚▛▜▝▞▟\r\n████\r\n\033(0lqqqk\r\nx   x\r\nmqqqj\033(B")
                .toString();
    }
}
