package dev.sallyport.sandbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/// One JSON object of a scenario file, read strictly: errors say where, and what was not asked for is an error.
final class JsonPart {

    private final JsonNode node;
    private final String where;
    private final Set<String> asked = new HashSet<>();

    JsonPart(JsonNode node, String where) {
        this.node = node;
        this.where = where;
        if (!node.isObject()) {
            throw new BadScenarioException(where, "must be an object");
        }
    }

    BadScenarioException wrong(String key, String what) {
        return new BadScenarioException(where + "." + key, what);
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    String text(String key) {
        return maybe(key).orElseThrow(() -> wrong(key, "is missing"));
    }

    Optional<String> maybe(String key) {
        return value(key).map(found -> string(found, key));
    }

    /// The text under `key`, turned into what it stands for; `maker` throws for a bad one.
    <T> T made(String key, String otherwise, Function<String, T> maker) {
        var text = maybe(key).orElse(otherwise);
        try {
            return maker.apply(text);
        } catch (RuntimeException e) {
            throw new BadScenarioException(where + "." + key, "'" + text + "' is not allowed here", e);
        }
    }

    int number(String key, int otherwise) {
        return value(key).map(found -> {
            if (!found.isInt() || found.intValue() < 0) {
                throw wrong(key, "must be a whole number that is not negative");
            }
            return found.intValue();
        }).orElse(otherwise);
    }

    boolean flag(String key, boolean otherwise) {
        return value(key).map(found -> {
            if (!found.isBoolean()) {
                throw wrong(key, "must be true or false");
            }
            return found.booleanValue();
        }).orElse(otherwise);
    }

    List<String> texts(String key) {
        var found = new ArrayList<String>();
        value(key).ifPresent(list -> array(list, key).forEach(item -> found.add(string(item, key))));
        return found;
    }

    /// An object whose keys are the author's own, in the file's order.
    Map<String, String> map(String key) {
        var found = new LinkedHashMap<String, String>();
        value(key).ifPresent(inner -> {
            if (!inner.isObject()) {
                throw wrong(key, "must be an object");
            }
            inner.properties().forEach(each -> found.put(each.getKey(), string(each.getValue(), key)));
        });
        return found;
    }

    /// Makes something of every object in a list, and then insists that all its keys were asked for.
    <T> List<T> each(String key, Function<JsonPart, T> maker) {
        var made = new ArrayList<T>();
        value(key).ifPresent(list -> {
            int index = 0;
            for (var item : array(list, key)) {
                var part = new JsonPart(item, where + "." + key + "[" + index++ + "]");
                made.add(maker.apply(part));
                part.done();
            }
        });
        return made;
    }

    Optional<JsonPart> part(String key) {
        return value(key).map(found -> new JsonPart(found, where + "." + key));
    }

    /// To be called when all has been read.
    void done() {
        for (var key : node.propertyNames()) {
            if (!asked.contains(key)) {
                throw wrong(key, "is not a key that is known here");
            }
        }
    }

    private Optional<JsonNode> value(String key) {
        asked.add(key);
        return node.optional(key);
    }

    private JsonNode array(JsonNode found, String key) {
        if (!found.isArray()) {
            throw wrong(key, "must be a list");
        }
        return found;
    }

    private String string(JsonNode found, String key) {
        if (!found.isString()) {
            throw wrong(key, "must be text");
        }
        return found.stringValue();
    }
}
