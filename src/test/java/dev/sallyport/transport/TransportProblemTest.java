package dev.sallyport.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TransportProblemTest {

    private static final Target TARGET = new Target(Wires.ID, "203.0.113.7", 22, "ubuntu");
    private static final Duration TEN = Duration.ofSeconds(10);

    static Stream<TransportProblem> everyOne() {
        return Stream.of(new TransportProblem.UnknownHost(TARGET), new TransportProblem.Refused(TARGET),
                new TransportProblem.Unreachable(TARGET, "why"), new TransportProblem.ConnectTimedOut(TARGET, TEN),
                new TransportProblem.NotSsh(TARGET, "why"), new TransportProblem.ClosedBeforeBanner(TARGET, "why"),
                new TransportProblem.NoCommonAlgorithm(TARGET, "why"),
                new TransportProblem.KeyExchangeTimedOut(TARGET, TEN),
                new TransportProblem.KeyExchangeFailed(TARGET, "why"),
                new TransportProblem.AuthRefused(TARGET, "publickey", "why"),
                new TransportProblem.LoginTimedOut(TARGET, TEN), new TransportProblem.ShellRefused(TARGET, "why"),
                new TransportProblem.CommandRefused(TARGET, "why"),
                new TransportProblem.LinkLost(TARGET, "why"));
    }

    @ParameterizedTest
    @MethodSource("everyOne")
    void hasWordsAndAFactForEachPlaceholder(TransportProblem problem) throws Exception {
        for (var part : new String[]{"title", "text", "remedy"}) {
            var words = words().getProperty("problem." + problem.code() + "." + part);
            assertThat(words).as(problem.code() + "." + part).isNotBlank();
            Pattern.compile("\\{(\\w+)}")
                    .matcher(words)
                    .results()
                    .forEach(placeholder -> assertThat(problem.facts()).containsKey(placeholder.group(1)));
        }
    }

    @Test
    void coversEveryCase() {
        assertEquals(TransportProblem.class.getPermittedSubclasses().length, everyOne().count());
    }

    @Test
    void tellsTheSystemsWaysOfNotConnectingApart() {
        assertInstanceOf(TransportProblem.Refused.class,
                Diagnosis.ofConnect(TARGET, new ConnectException("Connection refused"), TEN));
        assertInstanceOf(TransportProblem.Refused.class, Diagnosis.ofConnect(TARGET,
                new IOException("The remote computer refused the network connection"), TEN));
        assertInstanceOf(TransportProblem.ConnectTimedOut.class,
                Diagnosis.ofConnect(TARGET, new ConnectException("Connection timed out"), TEN));
        assertInstanceOf(TransportProblem.Unreachable.class,
                Diagnosis.ofConnect(TARGET, new NoRouteToHostException("No route to host"), TEN));
        assertInstanceOf(TransportProblem.Unreachable.class,
                Diagnosis.ofConnect(TARGET, new SocketException("Network is unreachable"), TEN));
    }

    @Test
    void tellsAResetBeforeTheBannerFromAnUnreachableAddress() {
        assertInstanceOf(TransportProblem.ClosedBeforeBanner.class,
                Diagnosis.ofConnect(TARGET, new SocketException("Connection reset by peer"), TEN));
    }

    @Test
    void putsAnIpv6AddressInBrackets() {
        assertEquals("[2001:db8::7]:22", new Target(Wires.ID, "2001:db8::7", 22, "ubuntu").address());
    }

    @Test
    void showsNothingThatCouldDriveATerminalOrRunBackwards() {
        assertEquals("a b c", SafeText.of("a\u001b\u0007b\r\n\u202ec"));
        assertThat(SafeText.of("x".repeat(10_000))).hasSize(301);
    }

    @Test
    void noticesADeadLinkWithinThirtySecondsByDefault() {
        var limits = TransportLimits.DEFAULT;

        assertThat(limits.keepAlive().multipliedBy(limits.unanswered() + 1L)).isLessThan(Duration.ofSeconds(30));
    }

    private static Properties words() throws IOException {
        var words = new Properties();
        try (InputStream in = TransportProblem.class.getResourceAsStream("/dev/sallyport/messages.properties")) {
            words.load(in);
        }
        return words;
    }
}
