package dev.sallyport.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Windows' Special Administration Console, as far as one finds one's way about in it: its help, its channels, and a
/// command prompt that asks for credentials and takes none. One thread at a time.
///
/// What it is asked to do with the machine, it tells [Plug].
final class Sac {

    private static final char ESCAPE = 27;
    private static final char BACKSPACE = 8;
    private static final char DELETE = 127;
    private static final int MOST_CHANNELS = 9;
    private static final String PROMPT = "\r\nSAC>";
    private static final String HELP = """

            ch         Channel management commands.  Use ch -? for more help.
            cmd        Create a Command Prompt channel.
            d          Dump the current kernel log.
            i          List all IP network numbers and their IP addresses.
            id         Display the computer identification information.
            restart    Restart the system immediately.
            s          Display the current time and date (24 hour clock used).
            shutdown   Shutdown the system immediately.
            t          Tlist.
            ?          Display this list.
            """;
    private static final String CHANNELS = """

            Channel List

            (Use "ch -?" for information on using channels)

            # Status  Channel Name
            """;
    private static final String CHANNEL_HELP = """

            ch         List all channels.
            ch -si <#> Switch to a channel by its number.
            ch -sn <n> Switch to a channel by its name.
            ch -ci <#> Close a channel by its number.
            Press <esc><tab> for the next channel, <esc><tab>0 for the SAC channel.
            """;

    /// What it can do with the machine.
    interface Plug {
        void restart();

        void shutDown();
    }

    private final Plug plug;
    private final List<String> channels = new ArrayList<>(List.of("SAC"));
    private final StringBuilder line = new StringBuilder();
    private int current;
    private int made;
    private boolean escaped;
    private boolean choosing;

    Sac(Plug plug) {
        this.plug = plug;
    }

    /// What it says when it comes up.
    static String greeting() {
        return """

                Computer is booting, SAC started and initialized.

                Use the "ch -?" command for information about using channels.
                Use the "?" command for general help.

                """.replace("\n", "\r\n") + "\r\nEVENT: The CMD command is now available." + PROMPT;
    }

    /// Takes one key and says what the line prints for it.
    String type(char key) {
        if (choosing && Character.isDigit(key)) {
            choosing = false;
            return go(key - '0');
        }
        choosing = false;
        if (escaped) {
            escaped = false;
            return key == '\t' ? next() : "";
        }
        return switch (key) {
            case ESCAPE -> {
                escaped = true;
                yield "";
            }
            case '\r' -> enter();
            case BACKSPACE, DELETE -> rubOut();
            default -> key < ' ' ? "" : echo(key);
        };
    }

    private String next() {
        choosing = true;
        return go((current + 1) % channels.size());
    }

    private String go(int number) {
        if (number >= channels.size()) {
            return "\r\nThere is no channel " + number + "." + prompt();
        }
        current = number;
        line.setLength(0);
        return "\r\nName:                  " + channels.get(number) + "\r\nPress <esc><tab> for next channel."
                + "\r\nPress <esc><tab>0 to return to the SAC channel." + prompt();
    }

    private String prompt() {
        return current == 0 ? PROMPT : "\r\nPlease enter login credentials.\r\nUsername: ";
    }

    private String echo(char key) {
        line.append(key);
        return String.valueOf(key);
    }

    private String rubOut() {
        if (line.isEmpty()) {
            return "";
        }
        line.setLength(line.length() - 1);
        return "\b \b";
    }

    private String enter() {
        var command = line.toString().strip();
        line.setLength(0);
        if (current > 0) {
            return "\r\nUnable to authenticate." + prompt();
        }
        return (command.isEmpty() ? "" : run(command).replace("\n", "\r\n")) + prompt();
    }

    private String run(String command) {
        var words = command.toLowerCase(Locale.ROOT).split("\\s+", 3);
        return switch (words[0]) {
            case "?", "help" -> HELP;
            case "cmd" -> newChannel();
            case "ch" -> channel(words);
            case "id" -> "\n        Computer Name: EC2AMAZ-TIDEWAT\n        Product: Windows Server 2022 Datacenter\n";
            case "i" -> "\nNet: 3, Ip=10.20.6.10  Subnet=255.255.255.0  Gateway=10.20.6.1\n";
            case "restart" -> {
                plug.restart();
                yield "\nSAC preparing to restart the system.\n";
            }
            case "shutdown" -> {
                plug.shutDown();
                yield "\nSAC preparing to shutdown the system.\n";
            }
            case "d", "s", "t" -> "\nNothing to show here.\n";
            default -> "\nUnrecognized command. Try the 'help' command for more details.\n";
        };
    }

    private String newChannel() {
        if (channels.size() > MOST_CHANNELS) {
            return "\nThere is no room for another channel.\n";
        }
        var name = "Cmd%04d".formatted(++made);
        channels.add(name);
        return "\nThe Command Prompt session was successfully launched.\nSAC>"
                + "\nEVENT:   A new channel has been created.  Use \"ch -?\" for channel help.\nChannel: " + name
                + "\n";
    }

    private String channel(String[] words) {
        if (words.length == 1) {
            var list = new StringBuilder(CHANNELS);
            for (int i = 0; i < channels.size(); i++) {
                list.append(i).append(" (AV)    ").append(channels.get(i)).append('\n');
            }
            return list.toString();
        }
        if (words.length < 3) {
            return CHANNEL_HELP;
        }
        int number = number(words[2]);
        if (number < 0) {
            return "\nInvalid channel.\n";
        }
        return switch (words[1]) {
            case "-si", "-sn" -> {
                current = number;
                yield "";
            }
            case "-ci" -> closed(number);
            default -> CHANNEL_HELP;
        };
    }

    private String closed(int number) {
        if (number == 0) {
            return "\nThe SAC channel cannot be closed.\n";
        }
        channels.remove(number);
        return "\nThe channel was successfully closed.\n";
    }

    /// Of the channel that is called so, or has this number; negative if none has.
    private int number(String word) {
        for (int i = 0; i < channels.size(); i++) {
            if (word.equals(String.valueOf(i)) || word.equalsIgnoreCase(channels.get(i))) {
                return i;
            }
        }
        return -1;
    }
}
