package dev.sallyport.sandbox.aws;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.sallyport.sandbox.world.Ids;
import dev.sallyport.sandbox.world.Login;
import dev.sallyport.sandbox.world.Profile;
import dev.sallyport.sandbox.world.World;

/// Every access key there is: the scenario's, and those that STS gave out since the start. Safe for any thread.
final class Logins {

    private final Map<String, Login> byKeyId = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Logins(World world) {
        for (var profile : world.profiles()) {
            if (profile instanceof Profile.Keys keys) {
                byKeyId.put(keys.login().accessKeyId(), keys.login());
            }
        }
    }

    Optional<Login> of(String accessKeyId) {
        return Optional.ofNullable(byKeyId.get(accessKeyId));
    }

    /// New keys for a role, good until `expiresAt`.
    Login assume(Profile.Role role, String sessionName, Instant expiresAt) {
        var userId = Ids.of("AROA", role.arn()).toUpperCase(Locale.ROOT) + ":" + sessionName;
        var arn = "arn:aws:sts::" + role.account().id() + ":assumed-role/" + role.roleName() + "/" + sessionName;
        var keyId = "ASIA" + text(12).replaceAll("[^A-Za-z0-9]", "X").toUpperCase(Locale.ROOT);
        var login = new Login(role.name(), role.account(), arn, userId, keyId, text(30), Optional.of(text(120)),
                Optional.of(expiresAt));
        byKeyId.put(keyId, login);
        return login;
    }

    private String text(int bytes) {
        var raw = new byte[bytes];
        random.nextBytes(raw);
        return Base64.getEncoder().encodeToString(raw);
    }
}
