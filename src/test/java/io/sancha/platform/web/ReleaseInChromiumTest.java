package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A change to the review, from the first reviewer's reason to the second reviewer's release, in a real browser. */
@Tag("browser")
class ReleaseInChromiumTest extends IntegrationTest {
    private static final By NOTICE = By.cssSelector(".notice");
    @LocalServerPort
    private int port;
    @Autowired
    private RepositoryService repository;

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void theSecondPersonSeesWhatChangesAndReleasesIt(String language) throws Exception {
        String before = newest().getId();
        String id = proposed(language);
        try {
            try (var browser = new Chromium(port, language)) {
                browser.login("process-reviewer");
                browser.open("/process-change.html?id=" + id);
                browser.until(() -> browser.shows(button("State reason")));
                assertThat(browser.shows(button("Release"))).as("the proposer has no such button").isFalse();
                browser.type(By.name("reason"), "名称更清楚");
                browser.press(button("State reason"));
                browser.until(() -> browser.texts(NOTICE).stream().anyMatch(text -> text.contains("The reason is stated")));
            }
            assertThat(newest().getId()).isEqualTo(before);
            try (var browser = new Chromium(port, language)) {
                browser.login("process-reviewer-2");
                browser.open("/process-changes.html");
                browser.press(By.cssSelector("tbody tr[data-id='" + id + "'] a"));
                browser.until(() -> browser.shows(button("Release")));
                browser.until(() -> browser.shows(button("Rehearse")));
                assertThat(browser.texts(By.cssSelector(".rehearsals option"))).contains("审查人就是调查人（reviewer-was-investigator.json）");
                assertThat(browser.ask("return document.body.innerText")).contains("系统任务「记录审查意见").contains("name").contains("名称更清楚")
                    .contains("nothing is found").doesNotContain("undefined").doesNotContain("[object");
                browser.press(button("Release"));
                browser.until(() -> browser.texts(NOTICE).stream().anyMatch(text -> text.contains("new cases follow it")));
                assertThat(browser.texts(By.cssSelector(".state"))).containsExactly("已发布 Released");
                assertThat(browser.shows(button("Propose to take back"))).isTrue();
            }
            assertThat(newest().getId()).isNotEqualTo(before);
        } finally {
            if (!newest().getId().equals(before)) {
                repository.deleteDeployment(newest().getDeploymentId(), true);
            }
        }
    }

    private static By button(String words) {
        return By.xpath("//main//button[contains(., '" + words + "')]");
    }

    private ProcessDefinition newest() {
        return repository.createProcessDefinitionQuery().processDefinitionKey("review").latestVersion().singleResult();
    }

    private String proposed(String language) throws Exception {
        String diagram = Files.readString(Path.of("processes/review/review.bpmn")).replace("name=\"记录审查意见&#10;", "name=\"记录审查意见 " + language + "&#10;");
        String body = "--x\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nreview\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"review.bpmn\"; filename=\"review.bpmn\"\r\n"
            + "Content-Type: text/xml\r\n\r\n" + diagram + "\r\n--x--\r\n";
        String answer = new RawVisitor(port, "process-reviewer").send("POST", "/engine-rest/deployment/create", body.getBytes(StandardCharsets.UTF_8),
            "Content-Type", "multipart/form-data; boundary=x").body();
        return answer.replaceAll("(?s).*\"proposal-(\\d+)\".*", "$1");
    }
}
