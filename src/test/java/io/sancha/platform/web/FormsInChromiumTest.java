package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.TaskDesk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An officer fills in a form in Tasklist, in a real browser: what was typed is never lost, and what is wrong is said where it is. */
@Tag("browser")
class FormsInChromiumTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    private static final By COMPLETE = By.cssSelector(".form-actions .btn-primary");
    private static final By ADDRESS = By.cssSelector(".sancha-form input[name=address]");
    private static final By PHONE = By.cssSelector(".sancha-form input[name=phone]");
    private static final By NOTICE = By.cssSelector(".sancha-form > .notice");
    private static final By STATE = By.cssSelector(".sancha-form .draft-state");
    private static final By WAYS = By.cssSelector(".sancha-form > .notice .way-on");
    private static final String SHAREHOLDERS = "fieldset[data-list=shareholders]";
    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;
    private String task;

    @BeforeEach
    void aCreditFileIsToBeCollected() {
        Visitor manager = Visitor.as(rest, MANAGER);
        String caseId = manager.beginCase();
        String first = open(caseId);
        manager.post("/api/tasks/" + first + "/claim", null);
        assertThat(manager.post("/api/tasks/" + first + "/complete", IDENTITY).getStatusCode().value()).isEqualTo(200);
        task = open(caseId);
        manager.post("/api/tasks/" + task + "/claim", null);
    }

    @Test
    void aDraftComesBackAtAnotherMachineWithWhoAndWhen() {
        try (var browser = opened("zh-CN")) {
            browser.type(ADDRESS, "东岭市工业路 8 号");
            browser.until(() -> state(browser).contains("已保存"));
        }
        try (var another = opened("zh-CN")) {
            another.until(() -> value(another, "address").equals("东岭市工业路 8 号"));
            assertThat(state(another)).startsWith("草稿由").contains("保存");
        }
    }

    @Test
    void ofTwoWindowsNeitherWritesOverTheOther() {
        try (var one = opened("zh-CN"); var two = opened("en-US")) {
            one.type(ADDRESS, "东岭市工业路 8 号");
            one.until(() -> state(one).contains("已保存"));
            two.type(PHONE, "0411-5550101");
            two.until(() -> notice(two).contains("saved a newer draft elsewhere"));
            assertThat(saved().path("address").asText()).isEqualTo("东岭市工业路 8 号");
            assertThat(saved().has("phone")).isFalse();
            assertThat(value(two, "phone")).isEqualTo("0411-5550101");

            two.press(By.cssSelector(".sancha-form > .notice .way-on:last-child"));
            two.until(() -> saved().path("phone").asText().equals("0411-5550101"));
            assertThat(two.shows(NOTICE)).isFalse();

            one.type(ADDRESS, "东");
            one.until(() -> one.texts(WAYS).size() == 2);
            one.press(WAYS);
            one.until(() -> value(one, "phone").equals("0411-5550101"));
            one.type(ADDRESS, "东岭市");
            one.until(() -> saved().path("address").asText().equals("东岭市"));
        }
    }

    @Test
    void aSessionThatRanOutLosesNothing() {
        try (var browser = opened("zh-CN")) {
            browser.forgetSession();
            browser.type(ADDRESS, "东岭市工业路 8 号");
            browser.until(() -> notice(browser).contains("登录已失效") && browser.texts(WAYS).contains("重新登录后回到这里"));
            assertThat(saved().isMissingNode()).isTrue();

            browser.open("/login");
            browser.login(MANAGER);
            browser.open(address());
            browser.until(() -> value(browser, "address").equals("东岭市工业路 8 号"));
            browser.until(() -> saved().path("address").asText().equals("东岭市工业路 8 号"));
        }
    }

    @Test
    void rowsAreCopiedFromASpreadsheet() {
        try (var browser = opened("zh-CN")) {
            browser.press(By.cssSelector(SHAREHOLDERS + " > button.add"));
            paste(browser, "甲公司\\t91211000123456789U\\t\\t５１.５%\\n乙\\t\\t\\t30\\n丙\\t\\t\\t18.5%\\n");
            browser.until(() -> saved().path("shareholders").size() == 3);
            assertThat(saved().path("shareholders").findValuesAsText("share")).containsExactly("0.515", "0.3", "0.185");
            assertThat(saved().path("shareholders").get(0).path("identity").asText()).isEqualTo("91211000123456789U");
        }
    }

    /** A column of a balance sheet goes into the column of a year; beside it stands what the server makes of it. */
    @Test
    void aStatementIsPastedAsAColumnAndItsRatiosAreToldAtOnce() {
        try (var browser = opened("zh-CN")) {
            browser.press(By.cssSelector("fieldset[data-list=statements] > button.add"));
            paste(browser, "fieldset[data-list=statements] input[name=asOf]", "2023/12/31\\n是\\n1,000,000\\n600,000\\n200,000\\n150,000\\n10,000\\n500,000"
                + "\\n300,000\\n100,000\\n10,000\\n2,000,000\\n1,500,000\\n(100,000)\\n(100,000)\\n");
            browser.until(() -> browser.texts(By.cssSelector(".sancha-form .live.shown td")).contains("50 %"));
            assertThat(browser.texts(By.cssSelector(".sancha-form .live.shown td"))).startsWith("2023-12-31", "50 %", "2.0000").contains("-5 %");
            browser.until(() -> saved().path("statements").path(0).path("netProfit").asText().equals("-100000.00"));
        }
    }

    @Test
    void ofCellsThatDoNotFitNoneIsPasted() {
        try (var browser = opened("zh-CN")) {
            browser.press(By.cssSelector(SHAREHOLDERS + " > button.add"));
            paste(browser, "甲公司\\t\\t\\t51\\n乙\\t\\t\\t一半\\n");
            browser.until(() -> listSays(browser).contains("第 2 行第 4 列") && listSays(browser).contains("一半"));
            paste(browser, "甲\\t\\t\\t51\\t多\\n");
            browser.until(() -> listSays(browser).contains("有 5 列"));
            assertThat(browser.ask("return document.querySelectorAll('" + SHAREHOLDERS + " .entry-row').length")).isEqualTo("1");
            assertThat(browser.ask("return document.querySelector('" + SHAREHOLDERS + " input[name=name]').value")).isEmpty();
        }
    }

    @Test
    void whatIsMissingIsSummedUpAboveAndLeadsToItsField() {
        try (var browser = opened("zh-CN")) {
            browser.press(COMPLETE);
            browser.until(() -> notice(browser).contains("需要补正"));
            assertThat(browser.ask("return document.activeElement.className")).contains("notice");
            browser.press(By.cssSelector(".sancha-form > .notice .points a"));
            assertThat(browser.ask("return document.activeElement.name")).isEqualTo("address");
            assertThat(browser.ask("return document.getElementById(document.activeElement.getAttribute('aria-describedby')).textContent")).isEqualTo("必填");
        }
    }

    @Test
    void ofATaskThatAnotherWindowFinishedOneIsToldAndLedOn() {
        try (var browser = opened("zh-CN")) {
            Visitor.as(rest, MANAGER).post("/api/tasks/" + task + "/return", null);
            browser.type(ADDRESS, "东岭市");
            browser.until(() -> notice(browser).contains("尚未认领") && browser.texts(WAYS).contains("去下一项任务"));
            assertThat(value(browser, "address")).isEqualTo("东岭市");
        }
    }

    private Chromium opened(String language) {
        var browser = new Chromium(port, language);
        browser.login(MANAGER);
        browser.open(address());
        browser.untilItStays(By.cssSelector(".sancha-form:not(.read-only) input[name=address]"));
        return browser;
    }

    private String address() {
        return "/camunda/app/tasklist/default/#/?task=" + task;
    }

    private static void paste(Chromium browser, String cells) {
        paste(browser, SHAREHOLDERS + " input[name=name]", cells);
    }

    private static void paste(Chromium browser, String field, String cells) {
        browser.ask("""
            const clipboard = new DataTransfer();
            clipboard.setData('text/plain', '%s');
            document.querySelector('%s').dispatchEvent(
              new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }));""".formatted(cells, field));
    }

    private static String listSays(Chromium browser) {
        return String.join("", browser.texts(By.cssSelector(SHAREHOLDERS + " > .message")));
    }

    private static String value(Chromium browser, String field) {
        return browser.ask("return document.querySelector('.sancha-form [name=" + field + "]')?.value");
    }

    private static String state(Chromium browser) {
        return String.join("", browser.texts(STATE));
    }

    private static String notice(Chromium browser) {
        return String.join("", browser.texts(NOTICE));
    }

    private JsonNode saved() {
        return Visitor.as(rest, MANAGER).get("/api/tasks/" + task).getBody().path("draft");
    }

    private String open(String caseId) {
        return desk.openIn(caseId).get(0).id();
    }
}
