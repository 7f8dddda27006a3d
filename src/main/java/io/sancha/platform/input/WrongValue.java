package io.sancha.platform.input;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.sancha.platform.audit.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/** Why nothing could be made of a JSON: the refusal of its first wrong value, with its path, what was found and what is expected. */
public final class WrongValue {
    /** More names than that nobody looks through for the one that was meant. */
    private static final int MOST_NAMES = 60;

    private WrongValue() {
    }

    /** @param tree the whole JSON, of which the value is quoted */
    public static Refusal of(JsonMappingException e, JsonNode tree) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknown(unknown);
        }
        if (e instanceof InvalidFormatException format) {
            ExpectedKind expected = ExpectedKind.of(format.getTargetType());
            return FoundValue.of(format.getValue()).insteadOf(expected.chinese(), expected.english()).at(path(e));
        }
        Refusal inside = Refusal.in(e).orElse(null);
        if (inside != null) {
            return inside.field().isPresent() ? inside : inside.withinEntry(path(e));
        }
        ExpectedKind expected = ExpectedKind.of(e);
        return Refusal.ofInput(path(e), "值的类型不对或缺少，应为" + expected.chinese() + found(tree, e, "，收到 "),
            "missing or of the wrong kind, expected " + expected.english() + found(tree, e, ", found "));
    }

    private static Refusal unknown(UnrecognizedPropertyException e) {
        List<String> known = e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList();
        String names = String.join(", ", known);
        return known.size() > MOST_NAMES ? Refusal.ofInput(path(e), "未知字段，请核对其写法", "unknown key; look at how it is written")
            : Refusal.ofInput(path(e), "未知字段，应为 " + names + " 之一", "unknown key; expected one of " + names);
    }

    /** The value that stands at the wrong place, if it is a plain one. */
    private static String found(JsonNode tree, JsonMappingException e, String before) {
        JsonNode found = tree;
        for (JsonMappingException.Reference step : e.getPath()) {
            found = step.getFieldName() == null ? found.path(step.getIndex()) : found.path(step.getFieldName());
        }
        return found.isValueNode() && !found.isNull() ? before + found.asText() : "";
    }

    private static String path(JsonMappingException e) {
        String path = e.getPath().stream().map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName()).collect(Collectors.joining());
        return path.isEmpty() ? "(body)" : path.startsWith(".") ? path.substring(1) : path;
    }
}
