package dev.sallyport.ui.instances;

import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.plan.KeyType;
import dev.sallyport.plan.Wishes;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;

/// What the settings wish for a connection, until the user wishes something else for one.
public final class StandingWishes {

    private StandingWishes() {}

    /// The private address is wished for only where there is one: an instance without it is still reached by its public
    /// one.
    public static Wishes of(Settings settings, Instance instance) {
        boolean privately = settings.get(Setting.ROUTE).equals("private") && instance.privateIpv4().isPresent();
        return new Wishes(Optional.empty(), privately, keyType(settings), Wishes.NONE.port());
    }

    static KeyType keyType(Settings settings) {
        return settings.get(Setting.KEY_TYPE).equals("rsa-4096") ? KeyType.RSA_4096 : KeyType.ED25519;
    }
}
