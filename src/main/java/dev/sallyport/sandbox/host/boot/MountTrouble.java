package dev.sallyport.sandbox.host.boot;

import java.time.Duration;
import java.util.List;

import dev.sallyport.sandbox.host.machine.Mounts;

/// What systemd says of file systems that it cannot mount.
record MountTrouble(Mounts mounts, Voice voice) {

    /// Ninety seconds on a real machine; nobody learns from waiting so long.
    private static final int PATIENCE = 12;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final List<String> MARKS = List.of("*     ", "**    ", "***   ", " ***  ", "  *** ", "   ***",
            "    **",
            "     *");

    void tell(List<Mounts.Entry> failing, Scene scene) throws InterruptedException {
        for (var entry : failing) {
            var point = entry.isSwap() ? "swap" : entry.point();
            var unit = Mounts.unitName(point);
            if (mounts.trouble(entry) == Mounts.Trouble.NO_DEVICE) {
                waitFor(entry.device());
                say("[ TIME ] Timed out waiting for device " + deviceUnit(entry.device()) + " - " + entry.device()
                        + ".",
                        scene);
                say("[DEPEND] Dependency failed for " + unit + " - " + point + ".", scene);
            } else {
                say("         Mounting " + unit + " - " + point + "...", scene);
                say("[FAILED] Failed to mount " + unit + " - " + point + ".", scene);
                say("See 'systemctl status " + unit + "' for details.", scene);
            }
        }
        say("[DEPEND] Dependency failed for local-fs.target - Local File Systems.", scene);
    }

    private void waitFor(String device) throws InterruptedException {
        for (int i = 0; i < PATIENCE; i++) {
            voice.print("\r\u001b[K[ \u001b[0;31m" + MARKS.get(i % MARKS.size()) + "\u001b[0m] Job "
                    + deviceUnit(device) + "/start running (" + (i + 1) + "s / 1min 30s)");
            voice.rest(SECOND);
        }
        voice.print("\r\u001b[K");
    }

    private static String deviceUnit(String device) {
        var path = device.replaceFirst("^UUID=", "dev/disk/by-uuid/")
                .replaceFirst("^LABEL=", "dev/disk/by-label/")
                .replaceAll("^/+|/+$", "");
        return path.replace("-", "\\x2d").replace('/', '-') + ".device";
    }

    private void say(String line, Scene scene) throws InterruptedException {
        voice.say(StatusColours.paint(scene.fill(line, name -> name)) + "\n");
    }
}
