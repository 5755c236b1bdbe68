package dev.sallyport.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.sallyport.model.InstanceState;
import dev.sallyport.store.WindowState;
import dev.sallyport.ui.fx.Fx;
import dev.sallyport.ui.fx.Shots;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.instances.Sample;

class WindowTest {

    private static final String FRANKFURT = "eu-central-1";

    @BeforeAll
    static void start() throws InterruptedException {
        Stand.start();
    }

    private static Desk desk(int count) {
        var samples = new ArrayList<Sample>();
        for (int i = 1; i <= count; i++) {
            samples.add(Sample.numbered("web-" + i, i));
        }
        return new Desk().profile("dev", FRANKFURT).has("dev", FRANKFURT, samples.toArray(Sample[]::new));
    }

    private static Stand with(Desk desk, Consumer<Stand> look) {
        return Fx.get(() -> {
            var stand = Stand.show(desk, 980, 640);
            desk.refresh();
            stand.layOut();
            look.accept(stand);
            return stand;
        });
    }

    private static void look(Desk desk, Consumer<Stand> look) {
        var stand = with(desk, look);
        Fx.run(stand::close);
    }

    @Test
    void enterConnectsToTheSelectedInstanceInATabOfItsOwn() {
        look(desk(3), stand -> {
            stand.table().getSelectionModel().select(1);
            stand.table().requestFocus();

            stand.press(KeyCode.ENTER, false);

            assertThat(stand.opened).extracting(plan -> plan.instance().name()).containsExactly("web-2");
            assertThat(stand.tabs().getSelectionModel().getSelectedItem().getText()).isEqualTo("web-2");
            assertThat(stand.stage.getTitle()).isEqualTo("web-2 – Sallyport");
        });
    }

    @Test
    void enterInTheUserFieldConnectsAsThatUserUnlessAwsWouldRefuseIt() {
        look(desk(1), stand -> {
            stand.toggleDrawer();
            stand.table().getSelectionModel().select(0);
            stand.layOut();
            var user = (TextField) stand.find(".plan .text-field");
            user.requestFocus();

            user.setText("not a name");
            stand.press(KeyCode.ENTER, false);
            assertThat(stand.opened).isEmpty();
            user.setText("deploy");
            stand.press(KeyCode.ENTER, false);

            assertThat(stand.opened).extracting(plan -> plan.user().name()).containsExactly("deploy");
        });
    }

    @Test
    void enterOnAStoppedInstanceOpensTheDrawerThatSaysWhy() {
        var desk = new Desk().profile("dev", FRANKFURT)
                .has("dev", FRANKFURT,
                        Sample.numbered("x", 1).state(InstanceState.STOPPED));
        look(desk, stand -> {
            stand.table().getSelectionModel().select(0);
            stand.table().requestFocus();

            stand.press(KeyCode.ENTER, false);

            assertThat(stand.opened).isEmpty();
            assertThat(((Label) stand.find(".obstacle")).getText()).contains("not running");
            assertThat(((Button) stand.find(".plan .accent")).isDisabled()).isTrue();
        });
    }

    @Test
    void filtersFromTheKeyboardAlone() {
        look(desk(12), stand -> {
            stand.table().requestFocus();
            stand.press(KeyCode.F, true);
            var filter = (TextField) stand.find(".toolbar .text-field");
            assertThat(filter.isFocused()).isTrue();

            filter.setText("web-12");
            assertThat(stand.table().getItems()).hasSize(1);
            assertThat(((Label) stand.find(".count")).getText()).isEqualTo("1 of 12");
            stand.press(KeyCode.DOWN, false);
            assertThat(stand.table().isFocused()).isTrue();
            stand.press(KeyCode.ENTER, false);

            assertThat(stand.opened).extracting(plan -> plan.instance().name()).containsExactly("web-12");
        });
    }

    @Test
    void escapeClearsTheFilterFromBoxAndTable() {
        look(desk(3), stand -> {
            var filter = (TextField) stand.find(".toolbar .text-field");
            for (Node place : List.of(filter, stand.table())) {
                filter.setText("web-1");
                place.requestFocus();

                stand.press(KeyCode.ESCAPE, false);

                assertThat(filter.getText()).isEmpty();
            }
        });
    }

    @Test
    void keepsSelectionAndPlaceWhenTheListIsReadAgain() {
        var desk = desk(200);
        var stand = with(desk, shown -> shown.table().scrollTo(100));
        Shots.pulses(2);
        Fx.run(() -> {
            stand.table().getSelectionModel().select(105);
            var samples = new ArrayList<Sample>();
            samples.add(Sample.numbered("aaa", 1_000));
            for (int i = 1; i <= 200; i++) {
                samples.add(Sample.numbered("web-" + i, i));
            }
            desk.has("dev", FRANKFURT, samples.toArray(Sample[]::new));
            desk.refresh();
        });
        Shots.pulses(2);
        Fx.run(() -> {
            assertThat(stand.table().getSelectionModel().getSelectedItem().instance().name()).isEqualTo("web-106");
            assertThat(stand.table().getSelectionModel().getSelectedIndex()).isEqualTo(106);
            var flow = (VirtualFlow<?>) stand.table().lookup(".virtual-flow");
            assertThat(flow.getFirstVisibleCell().getIndex()).isEqualTo(101);
            stand.close();
        });
    }

    @Test
    void clearsTheSelectionWhenTheInstanceIsGone() {
        var desk = desk(3);
        look(desk, stand -> {
            stand.table().getSelectionModel().select(2);
            desk.has("dev", FRANKFURT, Sample.numbered("web-1", 1), Sample.numbered("web-2", 2));

            desk.refresh();

            assertThat(stand.table().getSelectionModel().isEmpty()).isTrue();
            assertThat(desk.model.selectedProperty().get()).isEmpty();
        });
    }

    @Test
    void remembersColumnsOrderAndSort() {
        var desk = desk(3);
        look(desk, stand -> {
            var columns = stand.table().getColumns();
            var name = columns.stream().filter(column -> column.getId().equals("name")).findFirst().orElseThrow();
            var zone = columns.stream().filter(column -> column.getId().equals("zone")).findFirst().orElseThrow();
            columns.remove(zone);
            columns.addFirst(zone);
            zone.setVisible(true);
            name.setSortType(SortType.DESCENDING);

            var kept = stand.window.get();
            assertThat(kept.columnOrder()).startsWith("zone", "state", "name");
            assertThat(kept.hiddenColumns()).containsExactly("account", "private");
            assertThat(kept.sort()).containsExactly("-name");
            var again = Stand.show(desk, kept);
            assertThat(again.table().getColumns().getFirst().getId()).isEqualTo("zone");
            assertThat(again.table().getItems()).extracting(row -> row.instance().name())
                    .containsExactly("web-3", "web-2", "web-1");
            again.close();
        });
    }

    @Test
    void aWindowThatIsClosedAndOpenedHasItsDrawerAsWideAsItWas() {
        var stand = Fx.get(() -> Stand.show(desk(1),
                WindowState.DEFAULTS.withBounds(10, 20, 900, 600, false).withDrawerWidth(400)));
        Fx.run(stand.desk::refresh);
        Fx.run(() -> {
            assertThat(stand.stage.getScene().getRoot().lookup(".drawer")).as("before a row is selected").isNull();
            stand.table().getSelectionModel().select(0);
        });
        Shots.pulses(3);
        Fx.run(() -> {
            assertThat(stand.find(".drawer").getBoundsInParent().getWidth()).isBetween(395.0, 405.0);
            assertThat(stand.stage.getX()).isEqualTo(10);
            stand.close();
        });
    }

    @Test
    void copiesTheRowThatIsSelected() {
        look(desk(1), stand -> {
            stand.table().getSelectionModel().select(0);
            stand.table().requestFocus();

            stand.press(KeyCode.C, true);

            assertThat(Clipboard.getSystemClipboard().getString())
                    .startsWith("running\tweb-1\ti-00000000000000001\tdev\teu-central-1");
        });
    }

    @Test
    void movesAmongTheTabsAndClosesAllButHome() {
        look(desk(2), stand -> {
            for (int i = 0; i < 2; i++) {
                stand.tabs().getSelectionModel().select(0);
                stand.table().getSelectionModel().clearAndSelect(i);
                stand.table().requestFocus();
                stand.press(KeyCode.ENTER, false);
            }
            assertThat(selected(stand)).isEqualTo(2);
            stand.press(KeyCode.TAB, true);
            assertThat(selected(stand)).isZero();
            stand.press(KeyCode.PAGE_UP, true);
            assertThat(selected(stand)).isEqualTo(2);
            stand.press(KeyCode.DIGIT2, true);
            assertThat(selected(stand)).isEqualTo(1);
            assertThat(stand.main.openSessions()).containsExactly("web-1", "web-2");

            stand.press(KeyCode.W, true);
            assertThat(stand.tabs().getTabs()).as("Ctrl+W is the shell's").hasSize(3);
            stand.pressShifted(KeyCode.W);
            stand.pressShifted(KeyCode.W);
            stand.tabs().getSelectionModel().select(0);
            stand.pressShifted(KeyCode.W);

            assertThat(stand.tabs().getTabs()).hasSize(1);
        });
    }

    @Test
    void f5ReadsAgainOnlyAtHome() {
        var desk = desk(1);
        look(desk, stand -> {
            desk.asked.clear();
            stand.press(KeyCode.F5, false);
            desk.tasks.finishAll();
            assertThat(desk.asked).hasSize(1);

            stand.table().getSelectionModel().select(0);
            stand.table().requestFocus();
            stand.press(KeyCode.ENTER, false);
            stand.press(KeyCode.F5, false);
            assertThat(desk.tasks.names()).doesNotContain("read profiles");
        });
    }

    @Test
    void aKeyOpensTheSerialConsoleOfTheSelectedRow() {
        look(desk(1), stand -> {
            stand.table().getSelectionModel().select(0);
            stand.pressShifted(KeyCode.E);

            assertThat(stand.opened).singleElement().satisfies(plan -> assertThat(plan.serial()).isTrue());
        });
    }

    @Test
    void theDrawerSaysWhatALoginOverTheSerialConsoleNeeds() {
        var samples = new Sample[]{
            Sample.numbered("web-1", 1).image("ubuntu/images/hvm-ssd/ubuntu-jammy-22.04-amd64", "Linux/UNIX"),
            Sample.numbered("web-2", 2).image("debian-12-amd64-20240301", "Linux/UNIX")};
        look(new Desk().profile("dev", FRANKFURT).has("dev", FRANKFURT, samples), stand -> {
            stand.toggleDrawer();
            stand.table().getSelectionModel().select(0);
            stand.table().getSelectionModel().clearAndSelect(1);
            stand.layOut();

            assertThat(((Labeled) stand.find("#serialNote")).getText()).endsWith("sudo passwd admin");
        });
    }

    @Test
    void f6GoesFromTheFilterToTheTableToTheDrawerToTheTabs() {
        look(desk(1), stand -> {
            stand.toggleDrawer();
            stand.table().getSelectionModel().select(0);
            stand.find(".toolbar .text-field").requestFocus();

            stand.press(KeyCode.F6, false);
            assertThat(stand.table().isFocused()).isTrue();
            stand.press(KeyCode.F6, false);
            assertThat(stand.find(".plan .accent").isFocused()).isTrue();
            stand.press(KeyCode.F6, false);
            assertThat(stand.tabs().isFocused()).isTrue();
            stand.press(KeyCode.F6, false);
            assertThat(stand.table().isFocused()).isTrue();
        });
    }

    @Test
    void offersTheSandboxWhereThereAreNoProfiles() {
        look(new Desk(), stand -> {
            ((Button) stand.find(".empty-pane .button")).fire();

            assertThat(stand.sandboxAsked).hasSize(1);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines\r\nthree", "bell\u0007\u001b[31mred", "\u202Egnp.exe\u202C",
        "<html><b>bold</b>",
        "\u2028\u2029\u0000", "LONG"})
    void showsAHostileNameAsOneLineOfPlainText(String given) {
        var name = given.equals("LONG") ? "x".repeat(10_000) : given;
        var desk = new Desk().profile("dev", FRANKFURT)
                .has("dev", FRANKFURT,
                        Sample.numbered(name, 1).tag("evil\n" + name, name));
        look(desk, stand -> {
            stand.toggleDrawer();
            stand.table().getSelectionModel().select(0);
            stand.layOut();

            var texts = texts(stand.stage.getScene().getRoot());
            assertThat(texts).isNotEmpty().allSatisfy(text -> {
                assertThat(text.getText())
                        .doesNotContainPattern("[\\u0000-\\u0008\\u000b-\\u001f\\u202a-\\u202e\\u2028\\u2029]");
                assertThat(text.getText().length()).isLessThanOrEqualTo(600);
            });
            var row = stand.table().lookup(".table-row-cell");
            assertThat(row.getBoundsInParent().getHeight()).isBetween(31.0, 33.0);
            if (name.startsWith("<html>")) {
                assertThat(texts).extracting(Text::getText).contains(name);
            }
        });
    }

    @Test
    void asksBeforeClosingNamingTheSessions() {
        var farewell = new Farewell(Fx.get(javafx.stage.Stage::new), new Desk().messages);

        assertThat(farewell.test(List.of())).as("nothing to ask").isTrue();
        assertThat(farewell.heading(List.of("web-1"))).isEqualTo("The session on web-1 is still open.");
        assertThat(farewell.heading(List.of("a", "b", "c", "d", "e", "f")))
                .isEqualTo("6 sessions are still open: a, b, c, d, e, ….");
    }

    @Test
    void isPutBackOnlyWhereItCanBeCaught() {
        var screen = new javafx.geometry.Rectangle2D(0, 0, 1920, 1080);

        assertThat(WindowKeeper.catchable(WindowState.DEFAULTS, screen)).as("never placed").isFalse();
        assertThat(WindowKeeper.catchable(at(100, 100), screen)).isTrue();
        assertThat(WindowKeeper.catchable(at(-900, 0), screen)).isTrue();
        assertThat(WindowKeeper.catchable(at(-1_150, 0), screen)).as("only a sliver left").isFalse();
        assertThat(WindowKeeper.catchable(at(100, -50), screen)).as("title bar above the screen").isFalse();
        assertThat(WindowKeeper.catchable(at(2_500, 100), screen)).as("on a screen that is gone").isFalse();
    }

    private static WindowState at(double x, double y) {
        return WindowState.DEFAULTS.withBounds(x, y, 1_200, 700, false);
    }

    private static int selected(Stand stand) {
        TabPane tabs = stand.tabs();
        return tabs.getSelectionModel().getSelectedIndex();
    }

    private static List<Text> texts(Node node) {
        var found = new ArrayList<Text>();
        if (node instanceof Text text) {
            found.add(text);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(texts(child)));
        }
        return found;
    }
}
