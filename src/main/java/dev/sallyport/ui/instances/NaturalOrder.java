package dev.sallyport.ui.instances;

import java.util.Comparator;

/// Orders text as people count: `web-2` before `web-10`, `10.0.2.1` before `10.0.10.1`. Case does not matter; nothing comes last.
public final class NaturalOrder implements Comparator<String> {

    @Override
    public int compare(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (digit(a.charAt(i)) && digit(b.charAt(j))) {
                int endA = endOfNumber(a, i);
                int endB = endOfNumber(b, j);
                int order = numbers(a.substring(i, endA), b.substring(j, endB));
                if (order != 0) {
                    return order;
                }
                i = endA;
                j = endB;
            } else {
                int order = Character.compare(Character.toLowerCase(a.charAt(i++)),
                        Character.toLowerCase(b.charAt(j++)));
                if (order != 0) {
                    return order;
                }
            }
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    // Without leading zeros the longer number is the greater; no number is too long to compare.
    private static int numbers(String a, String b) {
        var x = a.replaceFirst("^0+(?=.)", "");
        var y = b.replaceFirst("^0+(?=.)", "");
        return x.length() == y.length() ? x.compareTo(y) : Integer.compare(x.length(), y.length());
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
