package io.sancha.platform.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A form names its words by keys ({@code data-text="review.opinion"}), and the words stand beside the forms, {@code texts.zh.json} and
 * {@code texts.en.json} in each stage's folder and, for what several stages say, in {@code processes/} itself. A complete form carries those that it
 * names, in both languages: what was deployed years ago says what it said then, whatever has become of the files.
 */
public final class FormTexts {
    /** Chinese and English, as the files are called. */
    public static final List<String> LANGUAGES = List.of("zh", "en");
    private static final ObjectMapper JSON = new ObjectMapper();
    /** In an attribute, or as a label of a value. */
    private static final Pattern KEY = Pattern.compile("data-text[a-z-]*=\"([^\"]+)\"|(?<=:)\"([a-z]+\\.[a-z0-9-]+)\"");
    private static final String FORM = "</form>";

    private final Map<String, Map<String, String>> byLanguage;

    /** @param byLanguage text by key by language */
    FormTexts(Map<String, Map<String, String>> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /** The form with its words before its end; a form that names none as it is. @throws IllegalArgumentException if a word is missing */
    String complete(String form) {
        Map<String, Map<String, String>> named = new TreeMap<>();
        for (String key : keysIn(form)) {
            for (String language : LANGUAGES) {
                named.computeIfAbsent(language, none -> new TreeMap<>()).put(key, text(language, key));
            }
        }
        int end = form.lastIndexOf(FORM);
        return named.isEmpty() || end < 0 ? form : form.substring(0, end) + "<script type=\"application/json\" class=\"texts\">" + json(named) + "</script>\n"
            + form.substring(end);
    }

    /** The keys that a form names, in their order. */
    public static TreeSet<String> keysIn(String form) {
        TreeSet<String> keys = new TreeSet<>();
        KEY.matcher(form).results().forEach(found -> keys.add(found.group(1) == null ? found.group(2) : found.group(1)));
        return keys;
    }

    private String text(String language, String key) {
        String text = byLanguage.get(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text in " + language + " for " + key);
        }
        return text;
    }

    /** No sign in it can end the element that holds it. */
    private static String json(Map<String, Map<String, String>> texts) {
        try {
            return JSON.writeValueAsString(texts).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
