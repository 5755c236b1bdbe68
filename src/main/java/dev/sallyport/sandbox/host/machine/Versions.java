package dev.sallyport.sandbox.host.machine;

import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Kernel versions as text, ordered as package managers order them: numbers by their value.
final class Versions {

    static final Comparator<String> ORDER = Versions::compare;

    private static final Pattern PART = Pattern.compile("\\d+|[^\\d]+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    /// The first two numbers name the kernel's series, which an update within a distribution keeps.
    private static final int SERIES = 2;
    private static final int LONGEST_NUMBER = 9;

    private Versions() {}

    /// The version that was installed before this one.
    static String before(String version) {
        return NUMBER.matcher(version)
                .results()
                .skip(SERIES)
                .filter(r -> r.group().length() <= LONGEST_NUMBER && Integer.parseInt(r.group()) > 0)
                .findFirst()
                .map(r -> version.substring(0, r.start()) + (Integer.parseInt(r.group()) - 1)
                        + version.substring(r.end()))
                .orElse("0-" + version);
    }

    private static int compare(String a, String b) {
        var left = PART.matcher(a).results().map(MatchResult::group).toList();
        var right = PART.matcher(b).results().map(MatchResult::group).toList();
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = comparePart(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int comparePart(String a, String b) {
        boolean numbers = Character.isDigit(a.charAt(0)) && Character.isDigit(b.charAt(0));
        // A longer number is a greater one, as versions have no leading zeros that matter.
        int byLength = numbers ? Integer.compare(a.length(), b.length()) : 0;
        return byLength != 0 ? byLength : a.compareTo(b);
    }
}
