package dev.sallyport.connect;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.sallyport.access.AccessProblem;
import dev.sallyport.model.Problem;

/// How serial consoles are to be treated: how long they take and how long to wait for one.
///
/// @param session     how long AWS keeps a session open
/// @param teardown    how long a console is still taken after a session of our own
/// @param patience    after the first refusal, how long it is tried again
/// @param taken       the waits between tries while another session holds the console; the last one again and again
/// @param faulty      the same while AWS cannot start a session
/// @param unavailable the same while the instance takes no key
/// @param throttled   the same while AWS wants fewer calls
public record SerialManners(Duration session, Duration teardown, Duration patience, List<Duration> taken,
        List<Duration> faulty, List<Duration> unavailable, List<Duration> throttled) {

    /// AWS's hour and half minute (EC2 User Guide, "EC2 Serial Console for instances"). Our patience is a little longer than
    /// the hour, so that a console that someone has just taken is ours in the end. A fault or an unavailable instance is asked
    /// about less often, since the user guide speaks of minutes; throttling only gets worse by asking.
    public static final SerialManners DEFAULT = new SerialManners(Duration.ofHours(1), Duration.ofSeconds(30),
            Duration.ofMinutes(65), seconds(5, 10, 20, 30), seconds(10, 20, 30), seconds(15, 30, 60),
            seconds(10, 20, 40, 60));

    public SerialManners {
        taken = List.copyOf(taken);
        faulty = List.copyOf(faulty);
        unavailable = List.copyOf(unavailable);
        throttled = List.copyOf(throttled);
    }

    /// The same with another teardown.
    public SerialManners withTeardown(Duration other) {
        return new SerialManners(session, other, patience, taken, faulty, unavailable, throttled);
    }

    /// How long to wait after that problem before the next try; empty if waiting does not help.
    ///
    /// @param tries how many were refused so far, from 1
    Optional<Duration> pauseAfter(Problem problem, int tries) {
        return cadence(problem).map(waits -> waits.get(Math.min(tries, waits.size()) - 1));
    }

    private Optional<List<Duration>> cadence(Problem problem) {
        return switch (problem) {
            case AccessProblem.SerialBusy _ -> Optional.of(taken);
            case AccessProblem.SerialUnavailable _ -> Optional.of(faulty);
            case AccessProblem.Unavailable _ -> Optional.of(unavailable);
            case AccessProblem.Throttled _ -> Optional.of(throttled);
            default -> Optional.empty();
        };
    }

    private static List<Duration> seconds(Integer... each) {
        return List.of(each).stream().map(Duration::ofSeconds).toList();
    }
}
