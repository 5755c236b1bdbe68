package dev.sallyport.sandbox.host.files;

/// The beginning of a file that is described and not kept: a pattern that goes on and on. Files of gigabytes are made
/// of it without the memory for them.
final class Hull {

    static final Hull NONE = new Hull(new byte[1], 0);

    private final byte[] pattern;
    private final long length;

    private Hull(byte[] pattern, long length) {
        this.pattern = pattern;
        this.length = length;
    }

    static Hull of(byte[] pattern, long length) {
        return new Hull(pattern.clone(), length);
    }

    static Hull zeros(long length) {
        return new Hull(new byte[1], length);
    }

    /// The same pattern, longer or shorter.
    Hull of(long other) {
        return other == 0 ? NONE : new Hull(pattern, other);
    }

    long length() {
        return length;
    }

    /// Up to `count` bytes from `position`.
    byte[] read(long position, int count) {
        var bytes = new byte[(int) Math.min(count, Math.max(0, length - position))];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = pattern[(int) ((position + i) % pattern.length)];
        }
        return bytes;
    }

    /// Whether these bytes continue it: only zeros are looked at, as those come in masses.
    boolean goesOnWith(byte[] bytes, int from, int count) {
        if (pattern.length > 1) {
            return false;
        }
        for (int i = from; i < from + count; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
