package dev.sallyport.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import dev.sallyport.boot.Launch;
import dev.sallyport.boot.Program;
import dev.sallyport.boot.Surroundings;
import dev.sallyport.boot.tour.AppDriver;
import dev.sallyport.boot.tour.FxDriver;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.ui.instances.InstanceRow;

/// Types into the palette and the filter box of the whole application over 20,000 rows, and into a plain list beside them,
/// in turns, and prints what each key took.
///
/// The plain list is what one would write first: a `ListView` over a `FilteredList` that asks each row whether its text in
/// lower case contains the letters. Prints lines of a word and milliseconds: `palette`, `table`, `plain`, each with
/// `-first` for the first time in the process; and `open` for opening the palette, until it can be painted.
final class PaletteHelper {

    private static final int REGIONS = 16;
    private static final int EACH = 1_250;
    private static final List<String> QUERIES = List.of("web-12", "wb1", "i-0a1b", "prod web 3", "eu central");
    private static final int WARM_UP = 4;
    private static final int ROUNDS = 14;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private PaletteHelper() {}

    public static void main(String[] arguments) throws Exception {
        Helper.quiet();
        var sandbox = Sandbox.start(Scenario.generated(REGIONS, EACH), new SandboxOptions(0, Clock.systemUTC()));
        Platform.startup(() -> {});
        var home = Path.of(System.getProperty("user.home"));
        var program = FxDriver.ask(() -> new Launch(home).open(Surroundings.of(sandbox)));
        var app = new AppDriver(program.stage(), PATIENCE);
        app.seesInstances();
        FxDriver.await("the end of the listing", PATIENCE, () -> program.underWay() == 0);
        var root = program.stage().getScene().getRoot();
        var rows = FxDriver.ask(() -> List.copyOf(table(root).getItems()));
        if (rows.size() != REGIONS * EACH) {
            throw new IllegalStateException(rows.size() + " rows");
        }
        app.pressesControl(KeyCode.K);
        FxDriver.await("the palette", PATIENCE, () -> root.lookup("#field") != null && program.underWay() == 0);
        app.presses(KeyCode.ESCAPE);
        var plain = FxDriver.ask(() -> plain(rows));
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var word = round == 0 ? "-first" : round < WARM_UP ? "-warm-up" : "";
            palette(app, program, word);
            type(root, field(root, "#filterField"), "table" + word);
            type(plain.getScene().getRoot(), field(plain.getScene().getRoot(), "#plain"), "plain" + word);
        }
        System.exit(0);
    }

    private static void palette(AppDriver app, Program program, String word) {
        var root = program.stage().getScene().getRoot();
        say("open" + word, FxDriver.ask(() -> {
            long start = System.nanoTime();
            ((javafx.scene.control.Button) root.lookup("#paletteButton")).fire();
            lay(root);
            return Figures.millisSince(start);
        }));
        FxDriver.await("what is prepared", PATIENCE, () -> program.underWay() == 0);
        type(root, field(root, "#field"), "palette" + word);
        app.presses(KeyCode.ESCAPE);
    }

    private static void type(Parent root, TextField box, String word) {
        for (var query : QUERIES) {
            for (int end = 1; end <= query.length(); end++) {
                say(word, key(root, box, query.substring(0, end)));
            }
            // And back, as with the backspace key.
            for (int end = query.length() - 1; end >= 0; end--) {
                say(word, key(root, box, query.substring(0, end)));
            }
        }
    }

    /// From the change of the text to the point at which the window can be painted.
    private static double key(Parent root, TextField box, String text) {
        return FxDriver.ask(() -> {
            long start = System.nanoTime();
            box.setText(text);
            lay(root);
            return Figures.millisSince(start);
        });
    }

    private static void lay(Parent root) {
        root.applyCss();
        root.layout();
    }

    private static Stage plain(List<InstanceRow> rows) {
        var box = new TextField();
        box.setId("plain");
        var shown = new FilteredList<>(
                FXCollections.observableArrayList(rows.stream().map(PaletteHelper::text).toList()));
        box.textProperty().subscribe(typed -> {
            var words = typed.toLowerCase(Locale.ROOT).split(" ");
            shown.setPredicate(row -> List.of(words).stream().allMatch(row.toLowerCase(Locale.ROOT)::contains));
        });
        var stage = new Stage();
        stage.setScene(new Scene(new BorderPane(new ListView<>(shown), box, null, null, null), 720, 480));
        stage.show();
        return stage;
    }

    private static String text(InstanceRow row) {
        var instance = row.instance();
        return String.join(" ", instance.name(), instance.id().value(), instance.profile(), instance.region().value(),
                instance.privateIpv4().orElse(""), instance.publicIpv4().orElse(""));
    }

    @SuppressWarnings("unchecked")
    private static TableView<InstanceRow> table(Parent root) {
        return (TableView<InstanceRow>) root.lookup("#table");
    }

    private static TextField field(Parent root, String selector) {
        Node found = FxDriver.ask(() -> root.lookup(selector));
        return (TextField) found;
    }

    private static void say(String what, double millis) {
        System.out.printf(Locale.ROOT, "%s %f%n", what, millis);
    }
}
