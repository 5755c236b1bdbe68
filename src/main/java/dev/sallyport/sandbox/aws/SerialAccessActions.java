package dev.sallyport.sandbox.aws;

import java.util.Map;

/// `GetSerialConsoleAccessStatus`, `EnableSerialConsoleAccess` and `DisableSerialConsoleAccess`.
final class SerialAccessActions {

    private static final String FIELD = "serialConsoleAccessEnabled";

    private SerialAccessActions() {}

    static Map<String, Ec2.Action> of(SerialSwitches switches) {
        return Map.of("GetSerialConsoleAccessStatus", (_, caller) -> {
            var found = switches.of(caller);
            return xml -> xml.leaf(FIELD, found.enabled())
                    .leaf("managedBy", found.managed() ? "declarative-policy" : "account");
        }, "EnableSerialConsoleAccess", set(switches, "EnableSerialConsoleAccess", true), "DisableSerialConsoleAccess",
                set(switches, "DisableSerialConsoleAccess", false));
    }

    private static Ec2.Action set(SerialSwitches switches, String action, boolean enabled) {
        return (_, caller) -> {
            switches.set(caller, action, enabled);
            return xml -> xml.leaf(FIELD, enabled);
        };
    }
}
