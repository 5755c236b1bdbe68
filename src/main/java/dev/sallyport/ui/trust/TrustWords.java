package dev.sallyport.ui.trust;

import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.Instance;
import dev.sallyport.prompt.Question;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// What the trust question says of one host, as text that is safe to show.
///
/// @param instance name and id, or the id alone
/// @param command  what prints the same fingerprint when run on the host; empty if nobody can run anything there
/// @param source   where else the fingerprint can be found
record TrustWords(String title, String text, String instance, String address, String keyType, String fingerprint,
        Optional<String> command, String source, String filed) {

    static TrustWords of(Question.YesOrNo question, Messages messages) {
        return switch (question) {
            case Question.TrustHost host -> ofHost(host, messages);
            case Question.TrustConsole console -> ofConsole(console, messages);
        };
    }

    private static TrustWords ofHost(Question.TrustHost question, Messages messages) {
        var host = question.instance();
        var key = question.key();
        return new TrustWords(messages.text("trust.title", Map.of("name", nameOf(host))), messages.text("trust.text"),
                named(host), SafeText.line(question.address()), SafeText.line(key.type()),
                SafeText.line(key.fingerprint()), Optional.of("ssh-keygen -lf " + fileOf(key.type())),
                messages.text("trust.how-console"), messages.text("trust.filed", Map.of("id", host.id().value())));
    }

    private static TrustWords ofConsole(Question.TrustConsole question, Messages messages) {
        var region = Map.of("region", question.console().region().value());
        var key = question.key();
        return new TrustWords(messages.text("trust.console.title", region), messages.text("trust.console.text", region),
                named(question.instance()), SafeText.line(question.address()), SafeText.line(key.type()),
                SafeText.line(key.fingerprint()), Optional.empty(), messages.text("trust.console.source"),
                messages.text("trust.filed", Map.of("id", question.console().host())));
    }

    private static String nameOf(Instance host) {
        return host.name().isBlank() ? host.id().value() : host.name();
    }

    /// Name and id, or the id alone.
    static String named(Instance host) {
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
