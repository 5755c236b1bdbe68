package dev.sallyport.ui.main;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.instances.Desk;
import dev.sallyport.ui.shortcuts.Keymap;

class WindowMenuTest {

    // An accelerator asks the toolkit for its platform.
    @BeforeAll
    static void start() throws InterruptedException {
        Stand.start();
    }

    private final Desk desk = new Desk();
    private final Keymap keymap = new Keymap(false, desk.remembered);
    private final WindowMenu menu = new WindowMenu(keymap, desk.messages);

    private void offer(String... ids) {
        List.of(ids).forEach(id -> keymap.add(Action.always(id, () -> {}), () -> true));
    }

    @Test
    void groupsWhatIsOfferedAndPutsWhatIsNewWithTheTools() {
        offer("quit", "about", "palette", "something-new", "settings", "next-tab", "theme-dark", "another");

        assertThat(menu.groups()).containsExactly(List.of("palette"), List.of("something-new", "another"),
                List.of("settings"), List.of("about"), List.of("quit"));
    }

    @Test
    void saysWhyAnActionCannotBeDone() {
        keymap.add(new Action("quit", Optional.empty(), () -> {}, () -> Optional.of("a dialog is open")), () -> true);

        assertThat(menu.items()).singleElement().satisfies(item -> {
            assertThat(item.isDisable()).isTrue();
            assertThat(item.getText()).isEqualTo("Quit – a dialog is open");
        });
    }

    @Test
    void showsTheKeysThatHold() {
        offer("palette", "quit");

        assertThat(menu.items().getFirst().getAccelerator().getName()).isEqualTo("Ctrl+K");
        keymap.choose("palette", List.of());
        assertThat(menu.items().getFirst().getAccelerator()).isNull();
    }
}
