package dev.sallyport.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import dev.sallyport.model.InstanceId;
import dev.sallyport.model.RegionName;
import dev.sallyport.plan.KeyType;
import dev.sallyport.saved.Limits;
import dev.sallyport.saved.SavedConnection;
import dev.sallyport.saved.SavedConnection.Colour;
import dev.sallyport.saved.SavedConnection.Way;
import dev.sallyport.saved.Target;

/// A saved connection as the fields of `connection.schema.json`, and back.
final class ConnectionJson {

    /// The number written now, and how older files become such.
    static final Schema SCHEMA = new Schema(1, Map.of());

    private ConnectionJson() {}

    /// @param tree with the fields of the present schema
    /// @throws IllegalArgumentException if it says what cannot be; its message tells what
    static SavedConnection read(ObjectNode tree) {
        var read = new SavedConnection(uuid(tree), text(tree, "name").orElse(""), text(tree, "group").orElse(""),
                target(tree.get("target")), text(tree, "user"), word(tree, "keyType", KeyType.values()),
                word(tree, "way", Way.values()), flag(tree, "serial"), text(tree, "command"),
                word(tree, "colour", Colour.values()), text(tree, "scheme"));
        Limits.fault(read).ifPresent(field -> {
            throw new IllegalArgumentException("\"" + field + "\" cannot be so");
        });
        return read;
    }

    /// The fields of a connection over those of an earlier version, of which unknown ones are kept.
    static ObjectNode write(SavedConnection one, ObjectNode earlier) {
        var tree = JsonNodeFactory.instance.objectNode().put(Schema.FIELD, SCHEMA.now());
        tree.put("id", one.id().toString()).put("name", one.name());
        put(tree, "group", Optional.of(one.group()).filter(group -> !group.isEmpty()));
        tree.set("target", target(one.target(), earlier.get("target")));
        put(tree, "user", one.user());
        put(tree, "keyType", one.keyType().map(ConnectionJson::word));
        put(tree, "way", one.way().map(ConnectionJson::word));
        if (one.serial()) {
            tree.put("serial", true);
        }
        put(tree, "command", one.command());
        put(tree, "colour", one.colour().map(ConnectionJson::word));
        put(tree, "scheme", one.scheme());
        keepUnknown(tree, earlier, "group", "user", "keyType", "way", "serial", "command", "colour", "scheme");
        return tree;
    }

    private static void keepUnknown(ObjectNode tree, ObjectNode earlier, String... known) {
        earlier.properties()
                .stream()
                .filter(field -> !tree.has(field.getKey()) && !List.of(known).contains(field.getKey()))
                .forEach(field -> tree.set(field.getKey(), field.getValue()));
    }

    private static Target target(JsonNode node) {
        if (!(node instanceof ObjectNode tree)) {
            throw new IllegalArgumentException("no \"target\"");
        }
        var profile = text(tree, "profile");
        var region = text(tree, "region").map(RegionName::new);
        var instance = text(tree, "instance");
        if (instance.isPresent() == tree.has("tags")) {
            throw new IllegalArgumentException("a \"target\" has either \"instance\" or \"tags\"");
        }
        return instance.<Target>map(id -> new Target.ById(profile, region, new InstanceId(id)))
                .orElseGet(() -> new Target.ByRule(needed(profile, "profile"), needed(region, "region"), tags(tree)));
    }

    private static ObjectNode target(Target target, JsonNode earlier) {
        var tree = JsonNodeFactory.instance.objectNode();
        switch (target) {
            case Target.ById(var profile, var region, var id) -> {
                put(tree, "profile", profile);
                put(tree, "region", region.map(RegionName::value));
                tree.put("instance", id.value());
            }
            case Target.ByRule(var profile, var region, var tags) -> {
                tree.put("profile", profile).put("region", region.value());
                var pairs = tree.putObject("tags");
                tags.forEach(pairs::put);
            }
        }
        if (earlier instanceof ObjectNode before) {
            keepUnknown(tree, before, "profile", "region", "instance", "tags");
        }
        return tree;
    }

    private static Map<String, String> tags(ObjectNode tree) {
        if (!(tree.get("tags") instanceof ObjectNode pairs)) {
            throw new IllegalArgumentException("\"tags\" is no object");
        }
        var tags = new TreeMap<String, String>();
        pairs.properties().forEach(tag -> tags.put(tag.getKey(), string(tag.getValue(), "tags")));
        return tags;
    }

    private static UUID uuid(ObjectNode tree) {
        var written = needed(text(tree, "id"), "id");
        var id = UUID.fromString(written);
        // Java takes 1-1-1-1-1 as well.
        if (!id.toString().equals(written)) {
            throw new IllegalArgumentException("\"id\" is no UUID in lower case");
        }
        return id;
    }

    private static Optional<String> text(ObjectNode tree, String field) {
        return Optional.ofNullable(tree.get(field)).map(node -> string(node, field));
    }

    private static String string(JsonNode node, String field) {
        if (!node.isString()) {
            throw new IllegalArgumentException("\"" + field + "\" is no text");
        }
        return node.stringValue();
    }

    private static boolean flag(ObjectNode tree, String field) {
        var node = tree.get(field);
        if (node != null && !node.isBoolean()) {
            throw new IllegalArgumentException("\"" + field + "\" is neither true nor false");
        }
        return node != null && node.booleanValue();
    }

    private static <E extends Enum<E>> Optional<E> word(ObjectNode tree, String field, E[] all) {
        return text(tree, field).map(found -> {
            for (var one : all) {
                if (word(one).equals(found)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("\"" + field + "\" cannot be \"" + found + "\"");
        });
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void put(ObjectNode tree, String field, Optional<String> value) {
        value.ifPresent(text -> tree.put(field, text));
    }

    private static <T> T needed(Optional<T> value, String field) {
        return value.orElseThrow(() -> new IllegalArgumentException("no \"" + field + "\""));
    }
}
