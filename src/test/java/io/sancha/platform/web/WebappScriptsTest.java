package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our scripts in Camunda's web applications rely on is there, in the version that is built in. */
class WebappScriptsTest {
    private static final String CAMUNDA = "/META-INF/resources/webjars/camunda/";

    /** Else Tasklist tells a task that has just gone in red, over the next form, for minutes. */
    @Test
    void tasklistTellsQuietlyOfATaskThatHasGone() throws IOException {
        assertThat(text("app/tasklist/scripts/config.js")).contains("import '/sancha/gone-task.js';");
        assertThat(text("lib/deps.js")).as("the data's name before the sentence, by which gone-task.js knows it")
            .contains("new Error(\"<\"+n+\"> <- \"+e.message)");
        assertThat(text("app/tasklist/camunda-tasklist-bootstrap.js")).as("the data is called task, and its failure is a notification")
            .contains("d.provide(\"task\",[\"taskId\"", "e.$watch(\"taskState.$error\",(function(e){e&&(f(h(e.message),e)",
                "s.addError({status:t,message:n?n.message:\"\"");
        for (String language : new String[] {"zh", "en"}) {
            assertThat(text("app/tasklist/locales/" + language + ".json")).as("Tasklist's own words for it").contains("\"TASK_NOT_EXIST\"");
        }
    }

    /** Else words that an application writes but once, as it starts, stay their keys for good: CREATION_DATE, SEARCH_PLACEHOLDER. */
    @ParameterizedTest
    @ValueSource(strings = {"welcome", "admin", "cockpit", "tasklist"})
    void theWordsAreThereBeforeTheApplicationStarts(String webapp) throws IOException {
        assertThat(text("app/" + webapp + "/scripts/config.js")).as("the application waits for what config.js imports")
            .contains("import { locales, ngDeps } from '/sancha/webapp-words.js';", "  locales,\n", "  requireJsConfig: { ngDeps }");
        assertThat(text("app/" + webapp + "/camunda-" + webapp + "-bootstrap.js")).as("what is handed on as ngDeps becomes a part of it, after its own")
            .containsPattern("\\.module\\(\"cam\\." + webapp + "\\.custom\",\\w+\\.ngDeps\\)")
            .containsPattern("bootstrap\\([^\\]]*\"cam\\." + webapp + "\\.custom\"\\]")
            .contains("\"localeLoader\"", "\"function\"==typeof").containsPattern("callback\\(null,\\w+\\.data,\\w+\\.key\\)");
        assertThat(resource("/static/sancha/webapp-words.js")).contains("const words = await read(language);",
            "$translateProvider.translations(language, words.labels);",
            "$provide.decorator('localeLoader'");
    }

    private static String text(String file) throws IOException {
        return resource(CAMUNDA + file);
    }

    private static String resource(String path) throws IOException {
        try (InputStream content = WebappScriptsTest.class.getResourceAsStream(path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
