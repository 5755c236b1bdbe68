package dev.sallyport.boot;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import dev.sallyport.access.InstanceConnect;
import dev.sallyport.connect.Conductor;
import dev.sallyport.control.Control;
import dev.sallyport.control.Ec2Control;
import dev.sallyport.credentials.AwsSessions;
import dev.sallyport.inventory.InventoryReader;
import dev.sallyport.model.Problem;
import dev.sallyport.profile.ProfileCatalog;
import dev.sallyport.profile.ProfileReader;
import dev.sallyport.prompt.Prompter;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Store;
import dev.sallyport.transport.SshTransport;
import dev.sallyport.transport.TransportLimits;
import dev.sallyport.trust.HostKeyCheck;

/// The stations, built once in the order in which values travel through them. Making it opens nothing.
final class Line implements AutoCloseable {

    private final ProfileReader profiles;
    private final AwsSessions sessions;
    private final InventoryReader inventory;
    private final SshTransport transport;
    private final Conductor conductor;
    private final Control control;
    private final AtomicReference<@Nullable ProfileCatalog> catalog = new AtomicReference<>();

    /// @param report takes problems that stop nothing, from any thread
    Line(Surroundings where, Store store, Prompter prompter, Consumer<Problem> report, Clock clock) {
        profiles = new ProfileReader(where.environment(), where.home());
        sessions = new AwsSessions(clock, where.environment());
        inventory = new InventoryReader(sessions, clock);
        var door = new InstanceConnect(sessions, clock);
        transport = new SshTransport(where.addresses(), () -> limits(store));
        var hostKeys = new HostKeyCheck(store.knownHosts(), prompter, report, clock,
                () -> store.settings().get().get(Setting.NEW_HOSTS).equals("refuse"));
        control = new Ec2Control(sessions, clock);
        conductor = new Conductor(door, transport, hostKeys, where.serialManners(), store.activity(), clock);
    }

    /// Reads the AWS files; from now on the sessions are those of what was read.
    ProfileCatalog readProfiles() {
        var read = profiles.read();
        sessions.use(read);
        catalog.set(read);
        return read;
    }

    /// What was last read of the AWS files; reads them if nobody has.
    ProfileCatalog catalog() {
        var known = catalog.get();
        return known == null ? readProfiles() : known;
    }

    InventoryReader inventory() {
        return inventory;
    }

    Control control() {
        return control;
    }

    Conductor conductor() {
        return conductor;
    }

    /// Loads what the first connection would otherwise wait for. Blocks for about half a second.
    void warmUp() {
        transport.warmUp();
    }

    @Override
    public void close() {
        transport.close();
        sessions.close();
    }

    private static TransportLimits limits(Store store) {
        var settings = store.settings().get();
        return TransportLimits.of(Duration.ofSeconds(settings.get(Setting.CONNECT_SECONDS)),
                Duration.ofSeconds(settings.get(Setting.LOGIN_SECONDS)),
                Duration.ofSeconds(settings.get(Setting.KEEP_ALIVE_SECONDS)));
    }
}
