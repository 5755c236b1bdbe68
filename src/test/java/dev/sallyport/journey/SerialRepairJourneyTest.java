package dev.sallyport.journey;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.sandbox.Scenario;

/// A machine that SSH no longer reaches, repaired through the window alone.
@Timeout(180)
class SerialRepairJourneyTest {

    private static final int FASTER = 20;
    /// Its countdown of five seconds must last until the window has seen it.
    private static final int SLOW_ENOUGH_FOR_GRUB = 4;

    @Test
    void aBadLineInFstabIsTakenOutInEmergencyMode() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("broken-fstab").faster(FASTER))) {
            journey.attaches("name:web-1", "web-1");
            journey.app().terminalShows("Give root password");
            journey.enters("lighthouse");
            journey.app().terminalShows("[root@");
            journey.enters("sed -i '/xvdf/d' /etc/fstab");
            journey.enters("systemctl reboot");
            journey.app().terminalShows("login:");

            reachesItAgain(journey, "web-1");
        }
    }

    @Test
    void aKernelWithoutItsInitramfsIsPassedByInGrubAndMended() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("kernel-panic").faster(SLOW_ENOUGH_FOR_GRUB))) {
            journey.asksForConsole("name:api-1", "api-1");
            journey.app().pushes("Press Enter");
            journey.app().pushes("Boot");
            journey.app().pushes("Hold the GRUB menu when it appears");
            journey.app().pushes("Reboot and watch");
            journey.saysYes();
            journey.app().reads("GRUB's countdown is stopped");
            journey.app().terminalShows("GNU GRUB");
            journey.goesToTheTerminal();
            journey.app().presses(KeyCode.DOWN);
            journey.app().presses(KeyCode.ENTER);
            journey.app().terminalShows("login:");
            logsIn(journey, "ubuntu", "tidewater");
            journey.enters("sudo update-initramfs -c -k all");
            journey.app().seesPrompt();
            journey.enters("sudo reboot");
            journey.app().reads("GRUB's countdown is stopped");
            journey.app().presses(KeyCode.ENTER);
            journey.app().terminalShows("login:");

            reachesItAgain(journey, "api-1");
        }
    }

    @Test
    void aFullDiskIsEmptied() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("full-disk").faster(FASTER))) {
            journey.attaches("name:ci-1", "ci-1");
            logsIn(journey, "ubuntu", "tidewater");
            journey.enters("df -h /");
            journey.app().terminalShows("100%");
            journey.enters("sudo truncate -s 0 /var/log/app/debug.log");
            journey.app().seesPrompt();

            reachesItAgain(journey, "ci-1");
        }
    }

    @Test
    void aWordThatSshdDoesNotKnowIsCorrectedInVi() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("lost-ssh").faster(FASTER))) {
            journey.connect("name:bastion", "bastion");
            journey.app().pushes("Open serial console");
            journey.app().pushes("Press Enter");
            journey.goesToTheTerminal();
            logsIn(journey, "ec2-user", "tidewater");
            journey.enters("sudo sshd -t");
            journey.app().terminalShows("Bad configuration option");
            journey.app().seesPrompt();
            journey.enters("sudo vi /etc/ssh/sshd_config");
            journey.app().terminalShows("sshd_config\"");
            journey.enters(":%s/PermitRootLogn/PermitRootLogin/");
            journey.enters(":wq");
            journey.app().seesPrompt();
            journey.enters("sudo systemctl restart sshd");
            journey.enters("systemctl is-active sshd");
            journey.app().terminalShows("active");

            journey.app().closesTab();
            journey.app().pushes("Try again");
            journey.app().pushes("Trust and connect");
            journey.app().seesPrompt();
        }
    }

    private static void logsIn(Journey journey, String user, String password) {
        journey.app().terminalShows("login:");
        journey.enters(user);
        journey.app().terminalShows("Password:");
        journey.enters(password);
        journey.app().seesPrompt();
    }

    private static void reachesItAgain(Journey journey, String name) {
        journey.goesHome();
        journey.logIn("name:" + name, name);
    }
}
