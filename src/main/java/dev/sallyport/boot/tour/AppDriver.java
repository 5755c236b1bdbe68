package dev.sallyport.boot.tour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import dev.sallyport.terminal.TerminalView;
import dev.sallyport.ui.instances.InstanceRow;
import dev.sallyport.ui.terminal.SessionFace;
import dev.sallyport.ui.terminal.SessionViewModel;

/// The window in the user's words. Called from any thread but JavaFX's; each wait ends after `patience` with what was not seen.
public final class AppDriver {

    private final Stage stage;
    private final FxDriver driver;
    private final Duration patience;

    public AppDriver(Stage stage, Duration patience) {
        this.stage = stage;
        this.driver = new FxDriver(stage);
        this.patience = patience;
    }

    /// Waits until the table shows at least one row and nothing more is being read.
    public void seesInstances() {
        await("instances in the table", () -> visible("#table") && !rows().isEmpty() && !visible("#cancel"));
    }

    /// Types `query` into the filter box, over what is in it.
    public void filters(String query) {
        FxDriver.act(() -> {
            var box = (TextInputControl) the(node -> node instanceof TextInputControl
                    && node.getParent() != null && "filterField".equals(idOf(node)), "the filter box");
            box.requestFocus();
            box.setText(query);
        });
    }

    /// The names of the rows in the table, top to bottom.
    public List<String> names() {
        return FxDriver.ask(() -> rows().stream().map(row -> row.instance().name()).toList());
    }

    /// Waits until exactly these names are in the table.
    public void seesOnly(String... names) {
        await("only " + List.of(names) + " in the table",
                () -> rows().stream()
                        .map(row -> row.instance().name())
                        .sorted()
                        .toList()
                        .equals(List.of(names).stream().sorted().toList()));
    }

    /// Selects the row of that name, as a click would.
    public void selects(String name) {
        await("a row named " + name, () -> rows().stream().anyMatch(row -> row.instance().name().equals(name)));
        FxDriver.act(() -> {
            var table = table();
            var row = rows().stream().filter(any -> any.instance().name().equals(name)).findFirst().orElseThrow();
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            table.getSelectionModel().select(row);
            table.scrollTo(row);
        });
    }

    /// Waits for the words of the plan in the drawer: user and route.
    public String plan() {
        await("a plan in the drawer", () -> visible("#route") && !text("#route").isEmpty());
        return FxDriver.ask(() -> text("#user") + " · " + text("#userSource") + " · " + text("#route"));
    }

    /// Types `name` into the drawer's user field, over what is in it, and stays there.
    public void logsInAs(String name) {
        await("the user field", () -> visible("#user"));
        FxDriver.act(() -> {
            var field = (TextInputControl) the(node -> "user".equals(node.getId()), "the user field");
            field.requestFocus();
            field.setText(name);
        });
    }

    public void presses(KeyCode key) {
        driver.press(key, false);
    }

    /// Presses `key` with Control held.
    public void pressesControl(KeyCode key) {
        driver.press(key, true);
    }

    /// Types into the terminal (or whatever has the focus).
    public void types(String text) {
        driver.type(text);
    }

    /// Presses the button, switch or box that says `words`, aloud if it shows only a picture, in whatever window it is.
    public void pushes(String words) {
        await("a button \"" + words + "\"", () -> driver.find(button(words)).isPresent());
        FxDriver.act(() -> ((ButtonBase) the(button(words), words)).fire());
    }

    /// Waits until something in some window says something with `words` in it.
    public void reads(String words) {
        await("the words \"" + words + "\"", () -> driver.find(node -> says(node).contains(words)).isPresent());
    }

    /// Waits until the terminal in front shows `text`.
    public void terminalShows(String text) {
        terminalShows("\"" + text + "\"", screen -> screen.contains(text));
    }

    /// Waits until the terminal in front shows a text that `wanted` accepts.
    public void terminalShows(String what, Predicate<String> wanted) {
        try {
            await(what + " in the terminal", () -> wanted.test(screenNow()));
        } catch (IllegalStateException e) {
            throw new IllegalStateException(e.getMessage() + ", which shows:\n" + screen(), e);
        }
    }

    /// Waits until the last line of the terminal in front is a shell's prompt.
    public void seesPrompt() {
        await("a prompt", () -> screenNow().stripTrailing().endsWith("$"));
    }

    /// What the terminal in front shows.
    public String screen() {
        return FxDriver.ask(this::screenNow);
    }

    /// What the view of the terminal in front measures, as `stty size` says it: rows and columns.
    public String terminalSize() {
        return FxDriver.ask(this::sizeNow);
    }

    /// Makes the window another size and waits until the terminal in front has followed.
    public void resizesTerminal(double width, double height) {
        var before = terminalSize();
        resizes(width, height);
        await("another size of the terminal", () -> !sizeNow().equals(before));
    }

    /// Waits until the session in front has a face that `wanted` accepts.
    public SessionFace sessionShows(String what, Predicate<SessionFace> wanted) {
        await(what, () -> face().filter(wanted).isPresent());
        return FxDriver.ask(() -> face().orElseThrow());
    }

    /// Closes the tab in front and waits until it is gone.
    public void closesTab() {
        var tab = FxDriver.ask(() -> tabs().getSelectionModel().getSelectedItem());
        FxDriver.act(() -> tabs().getTabs().remove(tab));
        await("the tab gone", () -> !tabs().getTabs().contains(tab));
    }

    public List<String> tabNames() {
        return FxDriver.ask(() -> tabs().getTabs().stream().map(Tab::getText).toList());
    }

    public void resizes(double width, double height) {
        FxDriver.act(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    public void photographs(Path file) {
        driver.photograph(file);
    }

    public void await(String what, java.util.function.BooleanSupplier condition) {
        FxDriver.await(what, patience, condition);
    }

    private Optional<SessionFace> face() {
        return tabs().getSelectionModel().getSelectedItem().getUserData() instanceof SessionViewModel model
                ? Optional.of(model.faceProperty().get())
                : Optional.empty();
    }

    private String screenNow() {
        return terminal().map(TerminalView::screenText).orElse("");
    }

    private String sizeNow() {
        return terminal().map(view -> view.rows() + " " + view.columns()).orElse("no terminal");
    }

    private Optional<TerminalView> terminal() {
        return driver.find(TerminalView.class::isInstance).map(TerminalView.class::cast);
    }

    private TabPane tabs() {
        return (TabPane) the(TabPane.class::isInstance, "tabs");
    }

    @SuppressWarnings("unchecked")
    private TableView<InstanceRow> table() {
        return (TableView<InstanceRow>) the(node -> "table".equals(node.getId()), "the table of instances");
    }

    private List<InstanceRow> rows() {
        return List.copyOf(table().getItems());
    }

    private boolean visible(String selector) {
        return driver.find(node -> selector.equals("#" + node.getId())).isPresent();
    }

    private String text(String selector) {
        return switch (the(node -> selector.equals("#" + node.getId()), selector)) {
            case TextInputControl input -> input.getText();
            case Label label -> label.getText();
            case Node other -> throw new IllegalStateException(other + " has no text");
        };
    }

    private static String says(Node node) {
        return switch (node) {
            case Labeled labeled -> String.valueOf(labeled.getText());
            case TextInputControl input -> String.valueOf(input.getText());
            default -> "";
        };
    }

    private static String idOf(Node node) {
        return node.getId() == null ? String.valueOf(node.getParent().getId()) : node.getId();
    }

    private static Predicate<Node> button(String words) {
        return node -> node instanceof ButtonBase button && !button.isDisabled()
                && (words.equals(button.getText()) || words.equals(button.getAccessibleText()));
    }

    private Node the(Predicate<Node> wanted, String what) {
        return driver.find(wanted).orElseThrow(() -> new IllegalStateException("not on the screen: " + what));
    }
}
