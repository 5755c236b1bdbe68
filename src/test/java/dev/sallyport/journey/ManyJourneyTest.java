package dev.sallyport.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.sallyport.boot.tour.FxDriver;
import dev.sallyport.sandbox.host.HostFault;

/// What is done with several instances at once.
class ManyJourneyTest {

    @Test
    void oneCommandOnThreeInstancesShowsWhoAnsweredAlikeAndWhoIsDown(@TempDir Path folder) throws Exception {
        try (var journey = Journey.onSandbox()) {
            var app = journey.app();
            journey.sandbox().fault("bastion", new HostFault.SendsGarbage());
            app.seesInstances();
            app.filters("profile:default -name:web-3 name:web");
            app.seesOnly("web-1", "web-2");
            app.selects("web-1");
            journey.selectsAll();
            app.reads("2 instances selected");
            app.filters("profile:default ip:203");
            app.reads("2 instances selected");
            journey.alsoSelects("bastion");
            app.reads("3 instances selected");

            app.pushes("Run a command on 3…");
            app.reads("on 3 instances");
            FxDriver.act(() -> journey.many().commandProperty().set("uname -r; cat /etc/os-release"));
            app.pushes("Run on 3 instances");
            // One by one or together, depending on who comes first.
            app.await("the answers", () -> {
                Journey.trustsWhoeverAsks();
                return !journey.many().live();
            });

            app.reads("All 2 answered alike");
            app.reads("1 answer, 1 not ended well");
            var file = folder.resolve("run.txt");
            FxDriver.act(() -> journey.many().save(file));
            app.reads("Saved to ");
            assertThat(Files.readString(file)).contains("uname -r; cat /etc/os-release", "web-1", "web-2", "bastion",
                    "exit 0", "PRETTY_NAME", "not run: transport.");
        }
    }

    @Test
    void ctrlAAndEnterAskBeforeMoreThanTenTabs() throws Exception {
        try (var journey = Journey.onSandbox()) {
            var app = journey.app();
            app.seesInstances();
            app.filters("state:running");
            app.selects("api-1");

            journey.selectsAll();
            app.reads("instances selected");
            journey.pressesEnterOnTheTable();

            app.reads("Open ");
            app.pushes("Cancel");
            assertThat(app.tabNames()).hasSize(Journey.PINNED);
        }
    }
}
