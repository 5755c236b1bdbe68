package dev.sallyport.store;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.activity.Event;
import dev.sallyport.activity.How;
import dev.sallyport.activity.Kind;
import dev.sallyport.activity.Outcome;
import dev.sallyport.activity.Way;
import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;

/// Events as lines of `activity.jsonl`: one JSON object each, `"schema":1` first. Thread-safe.
final class ActivityLines {

    /// A line is no longer than what one write puts into a file in one piece, in bytes with its newline.
    static final int LONGEST = 4096;

    private static final int SCHEMA = 1;
    /// Characters of a text that are kept when whole ones would make the line too long.
    private static final int SHORT_TEXT = 64;

    private final JsonMapper json = JsonMapper.builder().build();

    /// `event` as a line, with its newline.
    byte[] write(Event event) {
        var tree = tree(event);
        var line = bytes(tree);
        if (line.length > LONGEST) {
            tree.properties().forEach(field -> {
                if (field.getValue().isString() && field.getValue().asString().length() > SHORT_TEXT) {
                    tree.put(field.getKey(), field.getValue().asString().substring(0, SHORT_TEXT));
                }
            });
            line = bytes(tree);
        }
        return line;
    }

    /// What a line says; empty if it is none of ours, torn, or of a newer schema.
    Optional<Event> read(byte[] line) {
        try {
            var tree = json.readTree(line);
            return tree.path("schema").asInt(0) == SCHEMA ? Optional.of(event(tree)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes(ObjectNode tree) {
        return (json.writeValueAsString(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode tree(Event event) {
        var tree = JsonNodeFactory.instance.objectNode().put("schema", SCHEMA);
        tree.put("event", event.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .put("connection", event.connection().toString())
                .put("at", event.at().toString());
        switch (event) {
            case Event.Began began -> tree.put("kind", code(began.kind()))
                    .put("instance", began.instance().value())
                    .put("name", began.name())
                    .put("profile", began.profile())
                    .put("account", began.account())
                    .put("region", began.region().value())
                    .put("user", began.user())
                    .put("keyType", began.keyType());
            case Event.Push push -> tree.put("number", push.number())
                    .put("requestId", push.requestId())
                    .put("fingerprint", push.fingerprint())
                    .put("problem", push.problem());
            case Event.Opened opened -> tree.put("way", opened.way().map(ActivityLines::code).orElse(""))
                    .put("address", opened.address());
            case Event.Ended ended -> tree.put("outcome", code(ended.outcome()))
                    .put("how", ended.how().map(ActivityLines::code).orElse(""))
                    .put("what", ended.what())
                    .put("ms", ended.length().toMillis());
        }
        return tree;
    }

    private static Event event(JsonNode tree) {
        var id = UUID.fromString(text(tree, "connection"));
        var at = Instant.parse(text(tree, "at"));
        return switch (text(tree, "event")) {
            case "began" -> new Event.Began(id, at, known(Kind.values(), text(tree, "kind")),
                    new InstanceId(text(tree, "instance")), text(tree, "name"), text(tree, "profile"),
                    text(tree, "account"), new RegionName(text(tree, "region")), text(tree, "user"),
                    text(tree, "keyType"));
            case "push" -> new Event.Push(id, at, tree.path("number").asInt(1), text(tree, "requestId"),
                    text(tree, "fingerprint"), text(tree, "problem"));
            case "opened" -> new Event.Opened(id, at, of(Way.values(), text(tree, "way")), text(tree, "address"));
            case "ended" -> new Event.Ended(id, at, known(Outcome.values(), text(tree, "outcome")),
                    of(How.values(), text(tree, "how")), text(tree, "what"),
                    Duration.ofMillis(tree.path("ms").asLong(0)));
            default -> throw new IllegalArgumentException("an event of another kind");
        };
    }

    private static String text(JsonNode tree, String field) {
        return tree.path(field).asString("");
    }

    /// The word that stands for a constant in our files.
    static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> Optional<E> of(E[] constants, String code) {
        return Arrays.stream(constants).filter(constant -> code(constant).equals(code)).findFirst();
    }

    private static <E extends Enum<E>> E known(E[] constants, String code) {
        return of(constants, code).orElseThrow(() -> new IllegalArgumentException("not known here: " + code));
    }
}
