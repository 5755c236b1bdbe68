package dev.sallyport.sandbox.host.machine;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sallyport.sandbox.host.files.FileTree;

/// The kernel's settings that `sysctl` and `/proc/sys` show. A boot sets them as the distribution and
/// `/etc/sysctl.conf` have them.
public final class Tunables {

    public static final String SYSRQ = "kernel.sysrq";
    private static final String CONFIGURATION = "/etc/sysctl.conf";
    private static final int LONGEST = 100;

    private final Map<String, String> defaults = new TreeMap<>();
    private final Map<String, String> values = new TreeMap<>();

    Tunables(Distribution distribution, String hostName) {
        defaults.put(SYSRQ, distribution.sysRq());
        defaults.put("kernel.hostname", hostName);
        defaults.put("kernel.ostype", "Linux");
        defaults.put("kernel.panic", "0");
        defaults.put("kernel.panic_on_oops", "0");
        defaults.put("kernel.printk", "7\t4\t1\t7");
        defaults.put("net.ipv4.ip_forward", "0");
        defaults.put("vm.swappiness", "60");
        values.putAll(defaults);
    }

    public synchronized Map<String, String> all() {
        return new TreeMap<>(values);
    }

    public synchronized Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /// Sets one that there is.
    ///
    /// @return false if there is none of that name, or the value is none
    public synchronized boolean set(String name, String value) {
        if (!values.containsKey(name) || value.isBlank() || value.length() > LONGEST) {
            return false;
        }
        values.put(name, value.strip());
        return true;
    }

    synchronized void cameUp(FileTree files) {
        values.putAll(defaults);
        for (var line : new Settings(files).text(CONFIGURATION).lines().toList()) {
            var parts = line.split("=", 2);
            if (parts.length > 1 && !line.strip().startsWith("#")) {
                set(parts[0].strip(), parts[1]);
            }
        }
    }
}
