package dev.sallyport.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.MachineState;
import dev.sallyport.sandbox.world.World;

class YardTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private final World world = Scenario
            .parse("yard",
                    """
                            { "schema": 1, "accounts": { "a": "111122223333" }, "regions": { "eu-west-1": "opt-in-not-required" },
                              "profiles": [],
                              "machines": [
                                { "name": "on", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023", "age": "PT1H" },
                                { "name": "off", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023", "state": "stopped" },
                                { "name": "ill", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023", "ailment": "kernel-panic" },
                                { "name": "worn", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023",
                                  "health": { "instance": "impaired" } },
                                { "name": "gone", "account": "a", "region": "eu-west-1", "type": "t3.nano", "image": "al2023", "state": "terminated" } ] }
                            """)
            .world();
    private final Map<String, FakeBoard> boards = new HashMap<>();
    private final List<String> made = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Yard yard = new Yard(world, new Clock() {
        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }, this::make);

    @Test
    void whatNobodyTouchedIsAsTheScenarioSays() {
        assertThat(yard.machines("111122223333", "eu-west-1"))
                .isEqualTo(world.machines("111122223333", "eu-west-1"));
        assertThat(made).isEmpty();
    }

    @Test
    void aBoardIsMadeOnceAndNotForWhatCannotBeSwitched() {
        assertThat(yard.board(id("on"))).isPresent();
        assertThat(yard.board(id("on"))).isPresent();
        assertThat(yard.board(id("gone"))).isEmpty();
        assertThat(yard.board("i-none")).isEmpty();
        assertThat(made).containsExactly("on");
    }

    @Test
    void theStateFollowsThePower() {
        var off = board("off");
        assertThat(state("off")).isEqualTo(MachineState.STOPPED);
        off.to(Board.Power.STARTING);
        assertThat(state("off")).isEqualTo(MachineState.PENDING);
        off.to(Board.Power.RUNNING);
        assertThat(state("off")).isEqualTo(MachineState.RUNNING);
        off.to(Board.Power.STOPPING);
        assertThat(state("off")).isEqualTo(MachineState.STOPPING);
        off.to(Board.Power.STOPPED);
        assertThat(state("off")).isEqualTo(MachineState.STOPPED);
    }

    @Test
    void aRebootIsNoChangeOfState() {
        board("on").to(Board.Power.STARTING);

        assertThat(state("on")).isEqualTo(MachineState.RUNNING);
    }

    @Test
    void aStartIsALaunchAndARebootIsNot() {
        board("on").to(Board.Power.STARTING);
        assertThat(present("on").age()).isEqualTo(Duration.ofHours(1));
        now.set(START.plus(Duration.ofMinutes(10)));
        board("off").to(Board.Power.STARTING);

        assertThat(present("off").age()).isEqualTo(Duration.ofMinutes(-10));
    }

    @Test
    void theChecksBeginWithEachStartAndFollowTheMachine() {
        var off = board("off");
        assertThat(instanceCheck("off")).isEqualTo("not-applicable");
        off.to(Board.Power.STARTING);
        off.to(Board.Power.RUNNING);
        assertThat(instanceCheck("off")).isEqualTo("initializing");
        now.set(START.plus(Watch.GRACE));
        assertThat(instanceCheck("off")).isEqualTo("impaired");
        off.reachable(true);
        assertThat(instanceCheck("off")).isEqualTo("ok");
        off.reachable(false);
        assertThat(instanceCheck("off")).isEqualTo("initializing");
    }

    @Test
    void whatIsIllFromTheStartIsImpairedUntilItAnswers() {
        assertThat(world.named("ill").orElseThrow().health().instance()).isEqualTo("impaired");
        var ill = board("ill");
        assertThat(instanceCheck("ill")).isEqualTo("impaired");
        ill.reachable(true);
        assertThat(instanceCheck("ill")).isEqualTo("ok");
    }

    @Test
    void whatIsBrokenLaterIsImpairedWhenItHasNotAnsweredForAWhile() {
        var on = board("on");
        on.reachable(true);
        assertThat(instanceCheck("on")).isEqualTo("ok");
        on.reachable(false);
        now.set(START.plus(Watch.GRACE));
        assertThat(instanceCheck("on")).isEqualTo("impaired");
    }

    @Test
    void whatTheScenarioSaysOfChecksHoldsUntilThePowerChanges() {
        var worn = board("worn");
        worn.reachable(true);
        assertThat(instanceCheck("worn")).isEqualTo("impaired");
        worn.to(Board.Power.STARTING);
        worn.to(Board.Power.RUNNING);
        assertThat(instanceCheck("worn")).isEqualTo("ok");
    }

    @Test
    void keepsWhatWasPrintedWhenThePowerChanged() {
        var on = board("on");
        on.prints("first boot");
        assertThat(printed("on")).isEqualTo("first boot");
        on.prints(", a login");
        assertThat(printed("on")).isEqualTo("first boot");
        now.set(START.plusSeconds(5));
        on.to(Board.Power.STOPPING);
        on.prints(" and more");

        assertThat(printed("on")).isEqualTo("first boot, a login");
        assertThat(yard.printed(id("on")).orElseThrow().at()).isEqualTo(START.plusSeconds(5));
    }

    private Board make(Machine machine) {
        made.add(machine.label());
        return boards.computeIfAbsent(machine.id(),
                _ -> new FakeBoard(machine.running() ? Board.Power.RUNNING : Board.Power.STOPPED));
    }

    private FakeBoard board(String name) {
        assertThat(yard.board(id(name))).isPresent();
        var board = boards.get(id(name));
        assertThat(board).isNotNull();
        return board;
    }

    private String printed(String name) {
        return new String(Base64.getDecoder().decode(yard.printed(id(name)).orElseThrow().base64()),
                StandardCharsets.UTF_8);
    }

    private Machine present(String name) {
        return yard.machine(id(name)).orElseThrow();
    }

    private MachineState state(String name) {
        return present(name).state();
    }

    private String instanceCheck(String name) {
        return present(name).health().instance();
    }

    private String id(String name) {
        return world.named(name).orElseThrow().id();
    }
}
