package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.moving.Movers;
import io.sancha.platform.release.Reviewers;
import io.sancha.platform.task.TaskDesk;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever held a task when its case moved finds it under its new name, with what they had typed, and completes it, in Tasklist in a real browser. */
@Tag("browser")
class MovedTaskInChromiumTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    private static final String DIAGRAM = "relationship/relationship.bpmn";
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    private static final By COMPLETE = By.cssSelector(".form-actions .btn-primary");
    private static final By HEADING = By.cssSelector(".task-details h2");
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;

    @ParameterizedTest
    @CsvSource({"zh-CN,核对客户身份,登记客户身份", "en-US,Check customer,Identify customer"})
    void theTaskIsCalledAsInTheNewestVersionAndIsCompleted(String language, String name, String before) {
        try (var movers = new Movers(beans)) {
            int old = movers.releasesRelationship("找客户");
            String caseId = movers.begins();
            String task = open(caseId);
            Visitor manager = Visitor.as(rest, MANAGER);
            manager.post("/api/tasks/" + task + "/claim", null);
            manager.put("/api/tasks/" + task + "/draft", IDENTITY);
            movers.releases(DIAGRAM, Reviewers.read(DIAGRAM).replace("name=\"登记客户身份&#10;Identify customer", "name=\"核对客户身份&#10;Check customer"));
            movers.released("relationship", List.of(old), Map.of());
            movers.work();
            try (var browser = new Chromium(port, language)) {
                browser.login(MANAGER);
                browser.open("/camunda/app/tasklist/default/#/?task=" + task);
                browser.until(() -> browser.shows(COMPLETE) && browser.shows(HEADING));
                assertThat(browser.texts(HEADING).get(0)).contains(name).doesNotContain(before);
                browser.until(() -> browser.ask("return [...document.querySelectorAll('.sancha-form input')].map(e => e.value).join()")
                    .contains("91211000123456789U"));
                browser.press(COMPLETE);
                browser.until(() -> !open(caseId).equals(task));
            }
            assertThat(desk.openIn(caseId).get(0).key()).isEqualTo("collect-credit-file");
        }
    }

    private String open(String caseId) {
        return desk.openIn(caseId).get(0).id();
    }
}
