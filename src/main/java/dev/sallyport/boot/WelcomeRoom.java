package dev.sallyport.boot;

import java.util.Optional;

import dev.sallyport.model.SerialEndpoint;
import dev.sallyport.profile.ProfileReader;
import dev.sallyport.ui.fx.Action;
import dev.sallyport.ui.instances.InstancesViewModel;
import dev.sallyport.ui.instances.Stations;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.welcome.WelcomeController;
import dev.sallyport.ui.welcome.WelcomeViewModel;
import dev.sallyport.ui.welcome.WelcomeViewModel.Sources;

/// The first page, shown in the home tab until it was chosen what to list.
final class WelcomeRoom {

    private record Page(WelcomeViewModel model, WelcomeController controller) {}

    private final Base base;
    private final InstancesViewModel instances;
    private final MainController main;
    private final Sources sources;
    private final boolean first;
    private final Runnable sandbox;
    private Optional<Page> page = Optional.empty();

    /// @param sandbox what "Try the sandbox" does
    WelcomeRoom(Base base, Surroundings where, Stations stations, InstancesViewModel instances, MainController main,
            Runnable sandbox) {
        this.base = base;
        this.instances = instances;
        this.main = main;
        this.sandbox = sandbox;
        this.first = where.sandbox().isEmpty() && base.store().settings().fresh();
        this.sources = new Sources(stations.profiles(), new ProfileReader(where.environment(), where.home()).files(),
                SerialEndpoint.published());
    }

    /// Offers the page as an action, and covers the home tab if this is the first start: before the window is shown.
    void prepare() {
        base.doors().offer(Action.always("first-run", () -> {
            cover(instances::refresh);
            look();
        }));
        if (first) {
            cover(instances::start);
        }
    }

    /// Starts the listing, or on the first start the page that asks what to list. After the first frame.
    void start() {
        if (first) {
            look();
        } else {
            instances.start();
        }
    }

    private void look() {
        page.ifPresent(shown -> {
            shown.model().look();
            shown.controller().focus();
        });
    }

    private void cover(Runnable then) {
        var model = new WelcomeViewModel(sources, base.tasks(), base.settings(), base.messages());
        var controller = new WelcomeController(model, base.messages(), sandbox, () -> {
            // There is a choice from now on, even if it is that of the defaults.
            base.store().settings().keep();
            page = Optional.empty();
            main.uncover();
            then.run();
        });
        page = Optional.of(new Page(model, controller));
        main.cover(base.views().load(controller));
    }
}
