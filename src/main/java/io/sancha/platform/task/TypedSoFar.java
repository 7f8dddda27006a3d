package io.sancha.platform.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.platform.audit.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands in a form that is still being filled in: of it only parts can be read that are whole. */
public final class TypedSoFar {
    private final JsonNode tree;
    private final EntryReader reader;

    TypedSoFar(JsonNode tree, EntryReader reader) {
        this.tree = tree;
        this.reader = reader;
    }

    /** The part at a dotted path, empty path for all of it; empty while something in it is missing or wrong. */
    public <T> Optional<T> part(String path, Class<T> type) {
        return whole(path.isEmpty() ? tree : tree.at("/" + path.replace('.', '/')), type);
    }

    /** The rows of a list that are whole, in their order; those that are not are left out. */
    public <T> List<T> rows(String list, Class<T> type) {
        List<T> rows = new ArrayList<>();
        tree.path(list).forEach(row -> whole(row, type).ifPresent(rows::add));
        return rows;
    }

    /** What is unfinished is no refusal: the form says at the field what is wrong there. */
    private <T> Optional<T> whole(JsonNode node, Class<T> type) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(node.toString(), type));
        } catch (Refusal unfinished) {
            return Optional.empty();
        }
    }
}
