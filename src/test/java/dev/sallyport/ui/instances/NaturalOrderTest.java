package dev.sallyport.ui.instances;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    @Test
    void countsAsPeopleDo() {
        var ordered = List.of("10.0.2.1", "10.0.10.1", "a007", "a8", "db-1", "Web-2", "web-9", "web-10", "web-10-a",
                "web-99999999999999999999999", "");
        for (int seed = 0; seed < 50; seed++) {
            var mixed = new ArrayList<>(ordered);
            Collections.shuffle(mixed, new Random(seed));

            mixed.sort(new NaturalOrder());

            assertThat(mixed).isEqualTo(ordered);
        }
    }

    @Test
    void isAnOrderForAnyText() {
        var random = new Random(7);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 2_000; i++) {
            texts.add(random.ints(random.nextInt(6), 0, 4)
                    .collect(StringBuilder::new,
                            (text, c) -> text.append("0aA9".charAt(c)), StringBuilder::append)
                    .toString());
        }

        texts.sort(new NaturalOrder());

        assertThat(texts).isSortedAccordingTo(new NaturalOrder());
    }
}
