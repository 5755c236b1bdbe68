package dev.sallyport.ui.saved;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.sallyport.model.RegionName;
import dev.sallyport.plan.Proposal;
import dev.sallyport.saved.Errand;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.ui.fx.Icons.Icon;
import dev.sallyport.ui.fx.Messages;
import dev.sallyport.ui.fx.SafeText;

/// Puts each state of an opening into words.
///
/// @param zone in which launch times are told
record OpeningWords(OpeningViewModel model, Messages messages, ZoneId zone) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    OpeningFace of(Opening opening) {
        return switch (opening) {
            case Opening.Idle _ -> face(Icon.CONNECT, "", "", List.of(), List.of(), "");
            case Opening.Searching(var name) ->
                face(Icon.SEARCH, text("open.searching", name), messages.text("open.searching.text"), List.of(),
                        List.of(), "");
            case Opening.Asked(var errand, var meaning) ->
                face(Icon.SHIELD, text("open.link.title", errand.what()), messages.text("open.link.text"),
                        facts(errand, meaning), List.of(), messages.text("open.link.go"));
            case Opening.Namesakes(var name, var all) ->
                face(Icon.SAVED, text("open.namesakes.title", name), messages.text("open.namesakes.text"), List.of(),
                        all.stream().map(this::namesake).toList(), messages.text("open.go"));
            case Opening.Choosing(var wanted, var all) -> face(Icon.SERVER, text("open.choose.title", wanted.name()),
                    messages.text("open.choose.text", Map.of("n", all.size())), List.of(),
                    all.stream().map(this::candidate).toList(), messages.text("open.go"));
            case Opening.Refused(var name, var problem, var editable) -> {
                var words = messages.problem(problem);
                yield new OpeningFace(Icon.FAILED, text("open.refused.title", name),
                        words.title() + ". " + words.text(), words.remedy(), List.of(), List.of(),
                        Optional.of(words), editable, "", messages.text("open.close"));
            }
        };
    }

    private OpeningFace face(Icon icon, String title, String text, List<Map.Entry<String, String>> facts,
            List<Choice> choices, String go) {
        return new OpeningFace(icon, title, text, "", facts, choices, Optional.empty(), Optional.empty(), go,
                messages.text("open.cancel"));
    }

    // Everything that a link can have chosen, and with a saved connection what that does besides.
    private List<Map.Entry<String, String>> facts(Errand errand, Optional<SavedConnection> meaning) {
        var facts = new ArrayList<Map.Entry<String, String>>();
        boolean serial = errand.serial() || meaning.map(SavedConnection::serial).orElse(false);
        add(facts, "open.fact.what", errand.what());
        meaning.ifPresentOrElse(one -> add(facts, "open.fact.saved", new TargetWords(messages).of(one.target())),
                () -> {
                    add(facts, "saved.field.profile", errand.profile().orElseGet(() -> messages.text("open.fact.any")));
                    add(facts, "saved.field.region",
                            errand.region().map(RegionName::value).orElseGet(() -> messages.text("open.fact.any")));
                });
        if (!serial) {
            add(facts, "saved.field.user", errand.user()
                    .or(() -> meaning.flatMap(SavedConnection::user))
                    .orElseGet(() -> messages.text("open.fact.planner")));
        }
        add(facts, "saved.field.kind", new ChoiceWords(messages).serial(serial));
        if (!serial) {
            meaning.flatMap(SavedConnection::command).ifPresent(line -> add(facts, "saved.field.command", line));
        }
        return facts;
    }

    private void add(List<Map.Entry<String, String>> facts, String key, String value) {
        facts.add(Map.entry(messages.text(key), SafeText.line(value)));
    }

    private Choice namesake(SavedConnection one) {
        var group = one.group().isEmpty() ? "" : SafeText.line(one.group()) + " · ";
        return new Choice(SafeText.line(one.name()), "",
                group + SafeText.line(new TargetWords(messages).of(one.target())), Optional.empty(),
                () -> model.choose(one));
    }

    private Choice candidate(Opening.Candidate candidate) {
        var instance = candidate.instance();
        var name = instance.name().isEmpty() ? messages.text("drawer.no-name") : SafeText.line(instance.name());
        var about = String.join(" · ", instance.id().value(), SafeText.line(instance.zone()),
                messages.text("open.launched", Map.of("time", TIME.format(instance.launchTime().atZone(zone)))));
        var why = candidate.proposal() instanceof Proposal.Impossible(var problem)
                ? Optional.of(messages.problem(problem).title())
                : Optional.<String>empty();
        return new Choice(name, instance.state().word(), about, why, () -> model.choose(List.of(candidate)));
    }

    private String text(String key, String name) {
        return messages.text(key, Map.of("name", name));
    }
}
