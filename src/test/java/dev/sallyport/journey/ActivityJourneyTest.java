package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.sallyport.sandbox.Aim;

/// Who connected where, afterwards.
class ActivityJourneyTest {

    @Test
    void aConnectionAndARefusedOneAreBothOnRecord() throws Exception {
        try (var journey = Journey.onSandbox()) {
            var app = journey.app();
            journey.logIn("name:bastion", "bastion");
            journey.enters("exit");
            app.sessionShows("why it ended", face -> !face.banner().isEmpty());
            journey.goesHome();
            journey.sandbox().knobs().refuse(Aim.at("SendSSHPublicKey"), "AccessDeniedException");
            journey.connect("name:bastion", "bastion");
            app.reads("ec2-instance-connect:SendSSHPublicKey");

            journey.pressesControlShift(KeyCode.H);

            app.reads("2 connections");
            app.reads("Exit status 0");
            app.reads("Refused");
            var file = journey.sandbox().awsDirectory().resolve("sallyport").resolve("activity.jsonl");
            assertThat(Files.readAllLines(file)).hasSize(7)
                    .allMatch(line -> line.startsWith("{\"schema\":1,"))
                    .anyMatch(line -> line.contains("\"what\":\"access.denied\""))
                    .noneMatch(line -> line.contains("ssh-ed25519 ") || line.contains("PRIVATE"));

            journey.chooses(".activity .table-view", 0);
            app.pushes("Show in Instances");
            app.seesOnly("bastion");
        }
    }
}
