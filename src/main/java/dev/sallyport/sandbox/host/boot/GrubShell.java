package dev.sallyport.sandbox.host.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.sallyport.sandbox.host.files.FileError;
import dev.sallyport.sandbox.host.files.FileView;
import dev.sallyport.sandbox.host.files.Who;
import dev.sallyport.sandbox.host.machine.Machine;
import dev.sallyport.sandbox.host.tty.KeyReader;

/// GRUB's command line, with the few commands that start a system or look around.
final class GrubShell {

    private static final int LONGEST = 1024;
    private static final String HELP = """
            boot                                Boot an operating system.
            cat FILE                            Show the contents of a file.
            exit                                Go back to the menu.
            help                                Show this list.
            initrd FILE                         Load an initial RAM disk.
            linux FILE [ARGS]                   Load Linux.
            ls [DEVICE|FILE]                    List devices and files.
            """;

    private final Machine machine;
    private final Voice voice;
    private final KeyReader keys;
    private final List<String> loaded = new ArrayList<>();
    private final FileView files;

    GrubShell(Machine machine, Voice voice, KeyReader keys) {
        this.machine = machine;
        this.voice = voice;
        this.keys = keys;
        this.files = new FileView(machine.files(), Who.ROOT, "/");
    }

    /// What is to be booted; empty to go back to the menu.
    Optional<BootChoice> run() throws InterruptedException {
        voice.say(GrubPicture.commandLine());
        while (true) {
            voice.say("grub> ");
            var line = line();
            if (line.isEmpty() || line.get().equals("exit") || line.get().equals("normal")) {
                return Optional.empty();
            }
            var choice = line.get().equals("boot") ? BootChoice.of("", loaded) : Optional.<BootChoice>empty();
            if (choice.isPresent()) {
                return choice;
            }
            voice.say(answer(line.get()));
        }
    }

    /// A line without blanks around it; empty when Escape was pressed.
    private Optional<String> line() throws InterruptedException {
        var typed = new StringBuilder();
        while (true) {
            var key = keys.next();
            switch (key.kind()) {
                case HUNG_UP -> throw new InterruptedException("the line is gone");
                case ESCAPE -> {
                    return Optional.empty();
                }
                case ENTER -> {
                    voice.say("\n");
                    return Optional.of(typed.toString().strip());
                }
                case BACKSPACE -> {
                    if (!typed.isEmpty()) {
                        typed.setLength(typed.length() - 1);
                        voice.say("\b \b");
                    }
                }
                case CHAR -> {
                    if (typed.length() < LONGEST && key.codePoint() <= '~') {
                        typed.append((char) key.codePoint());
                        voice.say(Character.toString(key.codePoint()));
                    }
                }
                default -> {
                    // Other keys do nothing here.
                }
            }
        }
    }

    private String answer(String line) {
        var words = line.split("\\s+", 2);
        var rest = words.length > 1 ? words[1].replace("(hd0,gpt1)", "").replace("($root)", "").strip() : "";
        return switch (words[0]) {
            case "" -> "";
            case "help" -> HELP;
            case "ls" -> words.length > 1 ? list(rest) : "(proc) (hd0) (hd0,gpt128) (hd0,gpt127) (hd0,gpt1)\n";
            case "cat" -> text(rest);
            case "linux" -> load("linux " + rest, machine.kernels()
                    .entries()
                    .stream()
                    .anyMatch(e -> rest.split("\\s+", 2)[0].endsWith("/vmlinuz-" + e.version())), rest);
            case "initrd" -> load("initrd " + rest, files.exists(rest), rest);
            case "boot" -> "error: you need to load the kernel first.\n";
            default -> "error: can't find command `" + words[0] + "'.\n";
        };
    }

    private String load(String command, boolean there, String file) {
        if (!there) {
            return "error: file `" + file.split("\\s+", 2)[0] + "' not found.\n";
        }
        loaded.removeIf(old -> old.startsWith(command.substring(0, command.indexOf(' ') + 1)));
        loaded.add(command);
        return "";
    }

    private String list(String path) {
        try {
            var names = files.list(path.isEmpty() ? "/" : path).stream();
            return String.join(" ", names.map(f -> f.isDirectory() ? f.name() + "/" : f.name()).toList()) + "\n";
        } catch (FileError e) {
            return "error: file `" + path + "' not found.\n";
        }
    }

    private String text(String path) {
        try {
            return files.text(path).stripTrailing() + "\n";
        } catch (FileError e) {
            return "error: file `" + path + "' not found.\n";
        }
    }
}
