package dev.sallyport.store;

import java.util.Map;
import java.util.function.UnaryOperator;

import tools.jackson.databind.node.ObjectNode;

/// The number in the `schema` field of one kind of file, and how files with older numbers become such.
///
/// @param now        the number written now, from 1
/// @param migrations by number n, how a file of schema n becomes one of n + 1
record Schema(int now, Map<Integer, UnaryOperator<ObjectNode>> migrations) {

    static final String FIELD = "schema";

    Schema {
        migrations = Map.copyOf(migrations);
    }

    /// The number in a file; 0 if it has none.
    static int of(ObjectNode tree) {
        return tree.path(FIELD).asInt(0);
    }

    /// The fields as they are written now, without the number.
    ObjectNode migrated(ObjectNode tree, int from) {
        var fresh = tree;
        for (int n = from; n < now; n++) {
            fresh = migrations.getOrDefault(n, UnaryOperator.identity()).apply(fresh);
        }
        fresh.remove(FIELD);
        return fresh;
    }
}
