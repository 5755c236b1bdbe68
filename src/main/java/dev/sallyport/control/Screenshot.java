package dev.sallyport.control;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;

/// A picture of the instance's display: a JPEG of at most 100 kB by EC2's word. It begins like one, but may still be
/// broken further on.
public final class Screenshot {

    private final byte[] jpeg;
    private final Instant takenAt;

    public Screenshot(byte[] jpeg, Instant takenAt) {
        this.jpeg = jpeg.clone();
        this.takenAt = takenAt;
    }

    public byte[] jpeg() {
        return jpeg.clone();
    }

    /// The picture, to be decoded.
    public InputStream stream() {
        return new ByteArrayInputStream(jpeg);
    }

    public Instant takenAt() {
        return takenAt;
    }
}
