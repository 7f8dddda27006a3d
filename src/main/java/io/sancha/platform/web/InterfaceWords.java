package io.sancha.platform.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.sancha.platform.login.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The description of our REST, which the page {@code /swagger-ui} shows, is written in Chinese and English; whoever asks for one of them reads
 * that one: headings, by which calls are grouped, and what each call is for.
 */
class InterfaceWords extends OncePerRequestFilter {
    private final ObjectMapper json;

    InterfaceWords(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Optional<Language> language = Language.asked(request);
        if (language.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var held = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, held);
        if (held.getStatus() == HttpServletResponse.SC_OK && String.valueOf(held.getContentType()).contains("json")) {
            JsonNode told = json.readTree(held.getContentAsByteArray());
            choose(told, language.get());
            held.resetBuffer();
            held.getOutputStream().write(json.writeValueAsBytes(told));
        }
        held.copyBodyToResponse();
    }

    private static void choose(JsonNode node, Language language) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(chosen(field.getValue(), language)));
        } else if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, chosen(list.get(i), language));
            }
        }
        node.forEach(inside -> choose(inside, language));
    }

    private static JsonNode chosen(JsonNode value, Language language) {
        return value.isTextual() ? TextNode.valueOf(language.named(value.textValue())) : value;
    }
}
