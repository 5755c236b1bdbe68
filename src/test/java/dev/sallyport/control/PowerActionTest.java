package dev.sallyport.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.sallyport.model.InstanceState;

class PowerActionTest {

    @ParameterizedTest
    @CsvSource({"RUNNING, STOP FORCE_STOP REBOOT", "STOPPED, START", "STOPPING, FORCE_STOP", "PENDING, ''",
        "SHUTTING_DOWN, ''", "TERMINATED, ''", "UNKNOWN, START STOP FORCE_STOP REBOOT"})
    void isPossibleInTheStatesFromWhichEc2TakesIt(InstanceState state, String actions) {
        assertThat(Arrays.stream(PowerAction.values())
                .filter(action -> action.possibleIn(state))
                .map(PowerAction::name)
                .collect(Collectors.joining(" "))).isEqualTo(actions);
    }
}
