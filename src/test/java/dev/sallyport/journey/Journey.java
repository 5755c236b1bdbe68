package dev.sallyport.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

import dev.sallyport.boot.Launch;
import dev.sallyport.boot.Program;
import dev.sallyport.boot.Surroundings;
import dev.sallyport.boot.tour.AppDriver;
import dev.sallyport.boot.tour.FxDriver;
import dev.sallyport.model.Addresses;
import dev.sallyport.sandbox.Sandbox;
import dev.sallyport.sandbox.Scenario;
import dev.sallyport.terminal.TerminalLook;
import dev.sallyport.terminal.TerminalView;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.instances.InstanceRow;
import dev.sallyport.ui.many.ManyViewModel;
import dev.sallyport.ui.terminal.Mood;

/// The whole application in a window on the headless platform, and whoever uses it.
final class Journey implements AutoCloseable {

    /// The tabs that are always there: instances and saved connections.
    static final int PINNED = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final Program program;
    private final Optional<Sandbox> sandbox;
    private final AppDriver app;

    private Journey(Surroundings where) {
        this.sandbox = where.sandbox();
        this.program = FxDriver.ask(() -> new Launch(where.config()).open(where));
        this.app = new AppDriver(program.stage(), PATIENCE);
        app.resizes(980, 720);
    }

    /// On the sandbox of `first-steps`.
    static Journey onSandbox() throws Exception {
        Fx.start();
        return new Journey(Launch.sandbox(Scenario.named("first-steps")));
    }

    /// On the sandbox of `scenario`.
    static Journey onSandbox(Scenario scenario) throws Exception {
        Fx.start();
        return new Journey(Launch.sandbox(scenario));
    }

    /// On the sandbox, but with SSH addresses looked up elsewhere.
    static Journey onSandbox(Sandbox sandbox, Addresses addresses) throws Exception {
        Fx.start();
        var usual = Surroundings.of(sandbox);
        return new Journey(new Surroundings(usual.environment(), usual.home(), usual.config(), addresses,
                Optional.of(sandbox)));
    }

    /// In a window on a sandbox that outlives it, so that another window can follow on the same files.
    static Journey beside(Sandbox sandbox) throws Exception {
        Fx.start();
        var usual = Surroundings.of(sandbox);
        chosen(usual.config());
        return new Journey(new Surroundings(usual.environment(), usual.home(), usual.config(), usual.addresses(),
                Optional.empty()));
    }

    /// On a home directory and an environment, with no sandbox, for the first time.
    static Journey firstAt(Path home, Map<String, String> environment) throws Exception {
        Fx.start();
        return new Journey(new Surroundings(environment, home, home.resolve("config"), Addresses.ofTheInternet(),
                Optional.empty()));
    }

    /// In surroundings that the test has made.
    static Journey in(Surroundings where) throws Exception {
        Fx.start();
        return new Journey(where);
    }

    /// The same where it was chosen before what to list.
    static Journey at(Path home, Map<String, String> environment) throws Exception {
        chosen(home.resolve("config"));
        return firstAt(home, environment);
    }

    private static void chosen(Path config) throws IOException {
        var settings = Files.createDirectories(config).resolve("settings.json");
        if (!Files.exists(settings)) {
            Files.writeString(settings, "{\"schema\": 2}");
        }
    }

    AppDriver app() {
        return app;
    }

    Sandbox sandbox() {
        return sandbox.orElseThrow();
    }

    /// Filters for `query`, selects the row of that name and presses Enter.
    void connect(String query, String name) {
        app.seesInstances();
        app.filters(query);
        app.selects(name);
        app.plan();
        app.presses(KeyCode.ENTER);
    }

    /// [#connect] and a yes to the question about the host, up to the prompt.
    void logIn(String query, String name) {
        connect(query, name);
        app.pushes("Trust and connect");
        app.seesPrompt();
    }

    /// Filters for `query`, selects the row of that name and asks for its serial console.
    void asksForConsole(String query, String name) {
        app.seesInstances();
        app.filters(query);
        app.selects(name);
        app.pushes("Serial console");
    }

    /// [#asksForConsole], up to the open line, and one press of Enter.
    void attaches(String query, String name) {
        asksForConsole(query, name);
        app.sessionShows("an open console", face -> face.mood() == Mood.OPEN);
        app.presses(KeyCode.ENTER);
    }

    /// Types a line into the terminal.
    void enters(String line) {
        app.types(line);
        app.presses(KeyCode.ENTER);
    }

    /// Everything in the terminal in front, scrollback first.
    String text() {
        return FxDriver.ask(() -> ((TerminalView) node(".terminal-view").orElseThrow()).lines().all());
    }

    /// The rows of the list in front.
    List<String> listed() {
        return FxDriver.ask(() -> ((ListView<?>) node("#list").orElseThrow()).getItems()
                .stream()
                .map(String::valueOf)
                .toList());
    }

    /// Says yes to the question that covers the tab in front.
    void saysYes() {
        app.await("a question", () -> node("#yesButton").isPresent());
        FxDriver.act(() -> ((Button) node("#yesButton").orElseThrow()).fire());
    }

    /// Selects every row of the table with Control+A.
    void selectsAll() {
        FxDriver.act(() -> node("#table").orElseThrow().requestFocus());
        app.pressesControl(KeyCode.A);
    }

    /// Selects the row of that name besides those that are.
    void alsoSelects(String name) {
        FxDriver.act(() -> {
            var table = (TableView<?>) node("#table").orElseThrow();
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i) instanceof InstanceRow row && row.instance().name().equals(name)) {
                    table.getSelectionModel().select(i);
                }
            }
        });
    }

    /// Presses Enter where that brings up a question that waits for its answer.
    void pressesEnterOnTheTable() {
        javafx.application.Platform.runLater(() -> node("#table").orElseThrow()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false)));
    }

    /// Says yes to whatever question about new hosts is shown. On the JavaFX thread.
    static void trustsWhoeverAsks() {
        Window.getWindows()
                .stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".button").stream())
                .filter(node -> node instanceof Button button && button.getText().startsWith("Trust ")
                        && button.getText().endsWith("and connect"))
                .findFirst()
                .ifPresent(node -> ((Button) node).fire());
    }

    /// The run in front.
    ManyViewModel many() {
        return (ManyViewModel) ((TabPane) node(".tab-pane").orElseThrow()).getSelectionModel()
                .getSelectedItem()
                .getUserData();
    }

    /// Types `text` into the field that is read out as `name`, in whatever window it is, over what is in it.
    void fills(String name, String text) {
        app.await("a field called " + name, () -> field(name).isPresent());
        FxDriver.act(() -> field(name).orElseThrow().setText(text));
    }

    private Optional<TextField> field(String name) {
        return Window.getWindows()
                .stream()
                .filter(Window::isShowing)
                .flatMap(window -> window.getScene().getRoot().lookupAll(".text-field").stream())
                .filter(TextField.class::isInstance)
                .map(TextField.class::cast)
                .filter(field -> name.equals(field.getAccessibleText()))
                .findFirst();
    }

    /// Waits until the terminal in front has a look that `wanted` accepts.
    void looks(String what, Predicate<TerminalLook> wanted) {
        app.await(what, () -> wanted.test(((TerminalView) node(".terminal-view").orElseThrow()).look()));
    }

    /// Puts the keyboard into the terminal in front.
    void goesToTheTerminal() {
        FxDriver.act(() -> node(".terminal-view").orElseThrow().requestFocus());
    }

    private Optional<Node> node(String selector) {
        return program.stage()
                .getScene()
                .getRoot()
                .lookupAll(selector)
                .stream()
                .filter(Journey::shown)
                .findFirst();
    }

    private static boolean shown(Node node) {
        return node.isVisible() && (node.getParent() == null || shown(node.getParent()));
    }

    /// Presses `key` with Control and Shift held.
    void pressesControlShift(KeyCode key) {
        FxDriver.act(() -> Event.fireEvent(program.stage().getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, true, true, false, false)));
    }

    /// Selects a row of the table in front.
    void chooses(String table, int row) {
        FxDriver.act(() -> ((TableView<?>) node(table).orElseThrow()).getSelectionModel().select(row));
    }

    /// Goes back to the list, closing the tab in front.
    void goesHome() {
        app.closesTab();
        app.filters("");
    }

    @Override
    public void close() {
        Fx.run(() -> {
            program.stage().setOnHidden(null);
            program.stage().hide();
        });
        program.close();
    }
}
