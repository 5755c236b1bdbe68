package dev.sallyport.sandbox.host.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `s/…/…/` does, in `sed` and in `vi`.
///
/// @param replacement with `&` for the match, `\\1` to `\\9` for its groups, `\\n` for a line end
/// @param all         whether all matches are replaced
/// @param number      which match of a line is the first to be replaced, from 1
public record Substitution(Pattern pattern, String replacement, boolean all, int number) {

    private static final Pattern MARK = Pattern.compile("\\\\(.)|&", Pattern.DOTALL);
    private static final int LONGEST = 9 * 1024 * 1024;

    /// The line with the matches replaced; empty if there are none.
    ///
    /// @throws Matching.TooLong also where the result would be longer than a disk here
    public Optional<String> apply(String line) throws Matching.TooLong, InterruptedException {
        var matcher = Matching.matcher(pattern, line);
        var result = new StringBuilder();
        int copied = 0;
        int count = 0;
        boolean changed = false;
        while (Matching.find(matcher)) {
            count++;
            if (count < number) {
                continue;
            }
            result.append(line, copied, matcher.start()).append(replaced(matcher));
            copied = matcher.end();
            changed = true;
            if (result.length() > LONGEST) {
                throw new Matching.TooLong();
            }
            if (!all) {
                break;
            }
        }
        return changed ? Optional.of(result.append(line, copied, line.length()).toString()) : Optional.empty();
    }

    private String replaced(Matcher match) {
        return MARK.matcher(replacement).replaceAll(mark -> {
            var escaped = mark.group(1);
            if (escaped == null) {
                return Matcher.quoteReplacement(match.group());
            }
            char c = escaped.charAt(0);
            if (c >= '0' && c <= '9') {
                var group = match.group(c - '0');
                return group == null ? "" : Matcher.quoteReplacement(group);
            }
            return Matcher.quoteReplacement(c == 'n' ? "\n" : c == 't' ? "\t" : escaped);
        });
    }

    /// The highest group that the replacement names and the expression lacks; 0 if it has them all.
    public int missingGroup() {
        int groups = pattern.matcher("").groupCount();
        return MARK.matcher(replacement)
                .results()
                .filter(mark -> mark.group(1) != null && mark.group(1).matches("[1-9]"))
                .mapToInt(mark -> Integer.parseInt(mark.group(1)))
                .filter(group -> group > groups)
                .max()
                .orElse(0);
    }
}
