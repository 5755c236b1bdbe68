package dev.sallyport.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

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
}
