package dev.sallyport.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.Kind;
import dev.sallyport.model.ProblemException;
import dev.sallyport.saved.Errand;
import dev.sallyport.store.ActivityExport;
import dev.sallyport.store.ActivityLog;
import dev.sallyport.store.Setting;
import dev.sallyport.ui.activity.ActivityDoors;
import dev.sallyport.ui.activity.ActivityTab;
import dev.sallyport.ui.activity.ActivityViewModel;
import dev.sallyport.ui.activity.Archive;
import dev.sallyport.ui.fx.Action;

/// The Activity tab.
final class ActivityRoom {

    private final Base base;
    private final ActivityTab tab;

    ActivityRoom(Base base) {
        this.base = base;
        var archive = archive(base.store().activity());
        var model = new ActivityViewModel(archive, base.tasks(), base.clock(), base.messages());
        base.settings()
                .subscribe(now -> model.keep(now.get(Setting.ACTIVITY), now.get(Setting.ACTIVITY_DAYS)));
        tab = new ActivityTab(archive, model, base.tasks(), base.clock(), base.views(),
                new ActivityDoors(one -> base.doors().open(again(one)),
                        one -> base.doors().find("id:" + one.began().instance()),
                        () -> base.doors().settings("security")));
    }

    /// Makes its action one of the window's.
    void start() {
        base.doors().offer(Action.always("activity", "Shortcut+Shift+H", () -> base.doors().show(tab.open())));
    }

    /// What has to be asked for to connect as that time. Where it was a command, a terminal is opened.
    static Errand again(Connection one) {
        var began = one.began();
        boolean serial = began.kind() == Kind.SERIAL;
        return new Errand(began.instance().value(), serial, Optional.of(began.profile()), Optional.of(began.region()),
                serial ? Optional.empty() : Optional.of(began.user()), Errand.Origin.USER);
    }

    private static Archive archive(ActivityLog log) {
        return new Archive() {
            @Override
            public Past read() throws ProblemException, InterruptedException {
                var reading = log.read();
                return new Past(reading.connections(), reading.strange());
            }

            @Override
            public void onNews(Consumer<Event> listener) {
                log.onNews(listener);
            }

            @Override
            public boolean live(UUID connection) {
                return log.live(connection);
            }

            @Override
            public void deleteAll() throws ProblemException, InterruptedException {
                log.deleteAll();
            }

            @Override
            public void export(List<Connection> connections, Form form, Path file, IntConsumer progress)
                    throws ProblemException, InterruptedException {
                switch (form) {
                    case CSV -> new ActivityExport().csv(connections, file, progress);
                    case JSON_LINES -> new ActivityExport().jsonLines(connections, file, progress);
                }
            }
        };
    }
}
