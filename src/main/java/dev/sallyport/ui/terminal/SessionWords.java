package dev.sallyport.ui.terminal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Route;
import dev.sallyport.session.EndReason;
import dev.sallyport.session.SessionState;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Puts a session into words: a function of its state, its timeline, its key and the time.
public final class SessionWords {

    private static final int LONGEST_TITLE = 40;

    private final Messages messages;

    public SessionWords(Messages messages) {
        this.messages = messages;
    }

    /// The face of a session at that moment.
    SessionFace face(Moment moment) {
        var plan = moment.plan();
        var state = moment.state();
        var target = target(plan.routes().getFirst());
        var countdown = Countdown.of(moment.key(), state, moment.now());
        var waterfall = Waterfall.of(moment, target);
        var mood = Mood.of(state, waterfall.promptIn().isPresent());
        return new SessionFace(mood, status(mood, state, plan), where(plan, target), notice(countdown),
                banner(state, name(plan.instance())), detail(state), countdown, keyText(countdown),
                keyNumber(countdown), waterfall, wait(state, moment.now()), hour(moment));
    }

    /// The tab's title: the name tag, or the id, and what it is about if not a shell.
    public String title(ConnectPlan plan) {
        var name = shortened(plan.instance());
        return plan.serial() ? messages.text("session.title.serial", Map.of("name", name)) : name;
    }

    private static String shortened(Instance instance) {
        var name = name(instance);
        return name.length() <= LONGEST_TITLE ? name : name.substring(0, LONGEST_TITLE - 1).strip() + "…";
    }

    /// The tab's tooltip, one fact per line.
    public String tooltip(ConnectPlan plan) {
        var instance = plan.instance();
        var account = messages.text("session.tooltip.account",
                Map.of("region", instance.region().value(), "profile", instance.profile()));
        return String.join("\n", List.of(name(instance), instance.id().value(),
                plan.user().name() + "@" + target(plan.routes().getFirst()), account));
    }

    /// Where a route leads, as the timeline names it.
    public static String target(Route route) {
        return switch (route) {
            case Route.Direct(var address, var port, var kind) ->
                kind == Route.Direct.Kind.IPV6 ? "[" + address + "]:" + port : address + ":" + port;
            case Route.SerialConsole(_, var host, _, _) -> host;
        };
    }

    /// The words on the line that parts an earlier session's text from that of the one reconnected at `now`.
    String separator(Instant now, ZoneId zone) {
        var time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone)
                .format(now);
        return messages.text("session.separator", Map.of("time", time));
    }

    /// The status of a tab whose opening was refused or went wrong outside the session itself.
    String status(Mood mood, ConnectPlan plan) {
        return messages.text("session.status." + mood.styleClass(),
                Map.of("name", name(plan.instance()), "user", plan.user().name()));
    }

    static String name(Instance instance) {
        var name = SafeText.line(instance.name()).strip();
        return name.isEmpty() ? instance.id().value() : name;
    }

    private static String where(ConnectPlan plan, String target) {
        // The login name of a serial port is the instance's id, which stands behind it anyway.
        var login = plan.serial() ? "" : plan.user().name() + "@";
        return login + target + "  ·  " + plan.instance().id() + "  ·  "
                + plan.instance().region();
    }

    private String status(Mood mood, SessionState state, ConnectPlan plan) {
        var facts = Map.of("name", name(plan.instance()), "user", plan.user().name());
        if (plan.serial() && state instanceof SessionState.Open) {
            return messages.text("session.status.open.serial", facts);
        }
        return switch (state) {
            case SessionState.Opening() -> messages.text("session.status.opening", facts);
            case SessionState.PushingKey() -> messages.text("session.status.pushing", facts);
            case SessionState.Waiting waiting -> messages.text("session.status.waiting", Map.of("name",
                    name(plan.instance()), "why", messages.problem(waiting.why()).title()));
            case SessionState.LoggingIn() -> messages.text("session.status.logging-in", facts);
            case SessionState.Open(_),SessionState.Ended(_, _),SessionState.Failed(_) -> status(mood, plan);
        };
    }

    private Optional<WaitFace> wait(SessionState state, Instant now) {
        if (!(state instanceof SessionState.Waiting(var why, var since, var until, var tries))) {
            return Optional.empty();
        }
        var words = messages.problem(why);
        var left = Countdown.to(until, now);
        var next = left.seconds() == 0
                ? messages.text("session.wait.now")
                : messages.text("session.wait.next", Map.of("seconds", left.seconds()));
        var tried = tries == 0
                ? ""
                : messages.count("session.wait.tries.one", "session.wait.tries.many", tries) + " "
                        + messages.text("session.wait.since",
                                Map.of("seconds", Duration.between(since, now).toSeconds()));
        return Optional.of(new WaitFace(words.title(), words.text(), next, tried, left));
    }

    private static Optional<HourFace> hour(Moment moment) {
        return moment.state() instanceof SessionState.Open
                ? moment.endsAt().map(end -> HourFace.of(end, moment.now()))
                : Optional.empty();
    }

    private String notice(Countdown countdown) {
        return switch (countdown.phase()) {
            case EXPIRED -> messages.text("session.key.expired");
            case RENEWING -> messages.text("session.key.renewing");
            case NONE, COUNTING, URGENT, GONE -> "";
        };
    }

    private String keyText(Countdown countdown) {
        if (!countdown.alive()) {
            return notice(countdown);
        }
        var stem = countdown.seconds() == 1 ? "session.key.valid-one" : "session.key.valid";
        return messages.text(stem, Map.of("seconds", countdown.seconds()));
    }

    private String keyNumber(Countdown countdown) {
        return countdown.push() < 2 || !countdown.alive()
                ? ""
                : messages.text("session.key.number", Map.of("push", countdown.push()));
    }

    private String banner(SessionState state, String name) {
        return state instanceof SessionState.Ended(var reason, _) ? ending(reason, name) : "";
    }

    private String ending(EndReason reason, String name) {
        return switch (reason) {
            case EndReason.ExitStatus(var status) when status == 0 -> messages.text("session.end.exit-0");
            case EndReason.ExitStatus(var status) -> messages.text("session.end.exit", Map.of("status", status));
            case EndReason.Signal(var signal) -> messages.text("session.end.signal", Map.of("signal", signal));
            case EndReason.ClosedByUser() -> messages.text("session.end.closed");
            case EndReason.ConnectionLost(_) -> messages.text("session.end.lost", Map.of("name", name));
            case EndReason.RemoteClosed(_) -> messages.text("session.end.remote", Map.of("name", name));
            case EndReason.HourOver() -> messages.text("session.end.hour-over");
            case EndReason.TimeOver() -> messages.text("session.end.time-over");
            case EndReason.Crashed() -> messages.text("session.end.crashed");
        };
    }

    private static String detail(SessionState state) {
        return switch (state) {
            case SessionState.Ended(EndReason.ConnectionLost(var words), _) -> SafeText.line(words);
            case SessionState.Ended(EndReason.RemoteClosed(var words), _) -> SafeText.line(words);
            default -> "";
        };
    }
}
