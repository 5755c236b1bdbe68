package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.sallyport.model.Instance;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;
import dev.sallyport.saved.Wildcards;

/// A connection as it stands in the form, right or wrong.
///
/// @param profile for a rule needed, for an id as the user likes
/// @param named   the pattern for the `Name` tag
/// @param tags    further tags of a rule, a `key=value` on each line
record Draft(String name, String group, boolean byRule, String instance, String profile, String region, String named,
        String tags, String user, Optional<KeyType> keyType, Optional<Way> way, boolean serial, String command,
        Optional<Colour> colour, Optional<String> scheme) {

    private static final String NAME_TAG = "Name";
    private static final String AUTO_SCALING = "aws:autoscaling:groupName";

    static final Draft EMPTY = new Draft("", "", false, "", "", "", "", "", "", Optional.empty(), Optional.empty(),
            false, "", Optional.empty(), Optional.empty());

    static Draft of(SavedConnection from) {
        var plain = switch (from.target()) {
            case Target.ById(var profile, var region, var id) -> EMPTY.to(false, id.value(), profile.orElse(""),
                    region.map(RegionName::value).orElse(""), "", "");
            case Target.ByRule(var profile, var region, var tags) -> EMPTY.to(true, "", profile, region.value(),
                    tags.getOrDefault(NAME_TAG, ""), lines(tags));
        };
        return new Draft(from.name(), from.group(), plain.byRule, plain.instance, plain.profile, plain.region,
                plain.named, plain.tags, from.user().orElse(""), from.keyType(), from.way(), from.serial(),
                from.command().orElse(""), from.colour(), from.scheme());
    }

    /// What the form proposes for an instance: by rule if an Auto Scaling group may replace it, otherwise by id. Both sides
    /// are filled, so that switching loses nothing.
    static Draft of(Instance instance) {
        var scaling = Optional.ofNullable(instance.tags().get(AUTO_SCALING));
        var draft = EMPTY.to(scaling.isPresent(), instance.id().value(), instance.profile(),
                instance.region().value(), Wildcards.literal(instance.name()),
                scaling.map(name -> AUTO_SCALING + "=" + Wildcards.literal(name)).orElse(""));
        return draft.called(instance.name().isEmpty() ? instance.id().value() : cut(instance.name()));
    }

    private Draft to(boolean rule, String id, String from, String where, String pattern, String more) {
        return new Draft(name, group, rule, id, from, where, pattern, more, user, keyType, way, serial, command,
                colour, scheme);
    }

    private Draft called(String words) {
        return new Draft(words, group, byRule, instance, profile, region, named, tags, user, keyType, way, serial,
                command, colour, scheme);
    }

    /// The same with how to get in.
    Draft with(Optional<String> login, Optional<KeyType> key, Optional<Way> by, boolean console) {
        return new Draft(name, group, byRule, instance, profile, region, named, tags, login.orElse(""), key, by,
                console, command, colour, scheme);
    }

    /// The tags of the rule; those that are no `key=value` are left out.
    Map<String, String> ruleTags() {
        var all = new TreeMap<String, String>();
        if (!named.isBlank()) {
            all.put(NAME_TAG, named.strip());
        }
        tags.lines().map(String::strip).filter(line -> line.indexOf('=') > 0).forEach(line -> {
            int equals = line.indexOf('=');
            all.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
        });
        return all;
    }

    /// The connection that this describes.
    ///
    /// @throws IllegalArgumentException if a field is wrong, which [DraftCheck] tells before
    SavedConnection connection(UUID id) {
        return new SavedConnection(id, name.strip(), group.strip(), target(), serial ? Optional.empty() : filled(user),
                keyType, serial ? Optional.empty() : way, serial, filled(command), colour, scheme);
    }

    /// Whom it means.
    ///
    /// @throws IllegalArgumentException if a field that says so is wrong
    Target target() {
        return byRule
                ? new Target.ByRule(profile.strip(), new RegionName(region.strip()), ruleTags())
                : new Target.ById(filled(profile), filled(region).map(RegionName::new),
                        new InstanceId(instance.strip()));
    }

    private static Optional<String> filled(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    private static String lines(Map<String, String> tags) {
        return tags.entrySet()
                .stream()
                .filter(tag -> !tag.getKey().equals(NAME_TAG))
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String name) {
        var words = name.strip();
        return words.substring(0, Math.min(words.length(), 100));
    }
}
