package dev.sallyport.control;

/// Whether an account may use the serial consoles of a Region, and who decides that.
public record SerialAccess(boolean enabled, ManagedBy managedBy) {

    /// Who holds the switch (`ManagedBy`).
    public enum ManagedBy {
        ACCOUNT,
        /// An organisation's declarative policy: the account itself cannot change it.
        DECLARATIVE_POLICY,
        /// EC2 did not say, or used a word of the future.
        UNKNOWN
    }

    /// Whether turning it on may be offered.
    public boolean canBeEnabled() {
        return !enabled && managedBy != ManagedBy.DECLARATIVE_POLICY;
    }
}
