package dev.sallyport.control;

import java.util.Base64;

/// Bytes of base64 that may have been cut off or damaged on its way.
final class Decoded {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Decoded() {}

    /// What can be decoded from the beginning on: everything before the first character that is no base64. Line breaks and
    /// blanks do not count.
    static byte[] of(String base64) {
        var good = new StringBuilder(base64.length());
        for (int i = 0; i < base64.length(); i++) {
            char character = base64.charAt(i);
            if (ALPHABET.indexOf(character) >= 0) {
                good.append(character);
            } else if (!Character.isWhitespace(character)) {
                break;
            }
        }
        // One character alone is six bits: no byte.
        if (good.length() % 4 == 1) {
            good.setLength(good.length() - 1);
        }
        return Base64.getDecoder().decode(good.toString());
    }
}
