package dev.sallyport.ui.instances;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import dev.sallyport.inventory.RegionOffer;
import dev.sallyport.profile.Profile;
import dev.sallyport.profile.Profile.Kind;
import dev.sallyport.ui.fx.Messages;

/// What the pickers of profiles and Regions offer.
final class Pickers {

    private final ScopeChoice choice;
    private final Messages messages;

    Pickers(ScopeChoice choice, Messages messages) {
        this.choice = choice;
        this.messages = messages;
    }

    List<PickItem> profiles(FoundProfiles found) {
        var chosen = choice.profiles(names(found));
        return found.profiles()
                .stream()
                .map(profile -> new PickItem(profile.name(), chosen.contains(profile.name()), whyNot(profile)))
                .toList();
    }

    static List<String> names(FoundProfiles found) {
        return found.usable().stream().map(Profile::name).toList();
    }

    /// Every Region that any of the profiles has told of; it can be chosen if one of them has it enabled.
    List<PickItem> regions(Map<String, List<RegionOffer>> offers) {
        var chosen = choice.regions(enabled(offers));
        var all = new TreeMap<String, Boolean>();
        offers.values()
                .forEach(told -> told
                        .forEach(offer -> all.merge(offer.name().value(), offer.enabled(), Boolean::logicalOr)));
        return all.entrySet()
                .stream()
                .map(entry -> new PickItem(entry.getKey(), chosen.contains(entry.getKey()),
                        entry.getValue() ? Optional.empty() : Optional.of(messages.text("picker.region.not-enabled"))))
                .toList();
    }

    static List<String> enabled(Map<String, List<RegionOffer>> offers) {
        return offers.values()
                .stream()
                .flatMap(List::stream)
                .filter(RegionOffer::enabled)
                .map(offer -> offer.name().value())
                .distinct()
                .sorted()
                .toList();
    }

    private Optional<String> whyNot(Profile profile) {
        return switch (profile.kind()) {
            case Kind.Unsupported(var what) -> Optional.of(what.equals(Kind.Unsupported.NO_CREDENTIALS)
                    ? messages.text("picker.profile.no-credentials")
                    : messages.text("picker.profile.unsupported", Map.of("what", what)));
            default -> Optional.empty();
        };
    }
}
