package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.TaskDesk;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A day's work at Tasklist's lists, in a real browser: found at the first login, claimed, done by keys, given back. */
@Tag("browser")
class WorklistInChromiumTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    private static final By LISTS = By.cssSelector(".task-filters .task-filter");
    private static final By CLAIM_NEXT = By.cssSelector(".sancha-worklist [data-act=claim-next]");
    private static final By GIVE_BACK = By.cssSelector(".sancha-worklist [data-act=give-back]");
    /** Where one works at a task of one's own the list makes way for its form. */
    private static final By OPEN_LIST = By.cssSelector(".tasks-list [data-region=list]");
    private static final By COMPLETE = By.cssSelector(".form-actions .btn-primary");
    private static final By HEADING = By.cssSelector(".task-details h2");
    private static final By ENABLED_NAME = By.cssSelector(".sancha-form [name=name]:enabled");
    private static final By NAME = By.cssSelector(".sancha-form [name=name]");
    private static final String NAME_VALUE = "return document.querySelector('.sancha-form [name=name]')?.value ?? ''";
    private static final String OPENED = "return new URLSearchParams(location.hash.split('?')[1]).get('task')";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;

    /** The draft is the server's; the place is the browser's. Somebody else who comes next finds Tasklist as it begins. */
    @ParameterizedTest
    @CsvSource({"relationship-manager,true", "rating-officer,false"})
    void whoseSessionRanOutIsLedBackToTheTask(String next, boolean back) {
        String task = openTask(aCase());
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.until(() -> browser.shows(HEADING));
            browser.forgetSession();
            browser.ask("location.hash = '#/?task=none'");
            browser.until(() -> browser.ask("return location.pathname").equals("/login"));
            browser.until(() -> browser.texts(By.cssSelector("p.notice")).stream().anyMatch(said -> said.startsWith("登录已过期")));

            browser.loginHere(next);
            browser.until(() -> browser.ask("return location.pathname").equals("/camunda/app/tasklist/default/"));
            browser.until(() -> browser.shows(CLAIM_NEXT));
            browser.until(() -> browser.ask(OPENED).equals("none") == back);
            browser.press(By.cssSelector("li.account > a"));
            browser.press(By.cssSelector("li.logout a"));
            browser.until(() -> browser.texts(By.cssSelector("p.notice")).contains("您已退出。"));
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,待办,今日到期,步骤1·建立信贷关系", "en-US,To do,Due today,Step 1: Relationship"})
    void listsAreThereAtTheFirstLoginAndTheNextIsClaimedAndGivenBack(String language, String todo, String today, String step) {
        aCase();
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/");
            browser.until(() -> browser.texts(LISTS).size() > 5);
            assertThat(browser.texts(LISTS)).anyMatch(name -> name.startsWith(todo)).anyMatch(name -> name.startsWith(today)).anyMatch(step::equals);

            browser.press(CLAIM_NEXT);
            browser.until(() -> browser.shows(HEADING));
            String claimed = browser.ask(OPENED);
            assertThat(holder(claimed)).isEqualTo(MANAGER);

            browser.untilItStays(COMPLETE);
            browser.press(OPEN_LIST);
            browser.press(GIVE_BACK);
            browser.until(() -> holder(claimed).isEmpty());
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,收集信贷档案,退回所选任务", "en-US,Collect credit file,Give back"})
    void whatIsCompletedByKeysIsFollowedByTheNextOfItsCase(String language, String next, String key) {
        String caseId = aCase();
        String first = openTask(caseId);
        Visitor.as(rest, MANAGER).post("/api/tasks/" + first + "/claim", null);
        Visitor.as(rest, MANAGER).put("/api/tasks/" + first + "/draft", IDENTITY);
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?task=" + first);
            browser.until(() -> browser.shows(NAME) && browser.shows(COMPLETE));
            browser.keys("?");
            browser.press(By.cssSelector(".sancha-help.beside .keys"));
            browser.until(() -> browser.texts(By.cssSelector(".shortcut-modal")).stream().anyMatch(help -> help.contains(key)));
            browser.keys(Keys.ESCAPE);
            browser.until(() -> !browser.shows(By.cssSelector(".shortcut-modal")));

            browser.press(NAME);
            browser.keys(Keys.ENTER, Keys.CONTROL, Keys.ALT);
            browser.until(() -> browser.texts(HEADING).stream().anyMatch(heading -> heading.contains(next)));
            assertThat(browser.ask(OPENED)).isEqualTo(openTask(caseId)).isNotEqualTo(first);
        }
    }

    /** Somebody else completed it while one was still typing: one is told who, and what was typed stands there. */
    @ParameterizedTest
    @CsvSource({"zh-CN,办结", "en-US,already completed"})
    void ofTwoAtOneTaskTheSecondIsToldAndLosesNothing(String language, String told) {
        String task = openTask(aCase());
        Visitor.as(rest, MANAGER).post("/api/tasks/" + task + "/claim", null);
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.until(() -> browser.shows(ENABLED_NAME));
            browser.until(() -> typed(browser, "某某机械有限公司"));
            Visitor.as(rest, MANAGER).post("/api/tasks/" + task + "/complete", IDENTITY);

            browser.type(ENABLED_NAME, "二厂");
            browser.until(() -> browser.ask("return document.body.innerText").contains(told));
            assertThat(browser.ask(NAME_VALUE)).isEqualTo("某某机械有限公司二厂");
        }
    }

    /** Tasklist may draw the form of a task just opened a second time; whoever sees the field empty again types again. */
    private static boolean typed(Chromium browser, String name) {
        if (!name.equals(browser.ask(NAME_VALUE))) {
            browser.type(ENABLED_NAME, name);
        }
        return browser.shows(By.cssSelector(".sancha-form .draft-state.saved")) && name.equals(browser.ask(NAME_VALUE));
    }

    @Test
    void whoHasNoTasksIsToldSoAndWhereToGo() {
        aCase();
        for (List<String> of : List.of(List.of("process-reviewer", "/process-changes.html"), List.of("auditor", "/cases.html"))) {
            try (var browser = new Chromium(port, "zh-CN")) {
                browser.login(of.get(0));
                browser.open("/camunda/app/tasklist/default/");
                browser.until(() -> browser.texts(By.cssSelector(".sancha-worklist .none")).stream().anyMatch(word -> word.contains("不办理任务")));
                assertThat(browser.shows(By.cssSelector(".sancha-worklist a[href='" + of.get(1) + "']"))).isTrue();
                assertThat(browser.shows(CLAIM_NEXT)).isFalse();
            }
        }
    }

    private String holder(String task) {
        return Visitor.as(rest, MANAGER).get("/api/tasks/" + task).getBody().path("task").path("assignee").asText();
    }

    private String aCase() {
        return Visitor.as(rest, MANAGER).beginCase();
    }

    private String openTask(String caseId) {
        return desk.openIn(caseId).get(0).id();
    }
}
