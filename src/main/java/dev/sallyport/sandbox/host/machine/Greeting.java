package dev.sallyport.sandbox.host.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/// The message of the day and the line about the last login.
public final class Greeting {

    private final Machine machine;

    public Greeting(Machine machine) {
        this.machine = machine;
    }

    /// What a login shell prints before its first prompt.
    public String text(String user) {
        var last = machine.logins()
                .lastOf(user)
                .map(l -> "Last login: " + Times.LOGIN.format(l.began()) + " from " + l.from() + "\n")
                .orElse("");
        return motd() + last;
    }

    private String motd() {
        var spec = machine.spec();
        var vitals = machine.vitals();
        try {
            return HostTexts.read(spec.distribution().id() + "/motd")
                    .replace("{host}", spec.hostName())
                    .replace("{pretty}",
                            spec.distribution() == Distribution.UBUNTU_22 ? "Ubuntu 22.04.5 LTS" : "Ubuntu 24.04.3 LTS")
                    .replace("{kernel}", machine.kernel())
                    .replace("{arch}", spec.hardware().architecture())
                    .replace("{date}", Times.DATE.format(machine.clock().instant()))
                    .replace("{load}", String.format(Locale.ROOT, "%.2f", vitals.load(60)))
                    .replace("{processes}", Integer.toString(machine.processes().all().size()))
                    .replace("{sessions}", Integer.toString(machine.logins().open().size()))
                    .replace("{memory}", Long.toString(vitals.usedKib() * 100 / vitals.totalKib()))
                    .replace("{address}", spec.address());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
