package dev.sallyport.bench;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.HostId;
import dev.sallyport.model.HostKey;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.InstanceState;
import dev.sallyport.model.KnownHosts;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.OsUser;
import dev.sallyport.plan.Route;

/// The one host that is connected to, as a known host and as a plan.
///
/// @param port where the delayed line to it begins
record OneHost(String id, String region, String zone, String user, String fingerprint, int port)
        implements
            KnownHosts {

    /// For runs that connect to no host.
    static final OneHost NOBODY = new OneHost("", "", "", "", "", 0);

    static OneHost of(List<String> words) {
        return new OneHost(words.get(0), words.get(1), words.get(2), words.get(3), words.get(4),
                Integer.parseInt(words.get(5)));
    }

    String[] words() {
        return new String[]{id, region, zone, user, fingerprint, String.valueOf(port)};
    }

    ConnectPlan plan() {
        var instance = new Instance(new InstanceId(id), "default", new RegionName(region), "111122223333",
                InstanceState.RUNNING, Map.of("Name", "bench"), "t3.micro", zone, Optional.of("127.0.0.1"),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "ami-1", Optional.empty(),
                "Linux/UNIX", "x86_64", Instant.EPOCH, Optional.empty(), Optional.empty(), List.of(), "", false);
        return new ConnectPlan(instance,
                List.of(new Route.Direct("127.0.0.1", port, Route.Direct.Kind.PUBLIC_IPV4)),
                new OsUser(user, OsUser.Source.TYPED), KeyType.ED25519);
    }

    @Override
    public List<Known> all() {
        return List.of();
    }

    @Override
    public List<Known> of(HostId host) {
        return List.of(new Known(host, new HostKey("ssh-ed25519", fingerprint), Instant.EPOCH));
    }

    @Override
    public void remember(Known known) {
        throw new IllegalStateException("it was known");
    }

    @Override
    public void forget(HostId host) {
        throw new IllegalStateException("nobody asked for that");
    }
}
