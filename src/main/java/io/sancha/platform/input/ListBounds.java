package io.sancha.platform.input;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.sancha.platform.audit.Refusal;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * How long the lists of an entry may be: each as its record says with {@link Size}, all of them together as whoever reads it says. It is asked of
 * the JSON before a record is made of it: to validate twenty thousand wrong items takes half a minute, and says no more than that one of them is wrong.
 */
public final class ListBounds {
    private int items;
    private int longest;
    private String longestAt;

    private ListBounds() {
    }

    /**
     * @param type what is read from the JSON; one that is no record has no bounds of its own
     * @param most items of all lists together, those within others too
     * @throws Refusal INPUT at the list that is too long; at the longest one where they are too many together
     */
    public static void check(JsonNode tree, Class<?> type, int most) {
        var bounds = new ListBounds();
        bounds.walk("", tree, TypeFactory.defaultInstance().constructType(type));
        if (bounds.items > most) {
            throw Refusal.ofInput(bounds.longestAt, "各列表合计 " + bounds.items + " 项，至多 " + most + " 项，请删减后再提交；已保存的内容不受影响",
                bounds.items + " items in all lists together, at most " + most + "; shorten them and send it again; what was saved stays as it is");
        }
    }

    /** @param type null where none is known */
    private void walk(String path, JsonNode node, JavaType type) {
        if (node.isArray()) {
            count(path, node.size());
            for (int i = 0; i < node.size(); i++) {
                walk(path + "[" + i + "]", node.get(i), type == null ? null : type.getContentType());
            }
        } else {
            node.properties().forEach(entry -> {
                String within = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
                Optional<RecordComponent> component = component(type, entry.getKey());
                component.map(found -> found.getAccessor().getAnnotation(Size.class)).ifPresent(bound -> check(within, entry.getValue(), bound.max()));
                walk(within, entry.getValue(), component.map(found -> TypeFactory.defaultInstance().constructType(found.getGenericType())).orElse(null));
            });
        }
    }

    private void count(String path, int size) {
        items += size;
        if (longestAt == null || size > longest) {
            longest = size;
            longestAt = path.isEmpty() ? "(body)" : path;
        }
    }

    private static void check(String path, JsonNode value, int most) {
        if (value.isArray() && value.size() > most) {
            throw Refusal.ofInput(path, "共 " + value.size() + " 项，至多 " + most + " 项，请删减后再提交；已保存的内容不受影响",
                value.size() + " items, at most " + most + "; shorten the list and send it again; what was saved stays as it is");
        }
    }

    private static Optional<RecordComponent> component(JavaType type, String name) {
        return type == null || !type.getRawClass().isRecord() ? Optional.empty()
            : Arrays.stream(type.getRawClass().getRecordComponents()).filter(component -> component.getName().equals(name)).findFirst();
    }
}
