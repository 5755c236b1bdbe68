package dev.sallyport.saved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What two versions of a connection differ in.
public final class Differences {

    private Differences() {}

    /// The names of the fields that differ, as they stand in the file and in its order.
    public static List<String> between(SavedConnection one, SavedConnection other) {
        var theirs = fields(other);
        var names = new ArrayList<String>();
        fields(one).forEach((name, value) -> {
            if (!value.equals(theirs.get(name))) {
                names.add(name);
            }
        });
        return List.copyOf(names);
    }

    private static Map<String, Object> fields(SavedConnection one) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", one.name());
        fields.put("group", one.group());
        fields.put("target", one.target());
        fields.put("user", one.user());
        fields.put("keyType", one.keyType());
        fields.put("way", one.way());
        fields.put("serial", one.serial());
        fields.put("command", one.command());
        fields.put("colour", one.colour());
        fields.put("scheme", one.scheme());
        return fields;
    }
}
