package dev.sallyport.ui.saved;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import dev.sallyport.model.Addresses;
import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.ProblemException;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.ConnectPlan;
import dev.sallyport.plan.Planner;
import dev.sallyport.plan.SerialPlanner;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.Finder;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.Target;
import dev.sallyport.saved.Wildcards;
import dev.sallyport.store.Arrangement;
import dev.sallyport.store.Settings;
import dev.sallyport.task.StepTasks;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.Remembered;
import dev.sallyport.ui.instances.Sample;
import dev.sallyport.ui.terminal.Guise;

/// The view-models of saved connections on a library in memory and instances that the test makes.
final class Den {

    record Opened(ConnectPlan plan, Guise guise) {}

    final StepTasks tasks = new StepTasks();
    final FakeLibrary library = new FakeLibrary();
    final Messages messages = new Messages(Locale.ENGLISH);
    final AtomicReference<Arrangement> kept = new AtomicReference<>(Arrangement.DEFAULTS);
    final AtomicReference<Settings> settings = new AtomicReference<>(Settings.DEFAULTS);
    final List<Instance> instances = new ArrayList<>();
    final List<Opened> opened = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    Optional<ProblemException> refusal = Optional.empty();

    final SavedViewModel list = new SavedViewModel(library, tasks,
            new Remembered<>(kept::get, kept::updateAndGet), messages);
    final EditorViewModel editor = new EditorViewModel(library, tasks, messages,
            new Preview(() -> instances, Den::means, messages));
    final OpeningViewModel opener = new OpeningViewModel(new FakeFinder(), library,
            new OpeningViewModel.Planners(new Planner()::propose,
                    new SerialPlanner(Addresses.ofTheInternet())::propose),
            (plan, guise) -> opened.add(new Opened(plan, guise)), tasks,
            new Remembered<>(settings::get, settings::updateAndGet), messages);

    Den() {
        list.start();
    }

    /// Saves a connection by rule in our own folder.
    SavedConnection has(String name, String group) {
        return library.put(rule(name, group, "web-*"), library.own()).connection();
    }

    static SavedConnection rule(String name, String group, String pattern) {
        return new SavedConnection(UUID.nameUUIDFromBytes((name + group).getBytes(StandardCharsets.UTF_8)),
                name, group, new Target.ByRule("prod", new RegionName("eu-central-1"), Map.of("Name", pattern)),
                Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    Den runs(String... names) {
        for (var name : names) {
            instances.add(Sample.numbered(name, instances.size() + 1).in("prod", "eu-central-1").make());
        }
        return this;
    }

    /// The names in the list from top to bottom, indented; groups end in a slash.
    List<String> shown() {
        return list.rowsProperty().get().stream().map(row -> " ".repeat(row.depth()) + switch (row) {
            case SavedRow.Favourites _ -> "*/";
            case SavedRow.Group group -> group.name() + "/";
            case SavedRow.Line line -> line.item().connection().name();
        }).toList();
    }

    /// The line of that name in its group.
    SavedRow.Line line(String name) {
        return list.rowsProperty()
                .get()
                .stream()
                .filter(SavedRow.Line.class::isInstance)
                .map(SavedRow.Line.class::cast)
                .filter(line -> line.item().connection().name().equals(name) && !line.asFavourite())
                .findFirst()
                .orElseThrow();
    }

    static boolean means(Target target, Instance instance) {
        return switch (target) {
            case Target.ById(_, _, InstanceId id) -> instance.id().equals(id);
            case Target.ByRule rule -> Wildcards.matches(rule, instance);
        };
    }

    private final class FakeFinder implements Finder {
        @Override
        public List<Instance> find(Target target) throws ProblemException {
            refuse();
            return instances.stream().filter(one -> means(target, one)).toList();
        }

        @Override
        public List<Instance> named(Errand errand) throws ProblemException {
            asked.add(errand.what());
            refuse();
            return instances.stream()
                    .filter(one -> one.name().equals(errand.what()) || one.id().value().equals(errand.what()))
                    .toList();
        }

        private void refuse() throws ProblemException {
            if (refusal.isPresent()) {
                throw refusal.get();
            }
        }
    }
}
