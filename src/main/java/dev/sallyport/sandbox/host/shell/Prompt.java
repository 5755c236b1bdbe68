package dev.sallyport.sandbox.host.shell;

import dev.sallyport.sandbox.host.machine.Account;
import dev.sallyport.sandbox.host.machine.Machine;

/// The prompts of the distributions, and `PS1` for those who change it.
final class Prompt {

    private static final String RED_HAT = "[\\u@\\h \\W]\\$ ";
    private static final String DEBIAN = "\\u@\\h:\\w\\$ ";
    private static final String DEBIAN_COLOURED = "\\[\\e[01;32m\\]\\u@\\h\\[\\e[00m\\]:\\[\\e[01;34m\\]\\w\\[\\e[00m\\]\\$ ";
    private static final String TITLE = "\\e]0;\\u@\\h: \\w\\a";

    private final Machine machine;
    private final Account account;

    Prompt(Machine machine, Account account) {
        this.machine = machine;
        this.account = account;
    }

    /// What a login sets `PS1` to.
    String usual(String terminalType) {
        boolean coloured = terminalType.contains("color") || terminalType.contains("direct");
        var prompt = !machine.spec().distribution().isDebianLike() ? RED_HAT : coloured ? DEBIAN_COLOURED : DEBIAN;
        return terminalType.startsWith("xterm") ? "\\[" + TITLE + "\\]" + prompt : prompt;
    }

    String text(State state) {
        var format = state.get("PS1");
        var out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            out.append(
                    c == '\\' && i + 1 < format.length() ? expanded(format.charAt(++i), state) : Character.toString(c));
        }
        return out.toString();
    }

    private String expanded(char letter, State state) {
        var host = machine.spec().hostName();
        var directory = state.files().directory();
        var home = state.get("HOME");
        boolean below = !home.isEmpty() && (directory + "/").startsWith(home + "/");
        var shown = below ? "~" + directory.substring(home.length()) : directory;
        return switch (letter) {
            case 'u' -> account.name();
            case 'h' -> host.split("\\.", 2)[0];
            case 'H' -> host;
            case 'w' -> shown;
            case 'W' -> shown.equals("/") ? "/" : shown.substring(shown.lastIndexOf('/') + 1);
            case '$' -> account.id() == 0 ? "#" : "$";
            case 'e' -> "\u001b";
            case 'a' -> "\u0007";
            case 'n' -> "\n";
            case '[', ']' -> "";
            case '\\' -> "\\";
            default -> "\\" + letter;
        };
    }
}
