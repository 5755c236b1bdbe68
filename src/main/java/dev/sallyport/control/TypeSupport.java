package dev.sallyport.control;

/// What an instance type makes possible.
///
/// @param type       such as `t3.micro`
/// @param serial     whether it has a serial console that can be connected to
/// @param latestLog  whether its system log can be had as of now (`Latest`), which Nitro types can
/// @param screenshot whether a screenshot can be had
public record TypeSupport(String type, Serial serial, boolean latestLog, Picture screenshot) {

    /// EC2 User Guide, "Prerequisites for the EC2 Serial Console".
    public enum Serial {
        NITRO, BARE_METAL,
        /// One of the older bare metal types without: a1, mac1, mac2, g5g, u-6tb1, u-9tb1, u-12tb1, u-18tb1, u-24tb1.
        BARE_METAL_WITHOUT, NOT_NITRO
    }

    /// EC2 User Guide, "Troubleshoot an unreachable instance".
    public enum Picture {
        YES, NOT_ON_BARE_METAL, NOT_ON_ARM
    }

    /// Whether the serial console can be connected to.
    public boolean hasSerial() {
        return serial == Serial.NITRO || serial == Serial.BARE_METAL;
    }
}
