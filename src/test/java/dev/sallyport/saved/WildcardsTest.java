package dev.sallyport.saved;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource(value = {"web-*|web-1|true", "web-*|web-|true", "web-*|Web-1|false", "web-?|web-1|true",
        "web-?|web-|false", "web-?|web-12|false", "*|''|true", "*|x|true", "?|''|false", "''|''|true", "''|a|false",
        "*-prod-*|eu-prod-web|true", "*-prod-*|eu-prod|false", "a*b*c|axbxbxc|true", "a*b*c|axbxb|false",
        "\\*|*|true", "\\*|a|false", "\\?|?|true", "\\\\|\\|true", "a\\|a\\|true", "a\\b|a\\b|true", "**|abc|true",
        "\\*|''|false", "a\\**|a*b|true", "?|😀|true", "*.example|😀.example|true"}, delimiter = '|')
    void standsForWhatEc2SaysItDoes(String pattern, String text, boolean matches) {
        assertThat(Wildcards.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void agreesWithARegularExpression() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var pattern = word(random, "ab*?\\");
            var text = word(random, "ab*?\\");
            assertThat(Wildcards.matches(pattern, text)).as(pattern + " for " + text)
                    .isEqualTo(regex(pattern).matcher(text).matches());
            assertThat(Wildcards.matches(Wildcards.literal(text), text)).as(text).isTrue();
        }
    }

    @Test
    void isNotLedAstrayByAHostilePattern() {
        assertThat(Wildcards.matches("*a".repeat(100) + "b", "a".repeat(256))).isFalse();
    }

    private static String word(Random random, String letters) {
        var word = new StringBuilder();
        for (int n = random.nextInt(7); n > 0; n--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }

    private static Pattern regex(String pattern) {
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            var letter = pattern.charAt(i);
            if (letter == '\\' && i + 1 < pattern.length() && "*?\\".indexOf(pattern.charAt(i + 1)) >= 0) {
                i++;
                regex.append(Pattern.quote(pattern.substring(i, i + 1)));
            } else {
                regex.append(letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(String.valueOf(letter)));
            }
        }
        return Pattern.compile(regex.toString());
    }
}
