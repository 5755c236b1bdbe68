package dev.sallyport.ui.main;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import dev.sallyport.model.HostKey;
import dev.sallyport.model.KnownHosts.Known;
import dev.sallyport.profile.Profile;
import dev.sallyport.store.WindowState;
import dev.sallyport.ui.Frame;
import dev.sallyport.ui.Screen;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.instances.Fleet;
import dev.sallyport.ui.instances.Sample;

/// The faces of the window with its list of instances.
public final class WindowScreens {

    private static final double DRAWER = 360;

    private WindowScreens() {}

    public static List<Screen> all() {
        return List.of(
                listed("list", 0, _ -> {}),
                listed("no-match", 0,
                        stand -> stand.desk.model.filterProperty().set("system:ubuntu -tag:env=dev nam:x")),
                listed("filter", 0, stand -> stand.desk.model.filterProperty().set("state:stopped")),
                listed("drawer-none", DRAWER, _ -> {}),
                listed("drawer", DRAWER, WindowScreens::known),
                listed("bad-user", DRAWER, stand -> {
                    select(stand, 3);
                    stand.layOut();
                    ((TextField) stand.find(".plan-grid .text-field")).setText("not a name");
                }),
                listed("drawer-hidden", DRAWER, stand -> select(stand, 5)),
                listed("drawer-terminated", DRAWER, stand -> select(stand, 9)),
                listed("reading", 0, WindowScreens::reading),
                listed("refused", 0, WindowScreens::refused),
                bare("loading", stand -> stand.desk.model.refresh()),
                bare("no-files", stand -> stand.desk.refresh()),
                bare("no-profile", WindowScreens::noProfile),
                bare("no-instances", stand -> {
                    stand.desk.profile("dev", "eu-central-1");
                    stand.desk.refresh();
                }),
                bare("all-refused", stand -> {
                    stand.desk.profile("dev", "eu-central-1");
                    stand.desk.refuses("dev", "eu-central-1", "i-0a1b");
                    stand.desk.refresh();
                }));
    }

    private static void known(Stand stand) {
        var id = stand.table().getItems().get(3).instance().id();
        stand.known.add(new Known(id, new HostKey("ssh-ed25519", "SHA256:abc"), Instant.parse("2026-03-03T09:00:00Z")));
        stand.table().requestFocus();
        select(stand, 3);
    }

    private static void reading(Stand stand) {
        var desk = stand.desk;
        desk.refuses("prod", "us-east-1", "i-0123");
        desk.refuses("dev", "eu-west-1", "i-0123");
        desk.listings = Optional.of((_, _) -> {});
        desk.model.refresh();
        desk.tasks.finishNext();
    }

    private static void refused(Stand stand) {
        reading(stand);
        var desk = stand.desk;
        desk.listings = Optional.empty();
        desk.tasks.finishAll();
        ((ToggleButton) stand.find(".strip .toggle-button")).setSelected(true);
        stand.model.notice(desk.messages.problem(new Desk.No("i-0a1b2c3d4e5f60001")));
        stand.model.notice(desk.messages.problem(new Desk.No("i-0a1b2c3d4e5f60002")));
    }

    private static void noProfile(Stand stand) {
        stand.desk.profiles.add(new Profile("sso", Optional.empty(), new Profile.Kind.Unsupported("sso_session"),
                Optional.empty()));
        stand.desk.refresh();
    }

    private static Screen listed(String name, double drawer, Consumer<Stand> then) {
        return new Screen(name, frame -> show(fleet(frame.messages()), frame, drawer, stand -> {
            stand.desk.refresh();
            stand.layOut();
            then.accept(stand);
        }));
    }

    private static Screen bare(String name, Consumer<Stand> then) {
        return new Screen(name, frame -> show(new Desk(frame.messages()), frame, 0, then));
    }

    private static Screen.Shown show(Desk desk, Frame frame, double drawer, Consumer<Stand> then) {
        var state = WindowState.DEFAULTS.withBounds(0, 0, frame.width(), frame.height(), false).withDrawerWidth(drawer);
        var stand = Fx.get(() -> {
            var made = Stand.show(desk, state, frame.theme());
            made.model.choose(frame.choice());
            return made;
        });
        Fx.run(() -> then.accept(stand));
        Shots.pulses(3);
        return new Screen.Shown(stand.stage, () -> Fx.run(stand::close));
    }

    private static void select(Stand stand, int row) {
        stand.table().getSelectionModel().clearAndSelect(row);
        stand.desk.tasks.finishAll();
    }

    static Desk fleet(Messages messages) {
        var desk = new Desk(messages);
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
