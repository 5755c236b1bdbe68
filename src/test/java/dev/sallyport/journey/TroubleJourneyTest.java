package dev.sallyport.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.sandbox.Aim;
import dev.sallyport.sandbox.host.HostFault;

/// What the window says when something stands in the way.
class TroubleJourneyTest {

    @Test
    void aRefusedRegionIsANoteAndNotAnEmptyList() throws Exception {
        try (var journey = Journey.onSandbox()) {
            journey.app().seesInstances();

            journey.app().reads("1 refused");
        }
    }

    @Test
    void aRefusedPushSaysWhatIsMissing() throws Exception {
        try (var journey = Journey.onSandbox()) {
            journey.sandbox().knobs().refuse(Aim.at("SendSSHPublicKey"), "AccessDeniedException");

            journey.connect("name:bastion", "bastion");

            journey.app().reads("ec2-instance-connect:SendSSHPublicKey");
        }
    }

    @Test
    void aHostThatSpeaksNoSshIsNamedSo() throws Exception {
        try (var journey = Journey.onSandbox()) {
            journey.sandbox().fault("bastion", new HostFault.SendsGarbage());

            journey.connect("name:bastion", "bastion");

            journey.app().pushes("Try again");
        }
    }

    @Test
    void aMachineWithoutAwsFilesIsToldWhatToDo(@TempDir Path home) throws Exception {
        try (var journey = Journey.at(home, Map.of())) {
            journey.app().reads("Try the sandbox");
        }
    }

    @Test
    void aDamagedSettingsFileIsMovedAsideAndNamed(@TempDir Path home) throws Exception {
        var settings = Files.createDirectories(home.resolve("config")).resolve("settings.json");
        Files.writeString(settings, "{\"schema\": 1, \"theme\":");
        try (var journey = Journey.at(home, Map.of())) {
            journey.app().reads("could not be understood");
        }
    }

    @Test
    void aDamagedProfileIsNamedWithItsLine(@TempDir Path home) throws Exception {
        var files = Files.createDirectories(home.resolve(".aws"));
        Files.writeString(files.resolve("config"), "[profile good]\nregion = eu-central-1\n[profile bad\nregion = x\n");
        try (var journey = Journey.at(home, Map.of())) {
            journey.app().reads("Line 3 of");
        }
    }
}
