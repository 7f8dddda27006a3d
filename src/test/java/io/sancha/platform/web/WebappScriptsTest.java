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

    /** Else the footer shows CAM_WIDGET_FOOTER_TIMEZONE and CAM_WIDGET_FOOTER_POWERED_BY until the language has come. */
    @ParameterizedTest
    @ValueSource(strings = {"welcome", "admin", "cockpit", "tasklist"})
    void noKeysOfWordsAreShownBeforeTheLanguageHasCome(String webapp) throws IOException {
        assertThat(text("app/" + webapp + "/scripts/config.js")).contains("import '/sancha/webapp-words.js';");
        assertThat(text("app/" + webapp + "/styles/user-styles.css")).contains("body:not(.translated) [cam-widget-footer] { visibility: hidden; }");
    }

    private static String text(String file) throws IOException {
        try (InputStream content = WebappScriptsTest.class.getResourceAsStream(CAMUNDA + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
