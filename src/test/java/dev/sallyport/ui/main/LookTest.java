package dev.sallyport.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.profile.Profile;
import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.instances.Fleet;
import dev.sallyport.ui.instances.Sample;

/// Takes pictures of every face of the window into `target/shots`, for people to look at.
class LookTest {

    @BeforeAll
    static void start() throws InterruptedException {
        Stand.start();
    }

    @ParameterizedTest
    @EnumSource(value = Theme.Choice.class, names = {"LIGHT", "DARK"})
    void everyFaceOfTheWindowCanBeLookedAt(Theme.Choice theme) {
        var word = "-" + theme.name().toLowerCase(Locale.ROOT);
        list(word, theme);
        drawer(word, theme);
        refused(word, theme);
        empty(word, theme);

        assertThat(List.of("list", "drawer", "filter", "refused", "no-files")).allSatisfy(
                name -> assertThat(Files.size(Path.of("target/shots/" + name + word + ".png"))).isPositive());
    }

    private static void list(String word, Theme.Choice theme) {
        var stand = stand(fleet(), theme, 640, 0);
        Fx.run(stand.desk::refresh);
        shot(stand, "list" + word);
        Fx.run(() -> stand.desk.model.filterProperty().set("system:ubuntu -tag:env=dev nam:x"));
        shot(stand, "no-match" + word);
        Fx.run(() -> stand.desk.model.filterProperty().set("state:stopped"));
        shot(stand, "filter" + word);
        Fx.run(stand::close);
    }

    private static void drawer(String word, Theme.Choice theme) {
        var small = stand(fleet(), theme, 640, 340);
        Fx.run(small.desk::refresh);
        Fx.run(() -> {
            var id = small.table().getItems().get(3).instance().id();
            small.known.add(
                    new Known(id, new HostKey("ssh-ed25519", "SHA256:abc"), Instant.parse("2026-03-03T09:00:00Z")));
            small.table().requestFocus();
            select(small, 3);
        });
        shot(small, "drawer-small" + word);
        Fx.run(() -> ((TextField) small.find(".plan-grid .text-field")).setText("not a name"));
        shot(small, "bad-user" + word);
        Fx.run(small::close);
        var tall = stand(fleet(), theme, 860, 400);
        Fx.run(() -> {
            tall.desk.refresh();
            select(tall, 1);
        });
        shot(tall, "drawer" + word);
        Fx.run(() -> select(tall, 5));
        shot(tall, "drawer-hidden" + word);
        Fx.run(() -> select(tall, 9));
        shot(tall, "drawer-terminated" + word);
        Fx.run(tall::close);
    }

    private static void refused(String word, Theme.Choice theme) {
        var stand = stand(fleet(), theme, 640, 0);
        var desk = stand.desk;
        Fx.run(() -> {
            desk.refresh();
            desk.refuses("prod", "us-east-1", "i-0123");
            desk.refuses("dev", "eu-west-1", "i-0123");
            desk.listings = Optional.of((_, _) -> {});
            desk.model.refresh();
            desk.tasks.finishNext();
        });
        shot(stand, "reading" + word);
        Fx.run(() -> {
            desk.listings = Optional.empty();
            desk.tasks.finishAll();
            ((ToggleButton) stand.find(".strip .toggle-button")).setSelected(true);
            stand.model.notice(desk.messages.problem(new Desk.No("i-0a1b2c3d4e5f60001")));
            stand.model.notice(desk.messages.problem(new Desk.No("i-0a1b2c3d4e5f60002")));
        });
        shot(stand, "refused" + word);
        Fx.run(stand::close);
    }

    private static void empty(String word, Theme.Choice theme) {
        var desk = new Desk();
        var stand = stand(desk, theme, 640, 0);
        Fx.run(desk.model::refresh);
        shot(stand, "loading" + word);
        Fx.run(desk.tasks::finishAll);
        shot(stand, "no-files" + word);
        desk.profiles.add(new Profile("sso", Optional.empty(), new Profile.Kind.Unsupported("sso_session"),
                Optional.empty()));
        Fx.run(desk::refresh);
        shot(stand, "no-profile" + word);
        desk.profile("dev", "eu-central-1");
        Fx.run(desk::refresh);
        shot(stand, "no-instances" + word);
        desk.refuses("dev", "eu-central-1", "i-0a1b");
        Fx.run(desk::refresh);
        shot(stand, "all-refused" + word);
        Fx.run(stand::close);
    }

    private static Stand stand(Desk desk, Theme.Choice theme, double height, double drawer) {
        return Fx.get(() -> {
            var stand = Stand.show(desk,
                    WindowState.DEFAULTS.withBounds(0, 0, 980, height, false).withDrawerWidth(drawer));
            stand.model.choose(theme);
            return stand;
        });
    }

    private static void select(Stand stand, int row) {
        stand.table().getSelectionModel().clearAndSelect(row);
        stand.desk.tasks.finishAll();
    }

    private static void shot(Stand stand, String name) {
        Shots.pulses(3);
        Fx.run(() -> Shots.take(stand.stage.getScene(), name));
    }

    static Desk fleet() {
        var desk = new Desk();
        desk.profile("dev", "eu-central-1", "eu-west-1", "us-east-1", "!ap-east-1")
                .profile("prod", "eu-central-1",
                        "us-east-1", "ap-southeast-2", "eu-west-1");
        var samples = new ArrayList<>(Fleet.samples());
        for (var profile : List.of("dev", "prod")) {
            for (var region : List.of("eu-central-1", "us-east-1", "ap-southeast-2", "eu-west-1")) {
                var here = new ArrayList<Sample>();
                for (int i = 0; i < samples.size(); i++) {
                    if (Fleet.place(i)[0].equals(profile) && Fleet.place(i)[1].equals(region)) {
                        here.add(samples.get(i));
                    }
                }
                desk.has(profile, region, here.toArray(Sample[]::new));
            }
        }
        return desk;
    }
}
