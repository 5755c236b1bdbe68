package dev.sallyport.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FuzzyTest {

    private final Fuzzy fuzzy = new Fuzzy();

    private int score(String pattern, String text) {
        return fuzzy.score(pattern.toCharArray(), new Folded(text));
    }

    @ParameterizedTest
    @CsvSource({"web,web-1", "wb1,web-1", "w1,web-1", "prod,pr-old-prod", "dbp,DB-Primary", "é,Café", "a,a"})
    void findsLettersThatStandInThisOrder(String pattern, String text) {
        assertThat(score(pattern, text)).isGreaterThan(0);
    }

    @ParameterizedTest
    @CsvSource({"bew,web-1", "web12,web-1", "x,web-1", "webb,web"})
    void findsNothingElse(String pattern, String text) {
        assertThat(score(pattern, text)).isEqualTo(Fuzzy.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        // pattern, better, worse
        "web,web-1,cobweb-1", "web,web,web-1", "dp,db-primary,adapter", "pro,api-prod,paragon", "db,my-db,dabble",
        "k1,k8s-node-1,back1up", "api,api-2,a-p-i", "nod,k8s-node-1,nomad", "ip,instancePort,tulips"})
    void startsOfWordsAndLettersInARowCountMore(String pattern, String better, String worse) {
        assertThat(score(pattern, better)).isGreaterThan(score(pattern, worse));
    }

    @ParameterizedTest
    @CsvSource({"prod,pr-old-prod,7 8 9 10", "wb1,web-1,0 2 4", "dp,db-primary,0 3", "web,web-1,0 1 2",
        "aa,b-aab,2 3"})
    void marksTheLettersOfTheBestMatch(String pattern, String text, String places) {
        assertThat(fuzzy.places(pattern.toCharArray(), new Folded(text)))
                .containsExactly(java.util.stream.Stream.of(places.split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    @Test
    void whatMatchesIsWhatASlowSearchForASubsequenceMatches() {
        var random = new Random(42);
        for (int round = 0; round < 20_000; round++) {
            var text = letters(random, 12);
            var pattern = letters(random, 4);
            if (pattern.isEmpty()) {
                continue;
            }

            assertThat(score(pattern, text) != Fuzzy.NONE).as("%s in %s", pattern, text)
                    .isEqualTo(subsequence(pattern, text));
            var places = fuzzy.places(pattern.toCharArray(), new Folded(text));
            for (int i = 0; i < places.length; i++) {
                assertThat(text.charAt(places[i])).isEqualTo(pattern.charAt(i));
                assertThat(i == 0 || places[i] > places[i - 1]).isTrue();
            }
        }
    }

    @Test
    void neverScoresALongerPatternThatMatchesWhereAShorterOneDoesNot() {
        var random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            var text = letters(random, 16);
            var pattern = letters(random, 5);
            for (int end = 1; end < pattern.length(); end++) {
                if (score(pattern.substring(0, end), text) == Fuzzy.NONE) {
                    assertThat(score(pattern, text)).isEqualTo(Fuzzy.NONE);
                }
            }
        }
    }

    @Test
    void takesTextsAndPatternsOfAnyLength() {
        assertThat(score("x".repeat(33), "x".repeat(500))).isEqualTo(Fuzzy.NONE);
        assertThat(score("x".repeat(32), "x".repeat(500))).isGreaterThan(0);
        assertThat(score("y", "x".repeat(200) + "y")).as("past what is looked at").isEqualTo(Fuzzy.NONE);
        assertThat(score("a", "")).isEqualTo(Fuzzy.NONE);
    }

    private static String letters(Random random, int most) {
        var text = new StringBuilder();
        int length = random.nextInt(most + 1);
        for (int i = 0; i < length; i++) {
            text.append("ab-c1".charAt(random.nextInt(5)));
        }
        return text.toString();
    }

    private static boolean subsequence(String pattern, String text) {
        int i = 0;
        for (char letter : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (i < pattern.length() && letter == pattern.charAt(i)) {
                i++;
            }
        }
        return i == pattern.length();
    }
}
