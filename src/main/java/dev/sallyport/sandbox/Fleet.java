package dev.sallyport.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.HostFacts;
import dev.sallyport.sandbox.host.HostFault;
import dev.sallyport.sandbox.host.KeyGate;
import dev.sallyport.sandbox.host.SimulatedHost;
import dev.sallyport.sandbox.host.boot.Pace;
import dev.sallyport.sandbox.world.Machine;
import dev.sallyport.sandbox.world.World;

/// The hosts behind the machines, each started when somebody first asks where it is. Safe for any thread.
final class Fleet implements AutoCloseable {

    static final int SSH_PORT = 22;

    private final World world;
    private final PushedKeys keys;
    private final Clock clock;
    private final Pace pace;
    private final Instant startedAt;
    private final Socket nowhere;
    private final Yard yard;
    private final ScheduledExecutorService timers = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("fleet-timer").factory());
    private final Map<String, Machine> byAddress = new HashMap<>();
    private final Map<String, SimulatedHost> hosts = new ConcurrentHashMap<>();

    Fleet(World world, PushedKeys keys, Clock clock, Pace pace) throws IOException {
        this.world = world;
        this.keys = keys;
        this.clock = clock;
        this.pace = pace;
        this.startedAt = clock.instant();
        this.yard = new Yard(world, clock, this::board);
        // Bound and never listening: connecting to its port is refused, and no other program can take the port.
        this.nowhere = new Socket();
        nowhere.bind(loopback(0));
        world.machines().forEach(machine -> machine.net().all().forEach(address -> byAddress.put(address, machine)));
    }

    /// Where to connect for an address of the scenario: its host, or a port that refuses, where nothing would answer.
    /// Empty for an address that no machine has.
    Optional<InetSocketAddress> ssh(String address, int port) {
        return Optional.ofNullable(byAddress.get(address))
                .map(machine -> port == SSH_PORT && answers(machine)
                        ? loopback(host(machine).port())
                        : nowhere());
    }

    /// A port that refuses.
    InetSocketAddress nowhere() {
        return loopback(nowhere.getLocalPort());
    }

    private boolean answers(Machine machine) {
        return yard.now(machine).answersSsh() && host(machine).acceptsSsh();
    }

    /// The present state of the machines.
    Yard yard() {
        return yard;
    }

    // Nobody simulates the inside of a Windows server.
    private Board board(Machine machine) {
        return machine.image().windows()
                ? new WindowsBoard(machine.running() ? Board.Power.RUNNING : Board.Power.STOPPED, timers)
                : made(machine).board();
    }

    /// Starts every host that is not started yet.
    List<HostLine> lines() {
        return world.machines().stream().filter(Machine::answersSsh).map(this::line).toList();
    }

    void fault(Machine machine, HostFault fault) {
        host(machine).fault(fault);
    }

    void replaceHostKey(Machine machine) {
        host(machine).replaceHostKey();
    }

    private HostLine line(Machine machine) {
        var host = host(machine);
        return new HostLine(machine.id(), machine.label(), machine.place().region(), machine.image().user(),
                machine.net().all().stream().findFirst().orElse(""), loopback(host.port()), host.hostKeyFingerprint());
    }

    // Whoever comes in can switch a machine off, so the yard has to know of it from then on.
    private SimulatedHost host(Machine machine) {
        yard.board(machine.id());
        return made(machine);
    }

    private SimulatedHost made(Machine machine) {
        return hosts.computeIfAbsent(machine.id(), id -> {
            try {
                return SimulatedHost.start(facts(machine), gate(machine), clock, pace, machine.running());
            } catch (IOException e) {
                throw new UncheckedIOException("no host could be started for " + id, e);
            }
        });
    }

    // Instance Connect takes a key for a host without a metadata service; the host just never learns of it.
    private KeyGate gate(Machine machine) {
        return machine.traits().imds() ? keys.gate(machine.id()) : (_, _) -> false;
    }

    private HostFacts facts(Machine machine) {
        var address = machine.net().privateIpv4().orElse("10.0.0.1");
        var guest = machine.traits().guest();
        var users = Stream.concat(Stream.of(machine.image().user()), guest.users().stream()).toList();
        return new HostFacts(machine.id(), "ip-" + address.replace('.', '-'), machine.image().system(), address,
                machine.type().name(), machine.place().region(), machine.place().zone(), "", users,
                startedAt.minus(machine.age()), guest.ailment(), guest.passwords());
    }

    private static InetSocketAddress loopback(int port) {
        try {
            return new InetSocketAddress(InetAddress.getByAddress("127.0.0.1", new byte[]{127, 0, 0, 1}), port);
        } catch (IOException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    @Override
    public void close() throws IOException {
        timers.shutdownNow();
        hosts.values().forEach(SimulatedHost::close);
        nowhere.close();
    }
}
