package dev.sallyport.sandbox.world;

/// What a type such as `t3.micro` is made of, as far as `DescribeInstanceTypes` is asked here.
///
/// @param hypervisor `nitro` or `xen`; empty for bare metal, where EC2 leaves it out
public record MachineType(String name, int cpus, int memoryMib, String architecture, String hypervisor,
        boolean currentGeneration) {

    public boolean bareMetal() {
        return hypervisor.isEmpty();
    }
}
