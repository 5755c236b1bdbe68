package dev.sallyport.sandbox.host.machine;

import java.util.Arrays;

/// The Linux distributions that can be simulated, with what differs between them.
public enum Distribution {

    AL2023("al2023", Family.RED_HAT, "6.1.158-178.288.amzn2023.{arch}",
            "#1 SMP PREEMPT_DYNAMIC Mon Nov  3 18:38:36 UTC 2025"),
    UBUNTU_22("ubuntu-22.04", Family.DEBIAN, "6.8.0-1040-aws", "#42~22.04.1-Ubuntu SMP Wed Sep 24 10:26:57 UTC 2025"),
    UBUNTU_24("ubuntu-24.04", Family.DEBIAN, "6.14.0-1016-aws", "#16~24.04.1-Ubuntu SMP Sat Oct 18 02:22:17 UTC 2025"),
    DEBIAN_12("debian-12", Family.DEBIAN, "6.1.0-41-cloud-{deb}",
            "#1 SMP PREEMPT_DYNAMIC Debian 6.1.158-1 (2025-11-09)"),
    RHEL_9("rhel-9", Family.RED_HAT, "5.14.0-570.62.1.el9_6.{arch}",
            "#1 SMP PREEMPT_DYNAMIC Thu Nov  6 11:58:55 EST 2025");

    private final String id;
    private final Family family;
    private final String kernel;
    private final String build;

    Distribution(String id, Family family, String kernel, String build) {
        this.id = id;
        this.family = family;
        this.kernel = kernel;
        this.build = build;
    }

    /// Whose habits a distribution follows.
    public enum Family {
        RED_HAT, DEBIAN
    }

    /// The one of this name; Amazon Linux 2023 for a name not known.
    public static Distribution of(String id) {
        return Arrays.stream(values()).filter(d -> d.id.equals(id)).findFirst().orElse(AL2023);
    }

    public String id() {
        return id;
    }

    public boolean isDebianLike() {
        return family == Family.DEBIAN;
    }

    /// What `uname -r` says by default.
    public String kernel(Hardware hardware) {
        return kernel.replace("{arch}", hardware.architecture())
                .replace("{deb}", hardware.architecture().equals("aarch64") ? "arm64" : "amd64");
    }

    /// What `uname -v` says.
    public String build() {
        return build;
    }

    /// How GRUB's menu names a kernel.
    String menuTitle(String version) {
        return switch (this) {
            case AL2023 -> "Amazon Linux (" + version + ") 2023";
            case UBUNTU_22, UBUNTU_24 -> "Ubuntu, with Linux " + version;
            case DEBIAN_12 -> "Debian GNU/Linux, with Linux " + version;
            case RHEL_9 -> "Red Hat Enterprise Linux (" + version + ") 9.6 (Plow)";
        };
    }

    /// The value of `kernel.sysrq` after a boot: which groups of SysRq commands the kernel obeys.
    String sysRq() {
        return switch (this) {
            case AL2023 -> "1";
            case RHEL_9 -> "16";
            case UBUNTU_22, UBUNTU_24 -> "176";
            case DEBIAN_12 -> "438";
        };
    }

    public String sshService() {
        return isDebianLike() ? "ssh" : "sshd";
    }

    public String cronService() {
        return isDebianLike() ? "cron" : "crond";
    }

    /// The group whose members may use sudo.
    public String adminGroup() {
        return isDebianLike() ? "sudo" : "wheel";
    }

    public String mainLog() {
        return isDebianLike() ? "/var/log/syslog" : "/var/log/messages";
    }

    public String loginLog() {
        return isDebianLike() ? "/var/log/auth.log" : "/var/log/secure";
    }
}
