package dev.sallyport.sandbox.aws;

import java.util.regex.Pattern;

import dev.sallyport.sandbox.world.World;

/// The one page of the instance metadata service that a real sshd's `AuthorizedKeysCommand` needs.
///
/// `GET /imds/<instance-id>/latest/meta-data/managed-ssh-keys/active-keys/<user>` gives the live keys, one a line.
/// A real instance sees only its own; here the path says which instance asks.
final class Metadata {

    static final String PREFIX = "/imds/";

    private static final Pattern KEYS = Pattern
            .compile("/imds/(i-[0-9a-f]+)/latest/meta-data/managed-ssh-keys/active-keys/([^/]+)/?");

    private final World world;
    private final KeyDrop keys;

    Metadata(World world, KeyDrop keys) {
        this.world = world;
        this.keys = keys;
    }

    Reply answer(Request request) {
        var path = KEYS.matcher(request.path());
        if (!request.method().equals("GET") || !path.matches()
                || world.machine(path.group(1)).filter(machine -> machine.traits().imds()).isEmpty()) {
            return Reply.text(404, "");
        }
        var lines = keys.live(path.group(1), path.group(2));
        return lines.isEmpty() ? Reply.text(404, "") : Reply.text(200, String.join("\n", lines) + "\n");
    }
}
