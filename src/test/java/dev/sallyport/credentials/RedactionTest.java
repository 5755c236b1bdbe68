package dev.sallyport.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            x-amz-security-token:FwoGZXIvYXdzEBYa                  | x-amz-security-token:***
            key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY bad       | key *** bad
            no key AKIAIOSFODNN7EXAMPLE here                       | no key *** here
            Password = hunter2                                     | Password = ***
            user arn:aws:iam::123456789012:user/bob may not        | user arn:aws:iam::123456789012:user/bob may not
            request 8f2a5c1e-7d4b-4a53-9c0e-3f1a2b4c5d6e           | request 8f2a5c1e-7d4b-4a53-9c0e-3f1a2b4c5d6e
            """)
    void hidesWhatMayBeASecretAndNothingElse(String said, String shown) {
        assertThat(Redaction.of(said)).isEqualTo(shown);
    }

    @Test
    void cutsEndlessWordsAndControlCharacters() {
        assertThat(Redaction.of("bell\u0007 and \u001b[31mred")).isEqualTo("bell and [31mred");
        assertThat(Redaction.of("ab ".repeat(10_000))).hasSizeLessThan(1600);
    }
}
