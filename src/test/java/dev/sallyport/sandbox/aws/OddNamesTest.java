package dev.sallyport.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.sandbox.Scenario;
import dev.sallyport.sandbox.TestSandbox;

/// Names that people really give, and worse ones, reach a client as they are.
class OddNamesTest {

    @ParameterizedTest
    @CsvSource({"'<b>&amp;\"</b>', '<b>&amp;\"</b>'", "'\\u202Edesrever', '\u202Edesrever'",
        "'a\\u009B31m\\u007F', 'a\u009B31m\u007F'",
        "'tab\\tline\\nend', 'tab\tline\nend'", "'bell\\u0007', 'bell\uFFFD'", "'\\uD83D\\uDC1F', '\uD83D\uDC1F'"})
    void arriveAsTheyAre(String written, String arrives) {
        assertThat(nameSeenThrough(written)).isEqualTo(arrives);
    }

    @Test
    void arriveInFullLength() {
        assertThat(nameSeenThrough("x".repeat(10_000))).hasSize(10_000);
    }

    @ParameterizedTest
    @CsvSource({"a*c, abbc, true", "a*c, abd, false", "a?c, abc, true", "a?c, ac, false", "a.c, abc, false",
        "a\\*c, a*c, true", "a\\*c, abc, false", "\\E*, \\Ex, true", "'', '', true", "*, '', true"})
    void wildcardsMeanWhatTheySay(String pattern, String value, boolean matches) {
        assertThat(new Wildcard(pattern).matches(value)).isEqualTo(matches);
    }

    private static String nameSeenThrough(String json) {
        var scenario = Scenario.parse("odd", """
                { "schema": 1, "accounts": { "a": "111122223333" }, "regions": { "eu-west-1": "opt-in-not-required" },
                  "profiles": [ { "name": "default", "account": "a", "region": "eu-west-1", "user": "u",
                                  "accessKeyId": "AKIAODD", "secretAccessKey": "odd" } ],
                  "machines": [ { "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023",
                                  "tags": { "Name": "%s" } } ] }
                """.formatted(json.replace("\"", "\\\"")));
        try (var sandbox = new TestSandbox(scenario)) {
            return sandbox.ec2("default", "eu-west-1")
                    .describeInstances()
                    .reservations()
                    .getFirst()
                    .instances()
                    .getFirst()
                    .tags()
                    .getFirst()
                    .value();
        }
    }
}
