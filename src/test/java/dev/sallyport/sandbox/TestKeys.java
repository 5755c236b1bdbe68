package dev.sallyport.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/// Public keys in OpenSSH's one-line form.
public final class TestKeys {

    private TestKeys() {}

    /// A well-formed `ssh-ed25519` line of exactly eighty characters; whether anybody has the key does not matter.
    public static String ed25519(int seed) {
        var point = new byte[32];
        point[0] = (byte) seed;
        return line("ssh-ed25519", point);
    }

    public static String rsa(KeyPair pair) {
        var key = (RSAPublicKey) pair.getPublic();
        return line("ssh-rsa", key.getPublicExponent().toByteArray(), key.getModulus().toByteArray());
    }

    public static KeyPair rsaPair(int bits) throws NoSuchAlgorithmException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    /// An RSA line of that length whose modulus nobody made.
    public static String rsaOf(int bits) {
        return line("ssh-rsa", BigInteger.valueOf(65_537).toByteArray(),
                BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE).toByteArray());
    }

    public static String line(String type, byte[]... fields) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            field(out, type.getBytes(StandardCharsets.US_ASCII));
            for (var each : fields) {
                field(out, each);
            }
            return type + " " + Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void field(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
