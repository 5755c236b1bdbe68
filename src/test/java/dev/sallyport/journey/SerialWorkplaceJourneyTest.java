package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.sallyport.model.RegionName;
import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.sandbox.aws.CallRecord;
import dev.sallyport.ui.terminal.Mood;

/// The serial console and what stands beside it, in the window.
@Timeout(180)
class SerialWorkplaceJourneyTest {

    private static final int FASTER = 20;

    @Test
    void waitsForAConsoleThatSomebodyElseHoldsAndGetsIn() throws Exception {
        try (var journey = healthy()) {
            var web = id(journey, "web-1");
            journey.sandbox().knobs().serialBusy(web, true);
            journey.asksForConsole("name:web-1", "web-1");
            journey.app().reads("Refused once");
            journey.sandbox().knobs().serialBusy(web, false);

            journey.app().pushes("Try now");

            journey.app().pushes("Press Enter");
            journey.app().terminalShows("login:");
        }
    }

    @Test
    void aWaitForAConsoleCanBeCancelled() throws Exception {
        try (var journey = healthy()) {
            journey.sandbox().knobs().serialBusy(id(journey, "web-1"), true);
            journey.asksForConsole("name:web-1", "web-1");
            journey.app().reads("Refused once");

            journey.app().presses(KeyCode.ESCAPE);

            journey.app().sessionShows("a stopped opening", face -> face.mood() == Mood.STOPPED);
        }
    }

    @Test
    void ourOwnLastSessionIsWaitedOutBeforeTheNext() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("lost-ssh"))) {
            journey.attaches("name:web-1", "web-1");
            journey.app().terminalShows("login:");
            journey.goesHome();

            journey.asksForConsole("name:web-1", "web-1");

            journey.app().reads("Our last session is still being torn down");
            journey.app().pushes("Press Enter");
            assertThat(outcomes(journey, "SendSerialConsoleSSHPublicKey")).containsExactly("ok", "ok");
        }
    }

    @Test
    void aSafeRebootSyncsRemountsAndReboots() throws Exception {
        try (var journey = healthy()) {
            journey.attaches("name:web-1", "web-1");
            journey.app().terminalShows("login:");

            journey.app().pushes("Safe reboot");
            journey.saysYes();

            journey.app().reads("The machine starts anew.");
            journey.app()
                    .terminalShows("a login after a boot",
                            screen -> screen.contains("Finished cloud-final") && screen.contains("login:"));
        }
    }

    @Test
    void aWatchedBootHasItsMilestones() throws Exception {
        try (var journey = healthy()) {
            journey.attaches("name:web-1", "web-1");
            journey.app().terminalShows("login:");

            journey.app().pushes("Boot");
            journey.app().pushes("Reboot and watch");
            journey.saysYes();

            journey.app().reads("Login prompt after");
            assertThat(String.join("\n", journey.listed())).contains("SHUTDOWN", "FIRMWARE", "GRUB_MENU", "KERNEL",
                    "SYSTEMD",
                    "CLOUD_INIT", "LOGIN_PROMPT");
        }
    }

    @Test
    void aSysRqIsAnsweredByTheKernelAndABreakCanBeRefusedByTheServer() throws Exception {
        try (var journey = healthy()) {
            journey.attaches("name:web-1", "web-1");
            journey.app().terminalShows("login:");

            journey.app().pushes("Sync");
            journey.app().reads("Sync: the kernel has answered.");

            journey.sandbox().knobs().refuseBreaks(true);
            journey.app().pushes("Send BREAK");
            journey.app().reads("The server refused the BREAK.");
        }
    }

    @Test
    void aConsoleWithAnotherKeyThanThePublishedIsNotOpened() throws Exception {
        var sandbox = Sandbox.start(Scenario.named("lost-ssh"), new SandboxOptions(0, Clock.systemUTC()));
        var published = SerialEndpoint.of(new RegionName("eu-central-1")).fingerprint().orElseThrow();
        // These addresses know AWS's fingerprints, and the sandbox has a key of its own.
        try (var journey = Journey.onSandbox(sandbox,
                (host, port) -> sandbox.sshAddress(host, port).orElseThrow())) {
            journey.asksForConsole("name:web-1", "web-1");

            journey.app().reads(published);
            journey.app().reads(sandbox.serialFingerprint());
        }
    }

    @Test
    void aGatewayThatDropsTheLineInMidBootCanBeReconnectedWithTheTextKept() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("lost-ssh").faster(3))) {
            journey.attaches("name:web-1", "web-1");
            journey.app().terminalShows("login:");
            journey.app().pushes("Boot");
            journey.app().pushes("Reboot and watch");
            journey.saysYes();
            journey.app().terminalShows("executed automatically");

            journey.sandbox().dropSerialSessions();
            journey.app().sessionShows("a line that was cut off", face -> face.mood() == Mood.CUT_OFF);

            journey.app().pushes("Reconnect");
            journey.app().terminalShows("login:");
            assertThat(journey.text()).contains("executed automatically", "reconnected");
        }
    }

    @Test
    void anAccountWhoseSwitchIsOffCanTurnItOnHere() throws Exception {
        try (var journey = Journey.onSandbox(Scenario.named("first-steps").faster(FASTER))) {
            journey.asksForConsole("name:legacy-mail", "legacy-mail");

            journey.app().reads("is not a Nitro type");
            journey.app().pushes("Turn on for this account and Region");
            journey.app().reads("until somebody turns it off");
            journey.saysYes();

            journey.app().reads("allows serial consoles in us-east-1");
        }
    }

    @Test
    void whatAwsRefusesHasItsOwnWords() throws Exception {
        try (var journey = healthy()) {
            journey.sandbox()
                    .knobs()
                    .refuse(Aim.at("SendSerialConsoleSSHPublicKey"), "SerialConsoleSessionUnsupportedException");

            journey.asksForConsole("name:web-1", "web-1");

            journey.app().reads("firmware");
        }
    }

    private static Journey healthy() throws Exception {
        // Its web-1 is in good health, and the only one of that name.
        return Journey.onSandbox(Scenario.named("lost-ssh").faster(FASTER));
    }

    private static String id(Journey journey, String name) {
        return journey.sandbox().scenario().world().named(name).orElseThrow().id();
    }

    private static List<String> outcomes(Journey journey, String action) {
        return journey.sandbox()
                .calls()
                .stream()
                .filter(call -> call.action().equals(action))
                .map(CallRecord::outcome)
                .toList();
    }
}
