package dev.sallyport.sandbox;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.sallyport.sandbox.aws.AwsServer;
import dev.sallyport.sandbox.aws.CallRecord;
import dev.sallyport.sandbox.aws.Wiring;
import dev.sallyport.sandbox.host.Board;
import dev.sallyport.sandbox.host.HostFault;
import dev.sallyport.sandbox.host.boot.Pace;
import dev.sallyport.sandbox.serial.SerialGateway;
import dev.sallyport.sandbox.serial.SerialManners;
import dev.sallyport.sandbox.world.Machine;

/// A running sandbox: an AWS endpoint and the hosts of its instances, all on 127.0.0.1. Safe for any thread.
///
/// Clients find it through configuration alone: the files in [#awsDirectory], or the variables in [#environment].
public final class Sandbox implements AutoCloseable {

    private static final Pattern SERIAL_CONSOLE = Pattern
            .compile("(serial-console\\.ec2-instance-connect|ec2-serial-console)\\.");

    private final Scenario scenario;
    private final Knobs knobs;
    private final Fleet fleet;
    private final SerialGateway gateway;
    private final AwsServer aws;
    private final AwsDirectory directory;

    private Sandbox(Scenario scenario, Knobs knobs, Fleet fleet, SerialGateway gateway, AwsServer aws,
            AwsDirectory directory) {
        this.scenario = scenario;
        this.knobs = knobs;
        this.fleet = fleet;
        this.gateway = gateway;
        this.aws = aws;
        this.directory = directory;
    }

    /// Starts one. Hosts start later, each when it is first asked for.
    ///
    /// @throws IOException if the port is taken or the AWS directory cannot be written
    public static Sandbox start(Scenario scenario, SandboxOptions options) throws IOException {
        var keys = new PushedKeys(options.clock());
        var fleet = new Fleet(scenario.world(), keys, options.clock(),
                new Pace(scenario.consoles().pace()));
        try {
            return start(scenario, options, keys, fleet);
        } catch (IOException | RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    private static Sandbox start(Scenario scenario, SandboxOptions options, PushedKeys keys, Fleet fleet)
            throws IOException {
        var world = scenario.world();
        var consoles = scenario.consoles();
        var manners = new SerialManners(consoles.teardown());
        var knobs = new Knobs(scenario.rules(), manners);
        var gateway = new SerialGateway(id -> fleet.yard().board(id).map(Board::serial), options.clock(), manners);
        var wiring = new Wiring(fleet.yard(), keys, gateway::push, consoles.switches());
        var aws = AwsServer.start(options.port(), world, wiring, knobs, options.clock());
        try {
            scenario.hostFaults().forEach((id, fault) -> fleet.fault(world.machine(id).orElseThrow(), fault));
            var directory = AwsDirectory.write(world.profiles(), aws.endpoint());
            return new Sandbox(scenario, knobs, fleet, gateway, aws, directory);
        } catch (IOException | RuntimeException e) {
            // The port must not stay taken by half a sandbox.
            aws.close();
            throw e;
        }
    }

    /// Where EC2, EC2 Instance Connect and STS all answer, in every Region.
    public URI endpoint() {
        return aws.endpoint();
    }

    /// A temporary directory with `config` and `credentials`; every profile leads here. Deleted by [#close].
    public Path awsDirectory() {
        return directory.directory();
    }

    public Scenario scenario() {
        return scenario;
    }

    public Knobs knobs() {
        return knobs;
    }

    /// The last thousand calls, oldest first: what clients really did.
    public List<CallRecord> calls() {
        return aws.calls();
    }

    /// The loopback socket behind an address and port of the scenario.
    ///
    /// A machine that would not answer – stopped, Windows, another port than 22 – leads to a port that refuses. Empty
    /// for an address that is not the scenario's. The names of AWS's serial consoles, in whichever form and of whichever
    /// Region, lead to the sandbox's own.
    public Optional<InetSocketAddress> sshAddress(String address, int port) {
        if (SERIAL_CONSOLE.matcher(address).lookingAt()) {
            return Optional.of(port == Fleet.SSH_PORT ? gateway.address() : fleet.nowhere());
        }
        return fleet.ssh(address, port);
    }

    /// How long after a session on a serial console the scenario takes no other one.
    public Duration serialTeardown() {
        return scenario.consoles().teardown();
    }

    /// Of the host key of the serial consoles, `SHA256:…`.
    public String serialFingerprint() {
        return gateway.fingerprint();
    }

    /// Gives the serial consoles another host key.
    public void replaceSerialKey() {
        gateway.replaceKey();
    }

    /// Ends all sessions on serial consoles at once, as maintenance at AWS does.
    public void dropSerialSessions() {
        gateway.dropAll();
    }

    /// Every host that answers SSH, with its loopback socket. Starts those that have not started yet.
    public List<HostLine> hosts() {
        return fleet.lines();
    }

    /// Makes the host of an instance misbehave, until it is told [HostFault.None].
    ///
    /// @param machine an instance id, or a name
    public void fault(String machine, HostFault fault) {
        fleet.fault(find(machine), fault);
    }

    /// Gives the host of an instance another host key, as if it had been installed afresh.
    ///
    /// @param machine an instance id, or a name
    public void replaceHostKey(String machine) {
        fleet.replaceHostKey(find(machine));
    }

    private Machine find(String machine) {
        var world = scenario.world();
        return world.machine(machine)
                .or(() -> world.named(machine))
                .orElseThrow(() -> new IllegalArgumentException("no machine is called " + machine));
    }

    /// The variables with which any AWS client, started with them, uses the sandbox: the first profile that has keys.
    public Map<String, String> environment() {
        return Environment.of(scenario.world().profiles(), endpoint(), directory);
    }

    /// [#environment] as lines for a shell.
    public List<String> exportLines() {
        return Environment.exports(environment());
    }

    /// Ends at once, whatever is under way, and deletes the AWS directory.
    @Override
    public void close() throws IOException {
        try (directory; fleet; gateway) {
            aws.close();
        }
    }
}
