package dev.sallyport.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.sallyport.access.InstanceConnect;
import dev.sallyport.activity.Journal;
import dev.sallyport.connect.Conductor;
import dev.sallyport.connect.SerialManners;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.inventory.Inventory;
import dev.sallyport.inventory.InventoryReader;
import dev.sallyport.inventory.Scope;
import dev.sallyport.model.Addresses;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.Problem;
import dev.sallyport.model.RegionName;
import dev.sallyport.profile.ProfileReader;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.prompt.Question;
import dev.sallyport.transport.SshTransport;
import dev.sallyport.transport.TransportLimits;
import dev.sallyport.trust.HostKeyCheck;

/// The stations put together as `boot` does, without a window.
final class OurLine implements AutoCloseable {

    private final ProfileReader profiles;
    private final AwsSessions sessions;
    private final InventoryReader inventory;
    private final SshTransport transport;
    private final Conductor conductor;

    /// @param environment names the AWS files
    OurLine(Map<String, String> environment, Addresses addresses, KnownHosts hosts) {
        var clock = Clock.systemUTC();
        profiles = new ProfileReader(environment, Path.of(System.getProperty("user.home")));
        sessions = new AwsSessions(clock, environment);
        inventory = new InventoryReader(sessions, clock);
        var limits = TransportLimits.of(Duration.ofSeconds(10), Duration.ofSeconds(20));
        transport = new SshTransport(addresses, () -> limits);
        var hostKeys = new HostKeyCheck(hosts, new NoQuestions(), OurLine::unsaved, clock);
        conductor = new Conductor(new InstanceConnect(sessions, clock), transport, hostKeys, SerialManners.DEFAULT,
                Journal.NONE,
                clock);
    }

    private static void unsaved(Problem problem) {
        throw new IllegalStateException("a host key was not kept: " + problem.code());
    }

    void readProfiles() {
        sessions.use(profiles.read());
    }

    Inventory read(List<String> regions) throws InterruptedException {
        var scopes = regions.stream().map(region -> new Scope("default", new RegionName(region))).toList();
        return inventory.read(scopes, _ -> {});
    }

    void warmUp() {
        transport.warmUp();
    }

    Conductor conductor() {
        return conductor;
    }

    @Override
    public void close() {
        transport.close();
        sessions.close();
    }

    /// Every host key is known before; a question would be a mistake, and declined it ends the run.
    private static final class NoQuestions implements Prompter {
        @Override
        public <A> A ask(Question<A> question) {
            return question.declined();
        }
    }
}
