package dev.sallyport.ui.help;

import java.util.List;
import java.util.Optional;

import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;

import dev.sallyport.ui.Frame;
import dev.sallyport.ui.Screen;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.fx.Views;

/// Every page of the guide.
public final class HelpScreens {

    /// A window in which F1 is the help and nothing else has keys.
    static final Deeds NOTHING = new Deeds() {
        @Override
        public Optional<String> keys(String id) {
            return "help".equals(id) ? Optional.of("F1") : Optional.empty();
        }

        @Override
        public void run(String id) {}
    };

    private HelpScreens() {}

    public static List<Screen> all() {
        return Guide.IDS.stream().map(id -> new Screen("help-" + id, frame -> show(frame, id))).toList();
    }

    private static Screen.Shown show(Frame frame, String id) {
        var stage = Fx.get(() -> {
            var views = new Views(frame.messages());
            var model = new HelpViewModel(new Guide(frame.messages(), NOTHING), NOTHING);
            model.open(id);
            var help = new HelpTab(views, frame.theme(), model);
            var pane = new TabPane(help.tab());
            pane.setAccessibleText(frame.messages().text("main.tabs"));
            var scene = new Scene(pane, frame.width(), frame.height());
            frame.theme().dress(scene);
            var made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        Shots.pulses(3);
        return new Screen.Shown(stage, () -> Fx.run(stage::close));
    }
}
