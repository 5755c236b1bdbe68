package dev.sallyport.rules.bad.model;

/// Breaks a rule on purpose; see RulesTest.
public final class Cycle {
    static int mutable = 1;
    final Object fx = new javafx.scene.layout.Pane();
    final Object aws = software.amazon.awssdk.regions.Region.EU_CENTRAL_1;
    final Class<?> trustAll = org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier.class;
    final Object client = org.apache.sshd.client.SshClient.setUpDefaultClient();
    final Object engine = com.techsenger.jeditermfx.core.util.TermSize.class;
    final Object json = new tools.jackson.databind.json.JsonMapper();
    final Object csv = de.siegmar.fastcsv.reader.CsvReader.builder();
    final Object yaml = org.snakeyaml.engine.v2.api.LoadSettings.builder();
    final Object theme = new atlantafx.base.theme.PrimerDark();
    final java.time.Instant now = java.time.Instant.now();

    void onFx() {
        javafx.application.Platform.runLater(() -> {});
    }
}
