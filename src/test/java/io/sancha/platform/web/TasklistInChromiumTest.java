package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.TaskDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a person sees in Tasklist, in a real browser. Run by {@code .ci/run}, which sees to it that there is one; {@code mvn verify} goes without. */
@Tag("browser")
class TasklistInChromiumTest extends IntegrationTest {
    /** A list that is sorted so says so in its heading. */
    private static final String BY_CREATION = "%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D";
    private static final String MANAGER = "relationship-manager";
    private static final String IDENTITY = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789U\"}";
    private static final By COMPLETE = By.cssSelector(".form-actions .btn-primary");
    private static final By HEADING = By.cssSelector(".task-details h2");
    private static final By ALERT = By.cssSelector(".page-notifications .alert");
    /** Every word on the page and in the hints of its fields that is the key of a word. */
    private static final String KEYS_SHOWN = """
        const hints = [...document.querySelectorAll('[placeholder], [title], [tooltip]')]
          .map(e => `${e.placeholder || ''} ${e.title || ''} ${e.getAttribute('tooltip') || ''}`).join(' ');
        return [...new Set(`${document.body.innerText} ${hints}`.match(/\\b[A-Z]{2,}(_[A-Z]+)+\\b/g) || [])].join(' ');""";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;

    private static final By CARD = By.cssSelector(".tasks-list .sancha-card");

    @BeforeEach
    void aBusyServer() {
        LateWords.on = true;
    }

    @AfterEach
    void itIsIdleAgain() {
        LateWords.on = false;
    }

    /** The words come four seconds late, and the application writes many of them once. */
    @ParameterizedTest
    @CsvSource({"zh-CN,创建时间,筛选任务", "en-US,Created,Filter Tasks"})
    void wordsThatComeLateAreThereAllTheSame(String language, String created, String filter) {
        String task = openTask(aCase());
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?task=" + task + "&sorting=" + BY_CREATION);
            browser.until(() -> browser.shows(COMPLETE));
            browser.until(() -> browser.ask("return document.body.innerText").contains(created));
            browser.until(() -> browser.ask("return [...document.querySelectorAll('input')].map(e => e.placeholder).join()").contains(filter));

            assertThat(browser.ask(KEYS_SHOWN)).as("keys of words").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"welcome,zh-CN", "welcome,en-US", "cockpit,zh-CN", "cockpit,en-US", "admin,zh-CN", "admin,en-US"})
    void noApplicationShowsKeys(String application, String language) {
        try (var browser = new Chromium(port, language)) {
            browser.login("admin");
            browser.open("/camunda/app/" + application + "/default/");
            browser.until(() -> browser.shows(By.cssSelector("[cam-widget-footer] a")));

            assertThat(browser.ask(KEYS_SHOWN)).as("keys of words").isEmpty();
        }
    }

    /** Other tests' tasks are as urgent, and older: the youngest stand on the first page. */
    @ParameterizedTest
    @CsvSource({"zh-CN,还剩", "en-US,left"})
    void aCardTellsTheCaseAndHowLongThereIsLeft(String language, String left) {
        String caseId = aCase();
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?sorting=" + BY_CREATION);
            browser.until(() -> browser.texts(CARD).stream().anyMatch(card -> card.contains(caseId) && card.contains(left)));
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN", "en-US"})
    void aTaskThatHasGoneIsNotToldInRedOverTheNext(String language) {
        String caseId = aCase();
        String first = openTask(caseId);
        Visitor.as(rest, MANAGER).put("/api/tasks/" + first + "/draft", IDENTITY);
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?task=" + first);
            browser.press(COMPLETE);
            browser.until(() -> !openTask(caseId).equals(first));
            noRedMessage(browser);

            String second = openTask(caseId);
            Visitor.as(rest, MANAGER).post("/api/tasks/" + second + "/claim", null);
            browser.open("/camunda/app/tasklist/default/#/?task=" + second);
            browser.until(() -> browser.shows(HEADING));
            browser.press(COMPLETE);
            browser.until(() -> browser.shows(By.cssSelector(".sancha-form [aria-invalid=true]")));

            browser.open("/camunda/app/tasklist/default/#/?task=" + first);
            noRedMessage(browser);
            browser.back();
            noRedMessage(browser);
        }
    }

    /** What Tasklist has to say of a task comes within some seconds. */
    private static void noRedMessage(Chromium browser) {
        Instant end = Instant.now().plus(Duration.ofSeconds(4));
        browser.until(() -> {
            assertThat(browser.texts(ALERT)).noneMatch(text -> text.contains("<task>") || text.contains("not found"));
            assertThat(browser.shows(By.cssSelector(".page-notifications .alert-danger"))).as("a red message").isFalse();
            return Instant.now().isAfter(end);
        });
    }

    private String aCase() {
        String caseId = Visitor.as(rest, MANAGER).beginCase();
        Visitor.as(rest, MANAGER).post("/api/tasks/" + openTask(caseId) + "/claim", null);
        return caseId;
    }

    private String openTask(String caseId) {
        List<String> open = desk.openIn(caseId).stream().map(task -> task.id()).toList();
        return open.get(0);
    }
}
