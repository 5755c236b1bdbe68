package dev.sallyport.boot;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// `sallyport sandbox`: the loopback AWS alone, for any AWS client, until Ctrl+C.
@Command(name = "sandbox", description = "Serve a working AWS on loopback, with no window, until Ctrl+C.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class SandboxCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SCENARIO", arity = "0..1", defaultValue = "first-steps", description = "A scenario's name or file (default: ${DEFAULT-VALUE}).") private String scenario;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Port of the AWS endpoint; 0 lets the system choose (default).") private int port;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var options = new SandboxOptions(port, Clock.systemUTC());
        var ended = new CountDownLatch(1);
        var out = spec.commandLine().getOut();
        var sandbox = Sandbox.start(scenario(scenario, spec), options);
        // Ctrl+C runs the hooks while this thread still waits; closing there also removes the AWS directory.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("sandbox-end").unstarted(() -> {
            Surroundings.of(sandbox).close();
            ended.countDown();
        }));
        describe(sandbox, out);
        ended.await();
        return 0;
    }

    private static void describe(Sandbox sandbox, PrintWriter out) {
        out.println("# AWS on loopback: scenario " + sandbox.scenario().name() + ". Paste these lines into a shell:");
        sandbox.exportLines().forEach(out::println);
        out.println();
        out.println("# SSH servers. They let in who was sent a key in the last 60 seconds, and nobody else:");
        sandbox.hosts()
                .forEach(host -> out.printf("#   %-20s %-22s %-15s ssh -p %d %s@127.0.0.1   %s%n", host.instanceId(),
                        host.name(), host.address(), host.ssh().getPort(), host.user(), host.fingerprint()));
        out.println();
        out.println("# Ctrl+C ends it.");
        out.flush();
    }

    /// The scenario of that name, or in that file.
    static Scenario scenario(String nameOrFile, CommandSpec spec) throws IOException {
        if (Scenario.names().contains(nameOrFile)) {
            return Scenario.named(nameOrFile);
        }
        if (nameOrFile.endsWith(".json")) {
            return Scenario.read(Path.of(nameOrFile));
        }
        throw new ParameterException(spec.commandLine(),
                "no scenario \"" + nameOrFile + "\"; there are " + Scenario.names() + ", or name a .json file");
    }
}
