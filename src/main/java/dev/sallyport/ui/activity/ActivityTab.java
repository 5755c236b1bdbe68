package dev.sallyport.ui.activity;

import java.time.Clock;

import javafx.scene.control.Tab;

import dev.sallyport.task.Tasks;
import dev.sallyport.ui.fx.Icons;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Views;

/// The tab, whose content is made when it is first opened. On the JavaFX thread.
public final class ActivityTab {

    private final Tab tab;
    private final Archive archive;
    private final ActivityViewModel model;
    private final Tasks tasks;
    private final Clock clock;
    private final Views views;
    private final ActivityDoors doors;

    public ActivityTab(Archive archive, ActivityViewModel model, Tasks tasks, Clock clock, Views views,
            ActivityDoors doors) {
        this.archive = archive;
        this.model = model;
        this.tasks = tasks;
        this.clock = clock;
        this.views = views;
        this.doors = doors;
        this.tab = new Tab(views.messages().text("action.activity"));
        tab.setGraphic(Icons.of(Icon.ACTIVITY));
    }

    /// The tab, filled and up to date.
    public Tab open() {
        if (tab.getContent() == null) {
            var exports = new ExportViewModel(archive, model, tasks, views.messages());
            tab.setContent(views.load(new ActivityController(model, exports, views.messages(), doors, clock)));
        }
        model.refresh();
        return tab;
    }
}
