package dev.sallyport.sandbox.host.boot;

import java.util.Map;

import dev.sallyport.sandbox.host.machine.BootTarget;

/// The kernel's command line, as far as it decides what comes up (kernel-command-line(7), systemd(1)).
record CommandLine(String text) {

    private static final String INIT = "init=";
    private static final Map<String, BootTarget> WORDS = Map.ofEntries(Map.entry("single", BootTarget.RESCUE),
            Map.entry("s", BootTarget.RESCUE), Map.entry("S", BootTarget.RESCUE), Map.entry("1", BootTarget.RESCUE),
            Map.entry("rescue", BootTarget.RESCUE), Map.entry("emergency", BootTarget.EMERGENCY),
            Map.entry("-b", BootTarget.EMERGENCY), Map.entry("3", BootTarget.MULTI_USER),
            Map.entry("systemd.unit=rescue.target", BootTarget.RESCUE),
            Map.entry("systemd.unit=emergency.target", BootTarget.EMERGENCY),
            Map.entry("systemd.unit=multi-user.target", BootTarget.MULTI_USER));

    /// The last word that says something wins.
    BootTarget target() {
        var target = BootTarget.MULTI_USER;
        for (var word : text.split("\\s+", -1)) {
            target = word.startsWith(INIT) && word.endsWith("sh")
                    ? BootTarget.SHELL
                    : WORDS.getOrDefault(word, target);
        }
        return target;
    }
}
