package dev.sallyport.boot;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.Proposal;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.Target;
import dev.sallyport.ui.instances.DrawerViewModel;
import dev.sallyport.ui.instances.InstanceRow;
import dev.sallyport.ui.main.MainController;
import dev.sallyport.ui.palette.Entry;
import dev.sallyport.ui.palette.Entry.Kind;
import dev.sallyport.ui.shortcuts.KeyWords;
import dev.sallyport.ui.shortcuts.Keymap;

/// What the palette shows of instances, saved connections, tabs and actions.
record PaletteEntries(Base base, Keymap keymap, DrawerViewModel drawer) {

    /// By which the use of an instance is remembered.
    static String key(InstanceId instance) {
        return "instance:" + instance;
    }

    /// May be called on any thread; what the entry does may not.
    Entry of(InstanceRow row) {
        var instance = row.instance();
        var exact = Stream.of(Stream.of(instance.id().value()), instance.privateIpv4().stream(),
                instance.publicIpv4().stream(), instance.ipv6().stream()).flatMap(some -> some).toList();
        var title = instance.name().isEmpty() ? instance.id().value() : instance.name();
        return new Entry(Kind.INSTANCE, key(instance.id()), title, "", exact,
                List.of(instance.profile(), instance.region().value()),
                Optional.of("state-" + instance.state().word()), Optional.empty(),
                () -> whyNot(drawer.planFor(row)), () -> open(drawer.planFor(row)), Optional.of(new Entry.Other(
                        () -> whyNot(drawer.serialPlanFor(row)), () -> open(drawer.serialPlanFor(row)))));
    }

    static Entry of(SavedConnection saved, Doors doors) {
        var meant = switch (saved.target()) {
            case Target.ById(var profile, var region, var id) -> Stream.of(profile.stream(),
                    region.map(RegionName::value).stream(), Stream.of(id.value())).flatMap(some -> some).toList();
            case Target.ByRule(var profile, var region, var tags) ->
                Stream.concat(Stream.of(profile, region.value()), tags.values().stream()).toList();
        };
        return new Entry(Kind.SAVED, "saved:" + saved.id(), saved.name(), saved.group(), List.of(), meant,
                Optional.empty(), Optional.empty(), Optional::empty, () -> doors.open(saved), Optional.empty());
    }

    /// The tabs that are open, with the keys that go to the first of them.
    List<Entry> tabs(MainController main) {
        var tabs = List.copyOf(main.tabs().getTabs());
        return tabs.stream()
                .map(tab -> Entry.of(Kind.TAB, "tab:" + tab.getText(), tab.getText(), () -> main.show(tab)))
                .toList();
    }

    /// Every action but the one that opens the palette.
    List<Entry> actions() {
        var words = new KeyWords(base.messages(), keymap.mac());
        return keymap.actions()
                .stream()
                .filter(action -> !action.id().equals("palette"))
                .map(action -> {
                    Supplier<Optional<String>> whyNot = action.whyNot();
                    return new Entry(Kind.ACTION, "action:" + action.id(), action.words(base.messages()), "",
                            List.of(), List.of(), Optional.empty(),
                            keymap.keys(action.id()).stream().findFirst().map(words::of), whyNot, action::tryRun,
                            Optional.empty());
                })
                .toList();
    }

    private Optional<String> whyNot(Proposal proposed) {
        return proposed instanceof Proposal.Impossible(var problem)
                ? Optional.of(base.messages().problem(problem).title())
                : Optional.empty();
    }

    private void open(Proposal proposed) {
        if (proposed instanceof Proposal.Ready(var plan)) {
            base.doors().open(plan);
        }
    }
}
