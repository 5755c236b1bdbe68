package dev.sallyport.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import dev.sallyport.model.Problem;
import dev.sallyport.store.Setting;
import dev.sallyport.store.Settings;
import dev.sallyport.store.StoreProblem;
import dev.sallyport.terminal.view.Fonts;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.settings.Choices;
import dev.sallyport.ui.settings.DataController;
import dev.sallyport.ui.settings.DataViewModel;
import dev.sallyport.ui.settings.KnownHostsController;
import dev.sallyport.ui.settings.KnownHostsViewModel;
import dev.sallyport.ui.settings.SettingWords;
import dev.sallyport.ui.settings.SettingsPage;
import dev.sallyport.ui.settings.SettingsWindow;

/// The Settings window, and what of the settings belongs to no other room: density, and the names of what was wrong.
final class SettingsRoom {

    private final Base base;
    private final SettingsWindow window;

    /// @param logs the folder of the log files
    /// @param more pages of other rooms
    SettingsRoom(Base base, InstancesViewModel instances, Path config, Path logs, List<SettingsPage> more) {
        this.base = base;
        var pages = new ArrayList<SettingsPage>();
        pages.add(new SettingsPage("known-hosts", () -> base.views().load(knownHosts())));
        pages.addAll(more);
        pages.add(new SettingsPage("data", () -> base.views().load(data(config, logs))));
        window = new SettingsWindow(base.stage(), base.views(), base.theme(), base.tasks(), base.settings(),
                base.window(),
                new Choices(Fonts::monospaced,
                        new Choices.Picks(instances.profilesProperty(), instances::chooseAllProfiles,
                                instances::toggleProfile),
                        new Choices.Picks(instances.regionsProperty(), instances::chooseAllRegions,
                                instances::toggleRegion)),
                pages);
    }

    /// Makes its actions the window's, and follows what it looks after itself.
    void start() {
        base.doors().offer(Action.always("settings", "Shortcut+Comma", window::show));
        base.settings().subscribe(now -> base.theme().compact(now.get(Setting.DENSITY).equals("compact")));
        base.store().settings().onMerged(() -> base.tasks().<Boolean>door(_ -> base.settings().tell()).accept(true));
    }

    /// Shows a section of the Settings window.
    void show(String section) {
        window.show(section);
    }

    /// A problem in the user's words: settings go by their names, not by their ids.
    Problem said(Problem problem) {
        return problem instanceof StoreProblem.OutOfRange out
                ? out.named(new SettingWords(base.messages())::full)
                : problem;
    }

    /// The language that the settings ask for.
    ///
    /// @param system the system's
    static Locale language(Settings settings, Locale system) {
        var word = settings.get(Setting.LANGUAGE);
        // The land stays where the language does: it says how numbers and days are written.
        return word.equals("system") || word.equals(system.getLanguage()) ? system : Locale.of(word);
    }

    private KnownHostsController knownHosts() {
        return new KnownHostsController(
                new KnownHostsViewModel(base.store()::knownHosts, base.tasks(), base.messages()), base.messages(),
                base.clock().getZone());
    }

    private DataController data(Path config, Path logs) {
        var places = new ArrayList<DataViewModel.Place>();
        base.store().files().forEach((id, file) -> places.add(new DataViewModel.Place(id, file)));
        places.add(new DataViewModel.Place("folder", config));
        places.add(new DataViewModel.Place("logs", logs));
        var model = new DataViewModel(places, base.settings(), base.store()::copySettings, base.tasks(),
                base.messages());
        return new DataController(model, base.messages(), place -> base.tasks().start("show folder", () -> {
            Folders.show(Files.isDirectory(place) ? place : place.resolveSibling(""));
            return place;
        }, _ -> {}));
    }
}
