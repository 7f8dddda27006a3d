package io.sancha.platform.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Where two entries differ, by the paths of their fields; the order of the keys of an object says nothing. */
final class EntryDifference {
    private static final int MOST = 20;

    private EntryDifference() {
    }

    /** @param one null for no entry at all @return the first {@value #MOST} paths that differ, such as {@code items[0].amount}; empty if none does */
    static List<String> between(JsonNode one, JsonNode other) {
        List<String> paths = new ArrayList<>();
        if (one == null) {
            paths.add("(body)");
        } else {
            compare("", one, other, paths);
        }
        return paths.size() > MOST ? List.copyOf(paths.subList(0, MOST)) : paths;
    }

    private static void compare(String path, JsonNode one, JsonNode other, List<String> paths) {
        if (one.isObject() && other.isObject()) {
            var keys = new TreeSet<String>();
            one.fieldNames().forEachRemaining(keys::add);
            other.fieldNames().forEachRemaining(keys::add);
            keys.forEach(key -> compare(path.isEmpty() ? key : path + "." + key, one.path(key), other.path(key), paths));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(path + "[" + i + "]", one.path(i), other.path(i), paths);
            }
        } else if (!one.equals(other)) {
            paths.add(path.isEmpty() ? "(body)" : path);
        }
    }
}
