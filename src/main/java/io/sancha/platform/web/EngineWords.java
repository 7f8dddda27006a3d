package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sancha.platform.login.Language;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ProblemDetail;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.HtmlUtils;

/**
 * Names in diagrams, tables, filters and groups are in Chinese and English, and the web applications show them as they come. So what they are told
 * has the one that the person reads: names, those drawn in a diagram among them, and sentences of what failed. Programs are told both at
 * {@code /engine-rest}. What a form of the applications reads in order to write it back is left whole.
 */
final class EngineWords {
    private static final String WEBAPPS = "/camunda/api/";
    private static final Pattern WRITTEN_BACK = Pattern.compile(".*/(group|tenant|user|filter)/[^/]+(/profile)?");
    private static final Pattern NAME = Pattern.compile("name|label|.*(Name|Label)");
    private static final Pattern SENTENCE = Pattern.compile(".*[mM]essage");
    private static final List<String> DRAWINGS = List.of("bpmn20Xml", "dmnXml");
    /** Names, what a frame around steps is called, remarks beside the flow. */
    private static final Pattern DRAWN = Pattern.compile("(\\s(?:name|label)=\"|<\\w+:categoryValue [^>]*value=\"|<\\w+:text>)([^\"<]*)");
    /** The first byte of a Han sign in UTF-8. */
    private static final int FIRST_HAN = 0xE3;
    private static final int LAST_HAN = 0xE9;

    private final ObjectMapper json;

    EngineWords(ObjectMapper json) {
        this.json = json;
    }

    /** Has a problem told in one language to whoever asks at the web applications' addresses. */
    static void speak(ProblemDetail problem, HttpServletRequest request) {
        of(request).ifPresent(language -> Problem.sayIn(language, problem));
    }

    private static Optional<Language> of(HttpServletRequest request) {
        Object address = Objects.requireNonNullElse(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        return String.valueOf(address).startsWith(WEBAPPS) ? Language.asked(request) : Optional.empty();
    }

    /** Leaves one language in an answer that has not gone out yet. */
    void choose(HttpServletRequest request, ContentCachingResponseWrapper answer) throws IOException {
        Optional<Language> language = of(request);
        if (language.isEmpty() || answer.getContentType() == null || !answer.getContentType().contains("json")
            || WRITTEN_BACK.matcher(request.getRequestURI()).matches() || !hasHan(answer.getContentAsByteArray())) {
            return;
        }
        JsonNode told = json.readTree(answer.getContentAsByteArray());
        choose(told, language.get());
        answer.resetBuffer();
        answer.getOutputStream().write(json.writeValueAsBytes(told));
    }

    private static boolean hasHan(byte[] body) {
        for (byte one : body) {
            int unsigned = Byte.toUnsignedInt(one);
            if (unsigned >= FIRST_HAN && unsigned <= LAST_HAN) {
                return true;
            }
        }
        return false;
    }

    private static void choose(JsonNode node, Language language) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isTextual()) {
                    field.setValue(TextNode.valueOf(chosen(field.getKey(), field.getValue().textValue(), language)));
                }
            }
        }
        for (JsonNode inside : node) {
            choose(inside, language);
        }
    }

    private static String chosen(String key, String text, Language language) {
        if (DRAWINGS.contains(key)) {
            return drawn(text, language);
        }
        return NAME.matcher(key).matches() ? language.named(text) : SENTENCE.matcher(key).matches() ? language.oneOf(text) : text;
    }

    private static String drawn(String xml, Language language) {
        return DRAWN.matcher(xml).replaceAll(found -> {
            String both = HtmlUtils.htmlUnescape(found.group(2));
            String one = language.named(both);
            return Matcher.quoteReplacement(one.equals(both) ? found.group() : found.group(1) + HtmlUtils.htmlEscape(one, "UTF-8"));
        });
    }
}
