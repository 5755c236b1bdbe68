package dev.sallyport.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import dev.sallyport.sandbox.aws.Call;
import dev.sallyport.sandbox.aws.Trouble;
import dev.sallyport.sandbox.aws.Troubles;
import dev.sallyport.sandbox.serial.SerialManners;

/// What goes wrong in a sandbox, to be turned while it runs, from any thread. Several troubles may meet one call.
///
/// Hosts have their own: [Sandbox#fault].
public final class Knobs implements Troubles {

    private final List<Live> rules = new CopyOnWriteArrayList<>();

    private final SerialManners serial;

    Knobs(List<Rule> rules, SerialManners serial) {
        this.serial = serial;
        rules.forEach(this::add);
    }

    /// Answers wait that long.
    public void delay(Aim aim, Duration time) {
        always(aim, new Trouble.Delay(time));
    }

    /// The next `calls` calls are throttled; one that is tried again counts again.
    public void throttle(Aim aim, int calls) {
        add(new Rule(aim, new Trouble.Throttle(), calls));
    }

    /// Refused with a code of AWS's, such as `UnauthorizedOperation`.
    public void refuse(Aim aim, String code) {
        always(aim, new Trouble.Refuse(code));
    }

    /// Answered with HTTP 500.
    public void fail(Aim aim) {
        always(aim, new Trouble.Fail());
    }

    /// Never answered.
    public void hang(Aim aim) {
        always(aim, new Trouble.Hang());
    }

    /// Connection closed in the middle of the answer.
    public void cut(Aim aim) {
        always(aim, new Trouble.Cut());
    }

    /// Answered with something else in the place of a console's text or picture.
    public void spoil(Aim aim, Trouble.Spoilt what) {
        always(aim, new Trouble.Spoil(what));
    }

    /// How long after a session on a serial console the next can begin; for sessions that end from now on.
    public void serialTeardown(Duration time) {
        serial.teardown(time);
    }

    /// How long a session on a serial console may last; for sessions that begin from now on.
    public void serialHour(Duration time) {
        serial.hour(time);
    }

    /// Whether a break on a serial console is answered with failure, and kept from the machine.
    public void refuseBreaks(boolean refuse) {
        serial.refuseBreaks(refuse);
    }

    /// Whether somebody else's session holds an instance's serial console.
    public void serialBusy(String instanceId, boolean held) {
        serial.busy(instanceId, held);
    }

    /// Nothing goes wrong from here on; durations stay. Calls that hang already go on hanging.
    public void calm() {
        rules.clear();
        serial.calm();
    }

    @Override
    public List<Trouble> of(Call call) {
        var met = new ArrayList<Trouble>();
        for (var live : rules) {
            if (live.rule.aim().meets(call) && live.takeOne()) {
                met.add(live.rule.trouble());
            }
        }
        return met;
    }

    private void always(Aim aim, Trouble trouble) {
        add(new Rule(aim, trouble));
    }

    private void add(Rule rule) {
        rules.add(new Live(rule));
    }

    private static final class Live {
        private final Rule rule;
        private final AtomicInteger left;

        Live(Rule rule) {
            this.rule = rule;
            this.left = new AtomicInteger(rule.times());
        }

        boolean takeOne() {
            return rule.times() == Rule.ALWAYS || left.getAndUpdate(count -> Math.max(0, count - 1)) > 0;
        }
    }
}
