package dev.sallyport.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.control.TextField;

import dev.sallyport.boot.Launch;
import dev.sallyport.boot.Program;
import dev.sallyport.boot.Surroundings;
import dev.sallyport.boot.tour.AppDriver;
import dev.sallyport.boot.tour.FxDriver;
import dev.sallyport.model.Addresses;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.SandboxOptions;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.sandbox.world.Region;
import dev.sallyport.ui.instances.InstanceFilter;
import dev.sallyport.ui.instances.InstanceRow;

/// Types into the filter box of the whole application over 10,000 rows, and prints what each key took.
///
/// Prints lines of a word and milliseconds: `first` for the very first time the query is typed, `key` for later keys, and
/// `match` for understanding the text and asking every row, without a window.
final class FilterHelper {

    private static final int REGIONS = 16;
    private static final int EACH = 625;
    private static final String QUERY = "web-1 region:eu state:running tag:environment=prod";
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FilterHelper() {}

    public static void main(String[] arguments) throws Exception {
        Helper.quiet();
        var sandbox = Sandbox.start(Scenario.generated(REGIONS, EACH), new SandboxOptions(0, Clock.systemUTC()));
        match(sandbox);
        Platform.startup(() -> {});
        var home = Path.of(System.getProperty("user.home"));
        var program = FxDriver.ask(() -> new Launch(home).open(Surroundings.of(sandbox)));
        new AppDriver(program.stage(), PATIENCE).seesInstances();
        FxDriver.await("the end of the listing", PATIENCE, () -> program.underWay() == 0);
        type(program);
        System.exit(0);
    }

    private static void type(Program program) {
        var root = program.stage().getScene().getRoot();
        var box = FxDriver.ask(() -> (TextField) root.lookup("#filterField"));
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var word = round == 0 ? "first" : "key";
            for (int end = 1; end <= QUERY.length(); end++) {
                say(round > 0 && round < WARM_UP ? "warm-up" : word, key(root, box, QUERY.substring(0, end)));
            }
            // And back, as with the backspace key.
            for (int end = QUERY.length() - 1; end >= 0; end--) {
                say(round < WARM_UP ? "warm-up" : "key", key(root, box, QUERY.substring(0, end)));
            }
        }
    }

    /// From the change of the text to the point at which the window can be painted.
    private static double key(Parent root, TextField box, String text) {
        return FxDriver.ask(() -> {
            long start = System.nanoTime();
            box.setText(text);
            root.applyCss();
            root.layout();
            return Figures.millisSince(start);
        });
    }

    private static void match(Sandbox sandbox) throws IOException, InterruptedException {
        var regions = sandbox.scenario().world().regions().stream().map(Region::name).toList();
        List<InstanceRow> rows;
        try (var line = new OurLine(sandbox.environment(), Addresses.ofTheInternet(), OneHost.NOBODY)) {
            line.readProfiles();
            rows = line.read(regions).instances().stream().map(InstanceRow::of).toList();
        }
        if (rows.size() != REGIONS * EACH) {
            throw new IllegalStateException(rows.size() + " rows");
        }
        long found = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            for (int end = 1; end <= QUERY.length(); end++) {
                long start = System.nanoTime();
                var filter = InstanceFilter.parse(QUERY.substring(0, end));
                found += rows.stream().filter(filter::matches).count();
                say(round < WARM_UP ? "warm-up" : "match", Figures.millisSince(start));
            }
        }
        System.out.println("found " + found);
    }

    private static void say(String what, double millis) {
        System.out.printf(Locale.ROOT, "%s %f%n", what, millis);
    }
}
