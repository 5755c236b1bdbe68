package dev.sallyport.ui.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.HostKey;
import dev.sallyport.prompt.Question;
import dev.sallyport.ui.terminal.Samples;

class TrustChoiceTest {

    private final List<String> answers = new ArrayList<>();
    private final Question.TrustHost one = host("a");
    private final Question.TrustHost other = host("b");
    private final TrustChoice choice = new TrustChoice(List.of(one, other),
            (host, yes) -> answers.add(host.instance().name() + " " + yes));

    @Test
    void trustsTheChosenOnesOnly() {
        choice.choose(one, false);
        assertEquals(1, choice.countProperty().get());

        choice.settle(true);

        assertThat(answers).containsExactly("a false", "b true");
    }

    @Test
    void declinesAllWhateverIsChosen() {
        choice.settle(false);

        assertThat(answers).containsExactly("a false", "b false");
    }

    @Test
    void answersOnce() {
        choice.settle(true);
        choice.settle(false);

        assertThat(answers).containsExactly("a true", "b true");
    }

    @Test
    void answersNobodyWhoIsGone() {
        assertThat(choice.leave(one)).isFalse();

        choice.settle(true);

        assertThat(answers).containsExactly("b true");
        assertThat(choice.leave(other)).isTrue();
    }

    private static Question.TrustHost host(String name) {
        return new Question.TrustHost(Samples.instance(name), "203.0.113.7:22",
                new HostKey("ssh-ed25519", "SHA256:" + name));
    }
}
