package dev.sallyport.sandbox.world;

import java.util.regex.Pattern;

/// What a type such as `t3.micro` is made of, as far as `DescribeInstanceTypes` is asked here.
///
/// @param hypervisor `nitro` or `xen`; empty for bare metal, where EC2 leaves it out
public record MachineType(String name, int cpus, int memoryMib, String architecture, String hypervisor,
        boolean currentGeneration) {

    private static final Pattern WITHOUT_SERIAL = Pattern.compile("(a1|mac1|mac2|g5g|u-(6|9|12|18|24)tb1)\\.metal");

    public boolean bareMetal() {
        return hypervisor.isEmpty();
    }

    /// Whether it is one of Nitro's, virtual or bare.
    public boolean nitro() {
        return !hypervisor.equals("xen");
    }

    /// Whether EC2 gives it a serial console (EC2 User Guide, "Prerequisites for the EC2 Serial Console").
    ///
    /// @param windows whose console needs a virtual machine
    public boolean hasSerialConsole(boolean windows) {
        return nitro() && !(bareMetal() && (windows || WITHOUT_SERIAL.matcher(name).matches()));
    }
}
