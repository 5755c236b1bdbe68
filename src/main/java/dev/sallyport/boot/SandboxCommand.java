package dev.sallyport.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import ch.qos.logback.classic.Level;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.sallyport.sandbox.BadScenarioException;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.Scenario;

/// `sallyport sandbox`: the loopback AWS alone, for any AWS client, until Ctrl+C.
@Command(name = "sandbox", description = "Serve a working AWS on loopback, with no window, until Ctrl+C.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SandboxCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", defaultValue = "first-steps", description = "A scenario's name or file (default: ${DEFAULT-VALUE}).") private String scenario;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port of the AWS endpoint; 0 lets the system choose (default).") private int port;

    private static final int LAST_PORT = 65_535;
    private static final int SSH = 22;
    /// Any of AWS's names for them; the sandbox has one gateway for all.
    private static final String SERIAL_CONSOLE = "serial-console.ec2-instance-connect.eu-central-1.aws";

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (port < 0 || port > LAST_PORT) {
            throw new ParameterException(spec.commandLine(), "a port is a number from 0 to " + LAST_PORT);
        }
        var chosen = scenario(scenario, spec);
        Logging.setUp(Level.WARN);
        var out = spec.commandLine().getOut();
        try (var sandbox = Launch.start(chosen, port)) {
            describe(sandbox, out);
            // Ctrl+C ends it, by the hook that Launch has put in.
            new CountDownLatch(1).await();
            return 0;
        } catch (BindException e) {
            spec.commandLine().getErr().println("Port " + port + " is taken. Choose another one, or 0 for any.");
            return 1;
        }
    }

    private static void describe(Sandbox sandbox, PrintWriter out) {
        out.println("# AWS on loopback: scenario " + sandbox.scenario().name() + ". Paste these lines into a shell:");
        sandbox.exportLines().forEach(out::println);
        out.println("# AWS CLI before 2.13 and botocore before 1.31 know no AWS_ENDPOINT_URL; give them");
        out.println("#   --endpoint-url " + sandbox.endpoint());
        out.println();
        out.println("# SSH servers. They let in who was sent a key in the last 60 seconds, and nobody else:");
        sandbox.hosts()
                .forEach(host -> out.printf("#   %-20s %-22s %-15s ssh -p %d %s@127.0.0.1   %s%n", host.instanceId(),
                        host.name(), host.address(), host.ssh().getPort(), host.user(), host.fingerprint()));
        out.println();
        var gateway = sandbox.sshAddress(SERIAL_CONSOLE, SSH).orElseThrow();
        out.println(
                "# Serial consoles, for who was sent a key for one (ec2-instance-connect send-serial-console-ssh-public-key):");
        out.printf("#   ssh -tt -p %d INSTANCE-ID.port0@127.0.0.1   %s%n", gateway.getPort(),
                sandbox.serialFingerprint());
        out.println();
        out.println("# Ctrl+C ends it.");
        out.flush();
    }

    /// The scenario of that name, or in that file.
    static Scenario scenario(String nameOrFile, CommandSpec spec) {
        if (Scenario.names().contains(nameOrFile)) {
            return Scenario.named(nameOrFile);
        }
        if (nameOrFile.endsWith(".json")) {
            return read(nameOrFile, spec);
        }
        throw new ParameterException(spec.commandLine(),
                "no scenario \"" + nameOrFile + "\"; there are " + Scenario.names() + ", or name a .json file");
    }

    private static Scenario read(String file, CommandSpec spec) {
        try {
            return Scenario.read(Path.of(file));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "the scenario cannot be read: " + e, e);
        } catch (BadScenarioException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
