package io.sancha.platform.guard.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares two versions of a form in JSON, path by path. */
final class FormDifference {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FormDifference() {
    }

    static List<Change> of(byte[] before, byte[] after) {
        Map<String, String> was = values(before);
        Map<String, String> is = values(after);
        var paths = new TreeSet<>(was.keySet());
        paths.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            String then = was.get(path);
            String now = is.get(path);
            if (!Objects.equals(then, now)) {
                Change.Kind kind = then == null ? Change.Kind.ADDED : now == null ? Change.Kind.REMOVED : Change.Kind.CHANGED;
                changes.add(new Change(kind, path, "表单 " + path, "form " + path, then, now));
            }
        }
        return changes;
    }

    private static Map<String, String> values(byte[] form) {
        Map<String, String> values = new TreeMap<>();
        try {
            collect("", JSON.readTree(new String(form, java.nio.charset.StandardCharsets.UTF_8)), values);
        } catch (JsonProcessingException e) {
            // forms are read by the guard before they get here; one that no longer reads is told as a whole
            values.put("/", new String(form, java.nio.charset.StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void collect(String path, JsonNode node, Map<String, String> values) {
        if (node.isObject()) {
            node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), values));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "/" + i, node.get(i), values);
            }
        } else {
            values.put(path, node.asText());
        }
    }
}
