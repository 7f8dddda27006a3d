package io.sancha.platform.guard.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.guard.Finding;
import java.util.List;
import java.util.regex.Pattern;

/** A form as Camunda Modeler writes it: a JSON object with an id and components, which names no expression of the engine's (MOD-05). */
public final class FormRules {
    private static final int DEEPEST = 40;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build())
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FormRules() {
    }

    /** What is wrong with a form, and where. */
    public static List<Finding> check(String file, String text) {
        JsonNode form;
        try {
            form = JSON.readTree(text);
        } catch (StreamConstraintsException e) {
            return found(file, "", "层次超过 " + DEEPEST + " 层，或键、数、文字过长", "nested deeper than " + DEEPEST + ", or a key, number or text in it is too long");
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            return found(file, "", "不是有效的 JSON（第 " + line + " 行第 " + column + " 列），请查此处的引号、逗号和括号",
                "is not valid JSON at line " + line + ", column " + column + "; look at the quotes, commas and brackets there");
        }
        if (form == null || !form.isObject() || !ID.matcher(form.path("id").asText()).matches() || !form.path("id").isTextual()
            || !form.path("components").isArray()) {
            return found(file, "", "应为含 id 与 components 的表单", "expected a form with id and components");
        }
        String everything = form.toString();
        return everything.contains("${") || everything.contains("#{")
            ? found(file, form.path("id").asText(), "表单不得有 ${…} 表达式", "no ${…} may stand in a form") : List.of();
    }

    private static List<Finding> found(String file, String element, String chinese, String english) {
        return List.of(Finding.at(file, element, "MOD-05", chinese, english));
    }
}
