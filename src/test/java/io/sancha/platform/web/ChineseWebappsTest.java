package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The webapps' Chinese says everything that their English says: the same keys, the same places for values. */
class ChineseWebappsTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\{.*?}}|\\{}");

    @ParameterizedTest
    @ValueSource(strings = {"welcome", "admin", "tasklist", "cockpit"})
    void saysWhatTheEnglishSays(String webapp) throws IOException {
        Map<String, String> english = texts(webapp, "en");
        Map<String, String> chinese = texts(webapp, "zh");

        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) -> assertThat(places(chinese.get(key))).as(webapp + " " + key).isEqualTo(places(text)));
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).map(place -> place.replace(" ", "")).sorted().toList();
    }

    private static Map<String, String> texts(String webapp, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/" + webapp + "/locales/" + language + ".json";
        try (InputStream file = ChineseWebappsTest.class.getResourceAsStream(path)) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(json), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        node.fields().forEachRemaining(field -> collect(path + "/" + field.getKey(), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(path + "/" + i, node.get(i), texts);
        }
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
    }
}
