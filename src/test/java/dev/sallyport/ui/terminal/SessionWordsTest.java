package dev.sallyport.ui.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.sallyport.connect.ConnectProblem;
import dev.sallyport.plan.Route;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.session.Timeline;
import dev.sallyport.ui.fx.Messages;

final class SessionWordsTest {

    private final SessionWords words = new SessionWords(new Messages(Locale.ROOT));

    static Stream<Arguments> states() {
        return Stream.of(arguments(new SessionState.Opening(), Mood.CONNECTING, "Connecting to web-1", ""),
                arguments(new SessionState.PushingKey(), Mood.CONNECTING, "Connecting to web-1", ""),
                arguments(waiting(), Mood.CONNECTING,
                        "Waiting for the console of web-1: Our last session is still being torn down", ""),
                arguments(ended(new EndReason.HourOver()), Mood.CUT_OFF, "Disconnected",
                        "AWS ended this session, as it does after an hour. Reconnect to go on."),
                arguments(new SessionState.LoggingIn(), Mood.CONNECTING, "Logging in as ec2-user", ""),
                arguments(new SessionState.Open(Samples.NOON), Mood.OPEN, "Connected", ""),
                arguments(ended(new EndReason.ExitStatus(0)), Mood.ENDED, "Ended", "The shell ended."),
                arguments(ended(new EndReason.ExitStatus(130)), Mood.ENDED, "Ended",
                        "The shell ended with exit status 130."),
                arguments(ended(new EndReason.Signal("KILL")), Mood.CUT_OFF, "Disconnected",
                        "The shell was ended by signal KILL."),
                arguments(ended(new EndReason.ClosedByUser()), Mood.ENDED, "Ended", "You closed this session."),
                arguments(ended(new EndReason.ConnectionLost("timeout")), Mood.CUT_OFF, "Disconnected",
                        "The connection to web-1 was lost."),
                arguments(ended(new EndReason.RemoteClosed("")), Mood.CUT_OFF, "Disconnected",
                        "web-1 closed the connection."),
                arguments(ended(new EndReason.Crashed()), Mood.CUT_OFF, "Disconnected",
                        "A fault in Sallyport ended this session."));
    }

    @ParameterizedTest
    @MethodSource("states")
    void hasAFaceForEveryState(SessionState state, Mood mood, String status, String banner) {
        var opened = new FakeSession(_ -> {});
        opened.goWell();

        var face = face(state, opened.timeline());

        assertThat(face.mood()).isEqualTo(mood);
        assertThat(face.status()).isEqualTo(status);
        assertThat(face.banner()).isEqualTo(banner);
    }

    @Test
    void tellsStoppingOnTheWayFromClosingASession() {
        assertThat(face(ended(new EndReason.ClosedByUser()), Timeline.EMPTY).mood()).isEqualTo(Mood.STOPPED);
    }

    @Test
    void namesTheTabAfterTheInstanceOrItsId() {
        assertThat(words.title(Samples.plan("web-1"))).isEqualTo("web-1");
        assertThat(words.title(Samples.plan("   "))).isEqualTo("i-0a1b2c3d4e5f67890");
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void letsNoNameBreakTheTab(String name) {
        var title = words.title(Samples.plan(name));
        var tooltip = words.tooltip(Samples.plan(name));

        assertThat(title).hasSizeLessThanOrEqualTo(40).doesNotContain("\n", "\u202e", "\u0007", "\u001b");
        assertThat(tooltip.lines()).hasSize(4);
        assertThat(tooltip).contains("i-0a1b2c3d4e5f67890", "ec2-user@203.0.113.7:22", "eu-central-1");
    }

    static List<String> hostileNames() {
        return List.of("a\nb\u0007\u001b[31m", "\u202egpj.exe", "x".repeat(10_000), "<html><b>bold</b>",
                "{name} {user}");
    }

    @Test
    void writesIpv6InBrackets() {
        assertThat(SessionWords.target(new Route.Direct("2001:db8::7", 22, Route.Direct.Kind.IPV6)))
                .isEqualTo("[2001:db8::7]:22");
    }

    @Test
    void keepsAHostsOwnWordsOnOneLine() {
        var reason = new EndReason.RemoteClosed("bye\r\n\u001b]0;pwned\u0007");

        assertThat(face(ended(reason), Timeline.EMPTY).bannerDetail()).doesNotContain("\n", "\r", "\u001b", "\u0007");
    }

    private SessionFace face(SessionState state, Timeline timeline) {
        return words.face(
                new Moment(Samples.plan("web-1"), state, timeline, Optional.empty(), List.of(),
                        Optional.empty(), Samples.NOON));
    }

    private static SessionState waiting() {
        var why = new ConnectProblem.TearingDown(Samples.instance("web-1").id(), Duration.ofSeconds(30));
        return new SessionState.Waiting(why, Samples.NOON, Samples.NOON.plusSeconds(30), 0);
    }

    private static SessionState ended(EndReason reason) {
        return new SessionState.Ended(reason, Samples.NOON);
    }
}
