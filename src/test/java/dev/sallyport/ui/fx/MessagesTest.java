package dev.sallyport.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.plan.PlanProblem;

class MessagesTest {

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void putsTheFactsIntoTheWords() {
        var problem = new PlanProblem.NotRunning(new InstanceId("i-0a1b2c3d4e5f67890"), InstanceState.SHUTTING_DOWN);

        assertThat(messages.problem(problem).text()).startsWith("i-0a1b2c3d4e5f67890 is shutting-down.");
    }

    @Test
    void takesAFactAsItIsAndNotAsAPattern() {
        var problem = new PlanProblem.BadUser(new InstanceId("i-0a1b2c3d4e5f67890"), "$1 {instance} \\");

        assertThat(messages.problem(problem).text()).startsWith("\"$1 {instance} \\\" does not fit");
    }

    @Test
    void isEnglishOnAGermanSystemIfEnglishIsAskedFor() {
        var system = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);

            assertThat(new Messages(Locale.ENGLISH).text("trust.cancel")).isEqualTo("Cancel");
            assertThat(new Messages(Locale.FRENCH).text("trust.cancel")).isEqualTo("Cancel");
        } finally {
            Locale.setDefault(system);
        }
    }

    @Test
    void speaksGermanToAustriansToo() {
        assertThat(new Messages(Locale.of("de", "AT")).text("trust.cancel")).isEqualTo("Abbrechen");
    }

    @Test
    void writesNumbersAndDaysAsTheLanguageDoes() {
        var day = ZonedDateTime.parse("2026-03-03T09:05:00Z");
        var german = new Messages(Locale.GERMAN);

        assertThat(messages.tenths(12.44)).isEqualTo("12.4");
        assertThat(german.tenths(12.44)).isEqualTo("12,4");
        assertThat(messages.moment(day)).isEqualTo("3 Mar 2026, 09:05");
        assertThat(german.moment(day)).isEqualTo("3. März 2026, 09:05");
        assertThat(german.day(day)).isEqualTo("3. März 2026");
    }

    @Test
    void writesDaysInTheLanguageOfItsWordsAndNotInTheOneAskedFor() {
        assertThat(new Messages(Locale.FRENCH).locale()).isEqualTo(Locale.ENGLISH);
        assertThat(new Messages(Locale.UK).locale()).isEqualTo(Locale.UK);
    }
}
