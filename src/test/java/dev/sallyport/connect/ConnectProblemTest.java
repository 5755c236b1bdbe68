package dev.sallyport.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.model.Problem;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.transport.Target;
import dev.sallyport.transport.TransportProblem;

class ConnectProblemTest {

    private static final Target TARGET = new Target(Bench.ID, "console.example", 22, Bench.ID + ".port0");
    private static final Duration TEN = Duration.ofSeconds(10);

    static Stream<Problem> everyOne() {
        return Stream.concat(Stream.of(new ConnectProblem.TearingDown(Bench.ID, TEN)), wires());
    }

    private static Stream<Problem> wires() {
        return Stream
                .of(new TransportProblem.UnknownHost(TARGET), new TransportProblem.Refused(TARGET),
                        new TransportProblem.Unreachable(TARGET, "why"),
                        new TransportProblem.ConnectTimedOut(TARGET, TEN), new TransportProblem.NotSsh(TARGET, "why"),
                        new TransportProblem.ClosedBeforeBanner(TARGET, "why"),
                        new TransportProblem.NoCommonAlgorithm(TARGET, "why"),
                        new TransportProblem.KeyExchangeTimedOut(TARGET, TEN),
                        new TransportProblem.KeyExchangeFailed(TARGET, "why"),
                        new TransportProblem.AuthRefused(TARGET, "publickey", "why"),
                        new TransportProblem.LoginTimedOut(TARGET, TEN),
                        new TransportProblem.ShellRefused(TARGET, "why"), new TransportProblem.LinkLost(TARGET, "why"))
                .map(ProblemException::new)
                .map(wire -> ConnectProblem.worded(wire, new RegionName("eu-central-1")).problem());
    }

    @ParameterizedTest
    @MethodSource("everyOne")
    void hasWordsAndAFactForEachPlaceholder(Problem problem) {
        assertThat(problem).isInstanceOf(ConnectProblem.class);
        var bundle = ResourceBundle.getBundle("dev.sallyport.messages", Locale.ROOT);
        for (var part : List.of("title", "text", "remedy")) {
            Pattern.compile("\\{(\\w+)}")
                    .matcher(bundle.getString("problem." + problem.code() + "." + part))
                    .results()
                    .forEach(placeholder -> assertThat(problem.facts()).containsKey(placeholder.group(1)));
        }
    }
}
