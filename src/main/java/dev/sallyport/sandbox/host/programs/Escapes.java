package dev.sallyport.sandbox.host.programs;

/// Backslash sequences as `echo -e` and `printf` know them.
final class Escapes {

    private Escapes() {}

    static String resolve(String text) {
        var out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            char next = text.charAt(++i);
            int digits = next == 'x' ? digits(text, i + 1, 16, 2) : next == '0' ? digits(text, i + 1, 8, 3) : 0;
            if ((next == 'x' && digits > 0) || next == '0') {
                var number = text.substring(i + 1, i + 1 + digits);
                out.append((char) (number.isEmpty() ? 0 : Integer.parseInt(number, next == 'x' ? 16 : 8)));
                i += digits;
            } else {
                out.append(simple(next));
            }
        }
        return out.toString();
    }

    private static String simple(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r' -> "\r";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'e' -> "\u001b";
            case '\\' -> "\\";
            default -> "\\" + letter;
        };
    }

    private static int digits(String text, int from, int radix, int most) {
        int count = 0;
        while (count < most && from + count < text.length() && Character.digit(text.charAt(from + count), radix) >= 0) {
            count++;
        }
        return count;
    }
}
