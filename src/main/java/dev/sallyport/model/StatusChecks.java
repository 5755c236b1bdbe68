package dev.sallyport.model;

/// The status checks of a running instance, as `DescribeInstanceStatus` words them: `ok`, `impaired`, `initializing`,
/// `insufficient-data` or `not-applicable`.
public record StatusChecks(String system, String instance) {

    /// Whether both checks have passed.
    public boolean passed() {
        return system.equals("ok") && instance.equals("ok");
    }

    /// Whether either check has failed.
    public boolean impaired() {
        return system.equals("impaired") || instance.equals("impaired");
    }
}
