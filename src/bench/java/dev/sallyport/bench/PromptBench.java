package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.HostLine;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;

/// Time to prompt, 100 ms away from AWS and 100 ms away from the host, beside the AWS CLI's push followed by `ssh`.
final class PromptBench implements Benches.Bench {

    /// With what every prompt of the sandbox's hosts ends.
    static final String PROMPT = "$ ";

    private static final Duration AWAY = Duration.ofMillis(100);
    private static final int FRESH = 5;
    private static final int RUNS = 15;

    @Override
    public Table run() throws IOException, InterruptedException {
        var home = Files.createTempDirectory("bench-prompt");
        try (var sandbox = Sandbox.start(Scenario.generated(1, 1), new SandboxOptions(0, Clock.systemUTC()))) {
            sandbox.knobs().delay(Aim.at("SendSSHPublicKey"), AWAY);
            var machine = sandbox.hosts().getFirst();
            try (var line = new DelayLine(machine.ssh(), AWAY)) {
                var host = new OneHost(machine.instanceId(), machine.region(), zone(sandbox, machine), machine.user(),
                        machine.fingerprint(), line.port());
                return measure(sandbox, host, home);
            }
        }
    }

    private static String zone(Sandbox sandbox, HostLine machine) {
        return sandbox.scenario().world().machine(machine.instanceId()).orElseThrow().place().zone();
    }

    private static Table measure(Sandbox sandbox, OneHost host, Path home) throws IOException, InterruptedException {
        var peer = new CliAndSsh(sandbox, host, home);
        peer.round();
        peer.forget();
        var cold = new Figures();
        var window = new Figures();
        for (int i = 0; i < FRESH; i++) {
            cold.add(first("cold", sandbox.environment(), host, home));
            window.add(first("window", sandbox.environment(), host, home));
            peer.round();
        }
        var later = new Figures();
        try (var helper = helper("window", sandbox.environment(), host, home)) {
            helper.ask();
            for (int i = 0; i < RUNS; i++) {
                later.add(helper.ask());
                peer.round();
            }
        }
        return Table.besides("Time to prompt, 100 ms to the API and 100 ms to the host", "push and ssh")
                .row("`aws ec2-instance-connect send-ssh-public-key`, then `ssh`", peer.both, peer.both)
                .row("of that `ssh` alone, the push not counted", peer.ssh, peer.both)
                .row("Sallyport, a later connection", later, peer.both)
                .row("Sallyport, the first connection from its window", window, peer.both)
                .row("Sallyport, the first one with nothing loaded", cold, peer.both);
    }

    private static double first(String mode, Map<String, String> environment, OneHost host, Path home)
            throws IOException {
        try (var helper = helper(mode, environment, host, home)) {
            return helper.ask();
        }
    }

    private static Helper helper(String mode, Map<String, String> environment, OneHost host, Path home)
            throws IOException {
        var words = new String[7];
        words[0] = mode;
        System.arraycopy(host.words(), 0, words, 1, 6);
        return new Helper(Programs.java(environment, home, PromptHelper.class, words));
    }

    /// The peer. Its key is made beforehand and its host key is known.
    private static final class CliAndSsh {

        private final Sandbox sandbox;
        private final OneHost host;
        private final Path home;
        private final Path key;
        private Figures both = new Figures();
        private Figures ssh = new Figures();

        CliAndSsh(Sandbox sandbox, OneHost host, Path home) throws IOException, InterruptedException {
            this.sandbox = sandbox;
            this.host = host;
            this.home = home;
            this.key = home.resolve("key");
            // The comment brings the line to the 256 characters that this CLI wants.
            Programs.time(Programs.builder(Map.of(), home, List.of("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C",
                    "x".repeat(200), "-f", key.toString())));
        }

        void forget() {
            both = new Figures();
            ssh = new Figures();
        }

        void round() throws IOException, InterruptedException {
            double push = Programs.time(Programs.builder(sandbox.environment(), home,
                    List.of("/usr/bin/aws", "ec2-instance-connect", "send-ssh-public-key", "--endpoint-url",
                            sandbox.endpoint().toString(), "--region", host.region(), "--instance-id", host.id(),
                            "--instance-os-user", host.user(), "--availability-zone", host.zone(),
                            "--ssh-public-key", "file://" + key + ".pub")));
            double prompt = Programs.timeUntil(PROMPT, Programs.builder(Map.of(), home, ssh()), "exit\n");
            ssh.add(prompt);
            both.add(push + prompt);
        }

        private List<String> ssh() {
            return List.of("/usr/bin/ssh", "-F", "none", "-tt", "-i", key.toString(), "-p",
                    String.valueOf(host.port()), "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o",
                    "StrictHostKeyChecking=accept-new", "-o", "UserKnownHostsFile=" + home.resolve("known_hosts"),
                    host.user() + "@127.0.0.1");
        }
    }
}
