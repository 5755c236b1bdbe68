package dev.sallyport.sandbox.host.boot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.sallyport.sandbox.host.machine.Distribution;
import dev.sallyport.sandbox.host.machine.Unit;

/// Makes scenes of what a machine is at a moment.
record Scenery(Guest guest) {

    private static final int ADDRESS_WIDTH = 13;
    /// Versions of what prints in a boot, by distribution: systemd, its package, dracut, the compiler's host.
    private static final Map<Distribution, String[]> TOOLS = Map.of(
            Distribution.AL2023, new String[]{"252", "252.23-3.amzn2023", "dracut-055-5.amzn2023",
                "(mockbuild@ip-10-0-44-229) (gcc (GCC) 11.5.0 20240719 (Red Hat 11.5.0-5), GNU ld version 2.39)"},
            Distribution.RHEL_9, new String[]{"252", "252-51.el9_6.3", "dracut-057-88.git20250311.el9_6",
                "(mockbuild@x86-64-02.build.eng.rdu2.redhat.com) (gcc (GCC) 11.5.0, GNU ld version 2.35.2)"},
            Distribution.UBUNTU_22, new String[]{"249", "249.11-0ubuntu3.16", "",
                "(buildd@lcy02-amd64-103) (x86_64-linux-gnu-gcc-12 12.3.0, GNU ld 2.38)"},
            Distribution.UBUNTU_24, new String[]{"255", "255.4-1ubuntu8.10", "",
                "(buildd@lcy02-amd64-046) (x86_64-linux-gnu-gcc-13 13.3.0, GNU ld 2.42)"},
            Distribution.DEBIAN_12, new String[]{"252", "252.39-1~deb12u1", "",
                "(debian-kernel@lists.debian.org) (gcc-12 (Debian 12.2.0-14) 12.2.0, GNU ld 2.40)"});

    /// What is known before a kernel is chosen.
    Scene ofMachine() {
        var spec = guest.machine().spec();
        var distribution = spec.distribution();
        var tools = TOOLS.getOrDefault(distribution, new String[]{"252", "252", "", ""});
        boolean arm = spec.hardware().architecture().equals("aarch64");
        var values = new HashMap<String, String>();
        values.put("uuid", "ec2" + spec.instanceId().replaceAll("[^0-9a-f]", "0"));
        values.put("volume", "vol" + spec.instanceId().replaceAll("[^0-9a-f]", ""));
        values.put("builder", tools[3]);
        values.put("build", distribution.build());
        values.put("type", guest.instanceType());
        values.put("memory", Long.toString(spec.hardware().memoryKib()));
        values.put("installed", Long.toString(spec.hardware().memoryKib() * 105 / 100));
        values.put("cpus", Integer.toString(spec.hardware().processors()));
        values.put("systemd", "systemd " + tools[1]);
        values.put("systemdnumber", tools[1]);
        values.put("dracut", tools[2]);
        values.put("march", arm ? "arm64" : "x86-64");
        values.put("pretty", new Issue(guest.machine()).prettyName());
        values.put("fqdn", spec.hostName() + "." + spec.region() + ".compute.internal");
        values.put("address", centred(spec.address()));
        values.put("ssh", distribution.sshService());
        values.put("cron", distribution.cronService());
        values.put("user", spec.users().stream().findFirst().orElse("root"));
        return new Scene(values, words(distribution, arm));
    }

    /// As in a column of cloud-init's tables.
    private static String centred(String address) {
        int blanks = Math.max(0, ADDRESS_WIDTH - address.length());
        return " ".repeat(blanks / 2) + address + " ".repeat(blanks - blanks / 2);
    }

    private static Set<String> words(Distribution distribution, boolean arm) {
        var words = new HashSet<String>();
        words.add(distribution.isDebianLike() ? "initramfs-tools" : "dracut");
        words.add(arm ? "aarch64" : "x86_64");
        // What these images ask for: UEFI where they can.
        words.add(arm || distribution == Distribution.AL2023 || distribution == Distribution.UBUNTU_24
                ? "uefi"
                : "bios");
        if (distribution == Distribution.UBUNTU_22 || distribution == Distribution.RHEL_9) {
            words.add("plain-units");
        }
        return words;
    }

    /// The same when services have been started.
    Scene withServices(Scene before) {
        var machine = guest.machine();
        var sshd = machine.services().find(machine.spec().distribution().sshService());
        boolean full = machine.disk().full();
        var identity = guest.identity();
        return before.given(sshd.map(Unit::runs).orElse(false), "sshd")
                .given(sshd.map(u -> u.state() == Unit.State.FAILED).orElse(false), "nosshd")
                .given(full, "full")
                .given(!full, "roomy")
                .with("fingerprint", identity.fingerprint())
                .with("publickey", identity.publicKey());
    }
}
