package dev.sallyport.sandbox.aws;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/// A public key in OpenSSH's one-line form (`ssh-ed25519 AAAA… comment`), read as far as EC2 Instance Connect reads it.
///
/// @param type `ssh-ed25519` or `ssh-rsa`
/// @param blob the key itself, in Base64
record SshKeyLine(String type, String blob) {

    private static final int ED25519_BYTES = 32;
    /// EC2 User Guide: "The supported lengths are 2048 and 4096."
    private static final Set<Integer> RSA_BITS = Set.of(2048, 4096);

    /// Empty for anything that Instance Connect refuses: other types, other lengths, more than one line, damage.
    ///
    /// RSA keys may come in the form of RFC 4716 too (EC2 User Guide: "OpenSSH and SSH2 formats").
    static Optional<SshKeyLine> parse(String text) {
        var blob = Rfc4716.blob(text);
        if (blob.isPresent()) {
            return checked(new SshKeyLine("ssh-rsa", blob.get()));
        }
        var words = text.strip().split("[ \t]+", 3);
        return words.length < 2 || text.strip().contains("\n")
                ? Optional.empty()
                : checked(new SshKeyLine(words[0], words[1]));
    }

    private static Optional<SshKeyLine> checked(SshKeyLine key) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(key.blob()));
            return good(key.type(), bytes) ? Optional.of(key) : Optional.empty();
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return Optional.empty();
        }
    }

    private static boolean good(String type, ByteBuffer bytes) {
        if (!new String(field(bytes), StandardCharsets.US_ASCII).equals(type)) {
            return false;
        }
        return switch (type) {
            case "ssh-ed25519" -> field(bytes).length == ED25519_BYTES && !bytes.hasRemaining();
            case "ssh-rsa" -> {
                var exponent = new BigInteger(field(bytes));
                var modulus = new BigInteger(field(bytes));
                yield exponent.testBit(0) && exponent.signum() > 0 && RSA_BITS.contains(modulus.bitLength())
                        && modulus.signum() > 0 && !bytes.hasRemaining();
            }
            default -> false;
        };
    }

    /// One length-prefixed string (RFC 4251 §5).
    private static byte[] field(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a field is longer than the key");
        }
        var field = new byte[length];
        bytes.get(field);
        return field;
    }

    /// As an `authorized_keys` line without its comment.
    String line() {
        return type + " " + blob;
    }
}
