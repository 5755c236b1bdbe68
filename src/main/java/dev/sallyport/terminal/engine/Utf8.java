package dev.sallyport.terminal.engine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Decodes UTF-8 that arrives in pieces. What is malformed becomes U+FFFD.
final class Utf8 {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final byte[] begun = new byte[4];
    private int held;

    /// Decodes all of `bytes` but a character that is not complete yet, which waits for the next call.
    CharBuffer decode(byte[] bytes, int from, int length) {
        var in = ByteBuffer.allocate(held + length).put(begun, 0, held).put(bytes, from, length).flip();
        var out = CharBuffer.allocate(held + length);
        decoder.decode(in, out, false);
        held = in.remaining();
        in.get(begun, 0, held);
        return out.flip();
    }
}
