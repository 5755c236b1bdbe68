package dev.sallyport.sandbox.host.machine;

/// How far a system comes up.
public enum BootTarget {
    /// `multi-user.target`: everything that is enabled runs.
    MULTI_USER,
    /// `rescue.target`: file systems are mounted, no service but systemd's own runs.
    RESCUE,
    /// `emergency.target`: a shell on the console and nothing else.
    EMERGENCY,
    /// `init=/bin/bash`: not even systemd; the root file system is read-only.
    SHELL
}
