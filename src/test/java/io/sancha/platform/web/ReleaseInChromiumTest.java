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
import org.junit.jupiter.params.provider.CsvSource;
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
    @CsvSource({"zh-CN,说明理由,理由已说明,复核发布,预演,系统任务「记录审查意见,无发现,新业务按新版本办理,已发布,提出收回",
        "en-US,State reason,The reason is stated,Release,Rehearse,system task “Record opinion”,nothing is found,new cases follow it,Released,"
            + "Propose to take back"})
    void theSecondPersonSeesWhatChangesAndReleasesIt(String language, String state, String stated, String release, String rehearse, String difference,
                                                     String nothing, String follow, String released, String takeBack) throws Exception {
        String before = newest().getId();
        String id = proposed(language);
        try {
            try (var browser = new Chromium(port, language)) {
                browser.login("process-reviewer");
                browser.open("/process-change.html?id=" + id);
                browser.until(() -> browser.shows(button(state)));
                assertThat(browser.shows(button(release))).as("the proposer has no such button").isFalse();
                browser.type(By.name("reason"), "名称更清楚");
                browser.press(button(state));
                browser.until(() -> browser.texts(NOTICE).stream().anyMatch(text -> text.contains(stated)));
            }
            assertThat(newest().getId()).isEqualTo(before);
            try (var browser = new Chromium(port, language)) {
                browser.login("process-reviewer-2");
                browser.open("/process-changes.html");
                browser.press(By.cssSelector("tbody tr[data-id='" + id + "'] a"));
                browser.until(() -> browser.shows(button(release)));
                browser.until(() -> browser.shows(button(rehearse)));
                assertThat(browser.texts(By.cssSelector(".rehearsals option"))).anyMatch(text -> text.contains("reviewer-was-investigator.json"));
                assertThat(browser.ask("return document.body.innerText")).contains(difference).contains("record-opinion").contains("名称更清楚")
                    .contains(nothing).doesNotContain("undefined").doesNotContain("[object");
                browser.press(button(release));
                browser.until(() -> browser.texts(NOTICE).stream().anyMatch(text -> text.contains(follow)));
                assertThat(browser.texts(By.cssSelector(".state"))).containsExactly(released);
                assertThat(browser.shows(button(takeBack))).isTrue();
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
