package dev.sallyport.transport;

import java.util.ArrayList;
import java.util.List;

import org.apache.sshd.client.ClientBuilder;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.common.NamedFactory;
import org.apache.sshd.common.OptionalFeature;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.compression.BuiltinCompressions;
import org.apache.sshd.common.kex.BuiltinDHFactories;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.common.signature.Signature;

/// What we offer a server, best first: no SHA-1, no CBC, nothing that OpenSSH 6.5 (2014) does not outdo.
final class Algorithms {

    private static final List<BuiltinDHFactories> KEY_EXCHANGES = List.of(
            BuiltinDHFactories.mlkem768x25519, BuiltinDHFactories.sntrup761x25519,
            BuiltinDHFactories.sntrup761x25519_openssh, BuiltinDHFactories.curve25519,
            BuiltinDHFactories.curve25519_libssh, BuiltinDHFactories.ecdhp256, BuiltinDHFactories.ecdhp384,
            BuiltinDHFactories.ecdhp521, BuiltinDHFactories.dhgex256, BuiltinDHFactories.dhg16_512,
            BuiltinDHFactories.dhg18_512, BuiltinDHFactories.dhg14_256);

    // AES-GCM before ChaCha20: measured at a quarter of its processor time, since the JDK uses the processor's own AES.
    private static final List<BuiltinCiphers> CIPHERS = List.of(
            BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm, BuiltinCiphers.cc20p1305_openssh,
            BuiltinCiphers.aes128ctr, BuiltinCiphers.aes192ctr, BuiltinCiphers.aes256ctr);

    private static final List<BuiltinMacs> MACS = List.of(
            BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512);

    private static final List<BuiltinSignatures> SIGNATURES = List.of(
            BuiltinSignatures.ed25519, BuiltinSignatures.nistp256, BuiltinSignatures.nistp384,
            BuiltinSignatures.nistp521, BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256);

    private Algorithms() {}

    static void offerIn(SshClient client) {
        client.setKeyExchangeFactories(
                NamedFactory.setUpTransformedFactories(true, KEY_EXCHANGES, ClientBuilder.DH2KEX));
        client.setCipherFactories(usable(CIPHERS));
        client.setMacFactories(usable(MACS));
        client.setCompressionFactories(List.of(BuiltinCompressions.none));
        client.setSignatureFactories(signatures(List.of()));
    }

    /// All signatures, those for host keys of the `known` types first, so that a server with several keys shows the one
    /// that we can compare.
    static List<NamedFactory<Signature>> signatures(List<String> known) {
        var ordered = new ArrayList<BuiltinSignatures>();
        SIGNATURES.stream().filter(signature -> known.contains(keyType(signature))).forEach(ordered::add);
        SIGNATURES.stream().filter(signature -> !ordered.contains(signature)).forEach(ordered::add);
        return usable(ordered);
    }

    private static <F> List<F> usable(List<? extends F> all) {
        var usable = new ArrayList<F>();
        for (var one : all) {
            if (one instanceof OptionalFeature feature && feature.isSupported()) {
                usable.add(one);
            }
        }
        return usable;
    }

    private static String keyType(BuiltinSignatures signature) {
        var name = signature.getName();
        return name.startsWith("rsa-sha2-") ? "ssh-rsa" : name;
    }
}
