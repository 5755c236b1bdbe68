package dev.sallyport.ui.saved;

import java.util.Map;
import java.util.stream.Collectors;

import dev.sallyport.model.RegionName;
import dev.sallyport.saved.Target;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Whom a connection means, in one line.
final class TargetWords {

    private final Messages messages;

    TargetWords(Messages messages) {
        this.messages = messages;
    }

    /// The instance's id, or the rule: `Name=web-* in eu-central-1 · prod`.
    String of(Target target) {
        return switch (target) {
            case Target.ById(var profile, var region, var id) -> id.value() + region.map(RegionName::value)
                    .map(name -> " " + messages.text("saved.target.in", Map.of("region", name)))
                    .orElse("") + profile.map(name -> " · " + SafeText.line(name)).orElse("");
            case Target.ByRule(var profile, var region, var tags) ->
                messages.text("saved.target.rule", Map.of("tags", tags(tags), "region", region, "profile", profile));
        };
    }

    private static String tags(Map<String, String> tags) {
        return tags.entrySet()
                .stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(", "));
    }
}
