package dev.sallyport.sandbox.host.machine;

import java.time.Instant;
import java.util.List;

/// What the kernel says while it starts.
public final class BootMessages {

    private BootMessages() {}

    /// One line of the kernel.
    ///
    /// @param micros since the kernel began
    public record Message(long micros, String text) {

        Instant at(Instant boot) {
            return boot.plusNanos(micros * 1000);
        }
    }

    /// What a kernel is told when nobody edited its line in GRUB's menu.
    static String usualCommandLine(String kernel) {
        return "BOOT_IMAGE=(hd0,gpt1)/boot/vmlinuz-" + kernel + " root=UUID=" + Volumes.ROOT_ID
                + " ro console=tty0 console=ttyS0,115200n8";
    }

    /// In their order.
    ///
    /// @param commandLine what it was told, as in `/proc/cmdline`
    public static List<Message> of(Spec spec, String kernel, String commandLine) {
        var hardware = spec.hardware();
        return List.of(
                new Message(0,
                        "Linux version " + kernel + " (gcc version 11.5.0) " + spec.distribution().build()),
                new Message(0, "Command line: " + commandLine),
                new Message(0, "DMI: Amazon EC2 " + spec.instanceId() + ", BIOS 1.0 10/16/2017"),
                new Message(0, "Hypervisor detected: KVM"),
                new Message(11_402,
                        "Memory: " + hardware.memoryKib() + "K/" + hardware.memoryKib() * 105 / 100 + "K available"),
                new Message(84_119, "smpboot: Allowing " + hardware.processors() + " CPUs, 0 hotplug CPUs"),
                new Message(210_668, "PCI: Using configuration type 1 for base access"),
                new Message(452_001, "nvme nvme0: pci function 0000:00:04.0"),
                new Message(461_320, " nvme0n1: p1 p127 p128"),
                new Message(688_420, "ena 0000:00:05.0: Elastic Network Adapter (ENA) v2.15.0g"),
                new Message(701_377, "ena 0000:00:05.0 ens5: renamed from eth0"),
                new Message(903_154, "EXT4-fs (nvme0n1p1): mounted filesystem with ordered data mode"),
                new Message(1_084_002, "systemd[1]: Detected virtualization amazon."),
                new Message(1_084_410, "systemd[1]: Hostname set to <" + spec.hostName() + ">."));
    }
}
