package dev.sallyport.ui.trust;

import java.util.Map;

import dev.sallyport.model.Instance;
import dev.sallyport.prompt.Question;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// What the trust question says of one host, as text that is safe to show.
///
/// @param instance name and id, or the id alone
/// @param command  what prints the same fingerprint when run on the host
record TrustWords(String title, String instance, String address, String keyType, String fingerprint, String command,
        String filed) {

    static TrustWords of(Question.TrustHost question, Messages messages) {
        var host = question.instance();
        var key = question.key();
        return new TrustWords(messages.text("trust.title", Map.of("name", nameOf(host))), named(host),
                SafeText.line(question.address()), SafeText.line(key.type()), SafeText.line(key.fingerprint()),
                "ssh-keygen -lf " + fileOf(key.type()),
                messages.text("trust.filed", Map.of("id", host.id().value())));
    }

    private static String nameOf(Instance host) {
        return host.name().isBlank() ? host.id().value() : host.name();
    }

    private static String named(Instance host) {
        return host.name().isBlank() ? host.id().value() : SafeText.line(host.name()) + "  ·  " + host.id();
    }

    // sshd_config(5), HostKey: the default files of OpenSSH. The type is chosen from a list, never pasted into a command.
    private static String fileOf(String type) {
        var kind = switch (type) {
            case "ssh-ed25519" -> "ed25519";
            case "ssh-rsa", "rsa-sha2-256", "rsa-sha2-512" -> "rsa";
            default -> type.startsWith("ecdsa-") ? "ecdsa" : "*";
        };
        return "/etc/ssh/ssh_host_" + kind + "_key.pub";
    }
}
