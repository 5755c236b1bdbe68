package dev.sallyport.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import dev.sallyport.sandbox.aws.Machines;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.World;

/// The one place that knows the present state of the machines. One that nobody has touched is as the scenario says, so
/// that thousands cost nothing. Safe for any thread.
final class Yard implements Machines {

    private final World world;
    private final Clock clock;
    private final Instant startedAt;
    private final Function<Machine, Board> boards;
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();

    /// @param boards makes the outside of a machine, once for each
    Yard(World world, Clock clock, Function<Machine, Board> boards) {
        this.world = world;
        this.clock = clock;
        this.startedAt = clock.instant();
        this.boards = boards;
    }

    @Override
    public Optional<Machine> machine(String id) {
        return world.machine(id).map(this::now);
    }

    @Override
    public List<Machine> machines(String account, String region) {
        return world.machines(account, region).stream().map(this::now).toList();
    }

    @Override
    public Optional<Board> board(String id) {
        return watch(id).map(Watch::board);
    }

    @Override
    public Optional<Printed> printed(String id) {
        return watch(id).map(Watch::printed);
    }

    Machine now(Machine origin) {
        var watch = watches.get(origin.id());
        return watch == null ? origin : watch.now();
    }

    private Optional<Watch> watch(String id) {
        return world.machine(id).filter(Machine::switchable).map(this::watch);
    }

    private Watch watch(Machine origin) {
        return watches.computeIfAbsent(origin.id(), _ -> new Watch(origin, boards.apply(origin), clock, startedAt));
    }
}
