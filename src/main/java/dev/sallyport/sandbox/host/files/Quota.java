package dev.sallyport.sandbox.host.files;

import dev.sallyport.sandbox.host.files.FileError.Reason;

/// Counts what is stored, so that a hostile `yes > file` fills the simulated disk and not our memory.
final class Quota {

    /// What an empty file costs, so that names are not free.
    static final int PER_NODE = 512;

    private final long limit;
    private long used;

    Quota(long limit) {
        this.limit = limit;
    }

    /// @param more negative to give back
    void take(long more) throws FileError {
        if (more > 0 && used + more > limit) {
            throw new FileError(Reason.NO_SPACE);
        }
        used = Math.max(0, used + more);
    }

    long left() {
        return limit - used;
    }

    long used() {
        return used;
    }
}
