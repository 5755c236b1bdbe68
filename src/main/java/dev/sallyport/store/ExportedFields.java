package dev.sallyport.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.sallyport.activity.Connection;
import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;

/// What an export says of a connection, field by field. What is not known is empty.
final class ExportedFields {

    static final List<String> NAMES = List.of("started", "ended", "kind", "profile", "account", "region",
            "instance_id", "name", "user", "route", "address", "key_type", "outcome", "problem", "ended_by",
            "exit_status", "signal", "seconds", "pushes", "request_ids", "fingerprints", "connection");

    private ExportedFields() {}

    /// In the order of [#NAMES].
    static List<String> of(Connection one) {
        var began = one.began();
        var values = new ArrayList<>(
                List.of(began.at().toString(), one.ended().map(end -> end.at().toString()).orElse(""),
                        ActivityLines.code(began.kind()), began.profile(), began.account(), began.region().value(),
                        began.instance().value(), began.name(), began.user(),
                        one.opened().flatMap(Event.Opened::way).map(ActivityLines::code).orElse(""),
                        one.opened().map(Event.Opened::address).orElse(""), began.keyType()));
        values.addAll(ending(one));
        values.addAll(List.of(Integer.toString(one.pushCount()), pushes(one, Event.Push::requestId),
                pushes(one, Event.Push::fingerprint), one.id().toString()));
        return values;
    }

    private static List<String> ending(Connection one) {
        var how = one.ended().flatMap(Event.Ended::how);
        return List.of(one.ended().map(end -> ActivityLines.code(end.outcome())).orElse(""),
                what(one, how.isEmpty() || how.get() == How.CONNECTION_LOST),
                how.map(ActivityLines::code).orElse(""), what(one, how.equals(Optional.of(How.EXIT))),
                what(one, how.equals(Optional.of(How.SIGNAL))),
                one.ended().map(end -> seconds(end.length())).orElse(""));
    }

    private static String what(Connection one, boolean so) {
        return so ? one.ended().map(Event.Ended::what).orElse("") : "";
    }

    private static String seconds(Duration length) {
        return length.toSeconds() + "." + "%03d".formatted(length.toMillisPart());
    }

    private static String pushes(Connection one, Function<Event.Push, String> part) {
        return one.pushes().stream().map(part).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }
}
