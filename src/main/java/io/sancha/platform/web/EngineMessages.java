package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What the engine keeps of a fault (of a failed job, an incident, an external task) is the exception's message, which names classes, tables
 * and constraints. Whoever asks hears instead that something failed, and under which id the operators find it in the log. A refusal's
 * sentence is told as it is: it was written for people.
 */
final class EngineMessages {
    private static final List<String> KEYS = List.of("incidentMessage", "rootCauseIncidentMessage", "exceptionMessage", "jobExceptionMessage", "errorMessage",
        "failureMessage", "causeIncidentMessage");
    /** The id under which the log has the fault: an incident's configuration is its job. */
    private static final List<String> REFERENCES = List.of("configuration", "jobId", "externalTaskId", "id");
    private static final Pattern REFUSAL = Pattern.compile("[^\\n]* / [^\\n]* \\[(INPUT|[A-Z]{3}-\\d{2})]");

    private final ObjectMapper json;

    EngineMessages(ObjectMapper json) {
        this.json = json;
    }

    /** Puts another sentence in the place of each such message of an answer that has not gone out yet. */
    void mask(ContentCachingResponseWrapper answer) throws IOException {
        byte[] body = answer.getContentAsByteArray();
        if (answer.getContentType() == null || !answer.getContentType().contains("json") || !mayHold(body)) {
            return;
        }
        JsonNode told = json.readTree(body);
        if (mask(told)) {
            answer.resetBuffer();
            answer.getOutputStream().write(json.writeValueAsBytes(told));
        }
    }

    private static boolean mayHold(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        return KEYS.stream().anyMatch(key -> text.contains("\"" + key + "\""));
    }

    private static boolean mask(JsonNode node) {
        boolean masked = false;
        if (node instanceof ObjectNode object) {
            for (String key : KEYS) {
                JsonNode message = object.path(key);
                if (message.isTextual() && !REFUSAL.matcher(message.textValue()).matches()) {
                    object.put(key, sentence(object));
                    masked = true;
                }
            }
        }
        for (JsonNode inside : node) {
            masked |= mask(inside);
        }
        return masked;
    }

    private static String sentence(JsonNode of) {
        String id = REFERENCES.stream().map(of::path).filter(JsonNode::isTextual).map(JsonNode::textValue).findFirst().orElse("?");
        return "办理时出错，详情见日志中的 " + id + " / failed; the log has it under " + id;
    }
}
