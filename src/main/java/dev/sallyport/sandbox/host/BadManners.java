package dev.sallyport.sandbox.host;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.List;

/// What a broken SSH server says, byte for byte (RFC 4253 §4.2, §6 and §7.1).
final class BadManners {

    private static final String IDENTIFICATION = "SSH-2.0-Sandbox\r\n";
    private static final int KEXINIT = 20;
    private static final int COOKIE_LENGTH = 16;
    private static final int BLOCK = 8;

    private BadManners() {}

    /// Longer than the 255 characters an identification may have, and without a line end.
    static void garbage(Socket client) throws IOException {
        var bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 | i * 31);
        }
        client.getOutputStream().write(bytes);
        client.shutdownOutput();
        swallow(client);
    }

    static void noCommonAlgorithm(Socket client) throws IOException {
        begin(client, "nobody-has-this-kex@example.invalid", "ssh-nobody@example.invalid",
                "cipher-of-nobody@example.invalid", "mac-of-nobody@example.invalid");
    }

    static void hangInKeyExchange(Socket client) throws IOException {
        begin(client, "curve25519-sha256,ecdh-sha2-nistp256", "ssh-ed25519", "aes128-gcm@openssh.com,aes128-ctr",
                "hmac-sha2-256");
    }

    private static void begin(Socket client, String exchange, String hostKey, String cipher, String mac)
            throws IOException {
        var out = client.getOutputStream();
        out.write(IDENTIFICATION.getBytes(US_ASCII));
        out.write(
                packet(keyExchangeInit(List.of(exchange, hostKey, cipher, cipher, mac, mac, "none", "none", "", ""))));
        swallow(client);
    }

    private static byte[] keyExchangeInit(List<String> nameLists) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeByte(KEXINIT);
        out.write(new byte[COOKIE_LENGTH]);
        for (var names : nameLists) {
            out.writeInt(names.length());
            out.writeBytes(names);
        }
        out.writeBoolean(false);
        out.writeInt(0);
        return bytes.toByteArray();
    }

    private static byte[] packet(byte[] payload) throws IOException {
        int padding = BLOCK - (4 + 1 + payload.length) % BLOCK;
        padding = padding < 4 ? padding + BLOCK : padding;
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(1 + payload.length + padding);
        out.writeByte(padding);
        out.write(payload);
        out.write(new byte[padding]);
        return bytes.toByteArray();
    }

    private static void swallow(Socket client) throws IOException {
        var buffer = new byte[4096];
        int count;
        do {
            count = client.getInputStream().read(buffer);
        } while (count >= 0);
    }
}
