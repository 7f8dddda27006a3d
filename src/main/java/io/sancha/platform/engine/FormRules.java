package io.sancha.platform.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A form as Camunda Modeler writes it: a JSON object with an id and components, which names no expression of the engine's (DOR-05). */
final class FormRules {
    private static final int DEEPEST = 40;
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build()).build());

    private FormRules() {
    }

    /** @throws io.sancha.platform.audit.Refusal DOR-05 with what is wrong and where */
    static void check(String file, byte[] content) {
        JsonNode form = read(file, content);
        if (form == null || !form.isObject() || !ID.matcher(form.path("id").asText()).matches() || !form.path("id").isTextual()
            || !form.path("components").isArray()) {
            throw DeploymentRules.refused(file, "应为含 id 与 components 的表单", "expected a form with id and components");
        }
        String everything = form.toString();
        if (everything.contains("${") || everything.contains("#{")) {
            throw DeploymentRules.refused(file, "表单 " + form.path("id").asText() + " 不得有 ${…} 表达式",
                "form " + form.path("id").asText() + ": no ${…} may stand in it");
        }
    }

    private static JsonNode read(String file, byte[] content) {
        try {
            return JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            throw DeploymentRules.refused(file, "不是 UTF-8 文本", "is not text in UTF-8");
        } catch (JsonProcessingException e) {
            String line = e.getLocation() == null ? "?" : String.valueOf(e.getLocation().getLineNr());
            throw DeploymentRules.refused(file, "不是可读的 JSON（第 " + line + " 行）", "is not readable as JSON (line " + line + ")");
        }
    }
}
