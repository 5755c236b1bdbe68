package dev.sallyport.ui.main;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ObservableList;

import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.ProblemText;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.fx.SafeText;
import dev.sallyport.ui.fx.Theme;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.instances.PickItem;

/// What the window says around its tabs: the status line, the theme, and problems that belong to no one place.
public final class MainViewModel {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final InstancesViewModel instances;
    private final Remembered<Settings> settings;
    private final Messages messages;
    private final Clock clock;
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper profiles = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Theme.Choice> theme = new ReadOnlyObjectWrapper<>(Theme.Choice.SYSTEM);

    /// @param clock its zone is the one in which times are told
    public MainViewModel(InstancesViewModel instances, Remembered<Settings> settings, Messages messages, Clock clock) {
        this.instances = instances;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
        settings.subscribe(
                now -> theme.set(Theme.Choice.valueOf(now.get(Setting.THEME).toUpperCase(Locale.ROOT))));
        instances.underWayProperty().subscribe(this::tell);
        instances.stripProperty().subscribe(this::tell);
        instances.readAtProperty().subscribe(this::tell);
        instances.totalProperty().subscribe(this::tell);
        instances.profilesProperty().subscribe(this::tellProfiles);
        tell();
        tellProfiles();
    }

    /// Shows `notice` in the banner until it is dismissed.
    public void notice(ProblemText notice) {
        instances.notices().add(notice);
    }

    public void choose(Theme.Choice choice) {
        settings.change(now -> now.with(Setting.THEME, choice.name().toLowerCase(Locale.ROOT)));
    }

    private void tell() {
        var strip = instances.stripProperty().get();
        if (instances.underWayProperty().get()) {
            reading.set(strip.all() == 0
                    ? messages.text("status.starting")
                    : messages.text("status.reading",
                            Map.of("done", strip.all() - strip.pending(), "all", strip.all())));
            return;
        }
        reading.set(instances.readAtProperty()
                .get()
                .map(at -> messages.text("status.read", Map.of("time", TIME.format(at.atZone(clock.getZone())))))
                .orElseGet(() -> messages.text("status.never")));
    }

    private void tellProfiles() {
        var chosen = instances.profilesProperty().get().stream().filter(PickItem::chosen).toList();
        profiles.set(switch (chosen.size()) {
            case 0 -> "";
            case 1 -> messages.text("status.profiles.one", Map.of("name", chosen.getFirst().name()));
            default -> messages.text("status.profiles.many", Map.of("n", chosen.size()));
        });
    }

    /// The title of the window while the tab of this name is in front.
    String title(String tab, boolean home) {
        return home
                ? messages.text("window.title")
                : messages.text("window.title.tab", Map.of("tab", SafeText.line(tab)));
    }

    public ObservableList<ProblemText> notices() {
        return instances.notices();
    }

    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty profilesProperty() {
        return profiles.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Theme.Choice> themeProperty() {
        return theme.getReadOnlyProperty();
    }
}
