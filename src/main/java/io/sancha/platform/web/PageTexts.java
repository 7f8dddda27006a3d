package io.sancha.platform.web;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sancha.platform.login.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/** The words of our pages, for what the server writes in the same words: a table that stands on a page, to take home (ADR 82). */
public final class PageTexts {
    private static final Map<Language, PageTexts> BY_LANGUAGE = read();
    private final Map<String, String> words;

    private PageTexts(Map<String, String> words) {
        this.words = words;
    }

    public static PageTexts in(Language language) {
        return BY_LANGUAGE.get(language);
    }

    /** The text of a key. @throws IllegalArgumentException if there is none */
    public String say(String key) {
        String text = words.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return text;
    }

    /** The same with {@code {name}} in it replaced by the value of that name. */
    public String say(String key, Map<String, String> values) {
        String text = say(key);
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue() == null ? "" : value.getValue());
        }
        return text;
    }

    /** The label of a constant, as {@code labels.js} finds it; the constant itself where the bank has no word for it; null stays null. */
    public String label(String constant, String of) {
        return constant == null ? null : words.getOrDefault("label." + of + "." + constant, words.getOrDefault("label." + constant, constant));
    }

    private static Map<Language, PageTexts> read() {
        Map<Language, PageTexts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            try (InputStream file = PageTexts.class.getResourceAsStream("/static/sancha/texts." + language.id() + ".json")) {
                all.put(language, new PageTexts(new ObjectMapper().readValue(file, new TypeReference<Map<String, String>>() { })));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }
}
