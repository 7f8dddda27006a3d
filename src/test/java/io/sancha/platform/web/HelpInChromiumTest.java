package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.TaskDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person at a task asks for help, is refused, and reads where the rule comes from. */
@Tag("browser")
class HelpInChromiumTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    /** The last sign is no check digit of the others. */
    private static final String WRONG = "{\"kind\":\"ENTERPRISE\",\"name\":\"某某织造服饰有限公司\",\"uscc\":\"91211000123456789A\"}";
    private static final By HELP = By.cssSelector(".sancha-help.beside");
    private static final By NAME = By.cssSelector(".sancha-form [name=name]:enabled");
    private static final By COMPLETE = By.cssSelector(".form-actions .btn-primary");
    private static final By PAGE = By.cssSelector("#page");
    private static final By RULE = By.cssSelector(".sancha-form .to-rule");

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;

    @ParameterizedTest
    @CsvSource({"zh-CN,登记客户身份,先看什么,出处,国家标准", "en-US,Identify customer,What to look at,Where it comes from,national standards"})
    void aTasksHelpOpensBesideItsFormAndARefusalLeadsToTheRulesSource(String language, String task, String look, String from, String source) {
        String open = desk.openIn(Visitor.as(rest, MANAGER).beginCase()).get(0).id();
        Visitor.as(rest, MANAGER).post("/api/tasks/" + open + "/claim", null);
        Visitor.as(rest, MANAGER).put("/api/tasks/" + open + "/draft", WRONG);
        try (var browser = new Chromium(port, language)) {
            browser.login(MANAGER);
            browser.open("/camunda/app/tasklist/default/#/?task=" + open);
            browser.until(() -> browser.shows(NAME) && browser.shows(COMPLETE));
            browser.keys("?");
            browser.until(() -> browser.texts(HELP).stream().anyMatch(help -> help.contains(task) && help.contains(look) && help.contains("CUS-01")));
            browser.keys(Keys.ESCAPE);
            browser.until(() -> !browser.shows(HELP));

            browser.type(NAME, "?");
            assertThat(browser.shows(HELP)).as("while typing in a field").isFalse();
            browser.press(By.cssSelector(".sancha-form .ask-help"));
            browser.until(() -> browser.shows(HELP));
            browser.press(By.cssSelector(".sancha-help.beside .end"));
            assertThat(browser.ask("return document.querySelector('.sancha-form [name=name]').value")).isEqualTo("某某织造服饰有限公司?");
            assertThat(browser.faults()).isEmpty();

            browser.press(COMPLETE);
            browser.until(() -> browser.texts(RULE).contains("CUS-01"));
            browser.open(browser.ask("return document.querySelector('.sancha-form .to-rule').getAttribute('href')"));
            browser.until(() -> browser.texts(PAGE).stream().anyMatch(page -> page.contains("CUS-01") && page.contains(from) && page.contains(source)));
            assertThat(browser.faults()).filteredOn(fault -> !fault.contains("/complete") && !fault.contains("submit-form")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,审查岗,审查个案,一天的工作", "en-US,Reviewer,Review case,Your day"})
    void aDutysPageLeadsToItsTasksAndWordsAreFound(String language, String duty, String task, String day) {
        try (var browser = new Chromium(port, language)) {
            browser.login("reviewer");
            browser.open("/");
            browser.press(By.cssSelector(".top .to-help"));
            browser.until(() -> browser.texts(PAGE).stream().anyMatch(page -> page.contains(duty) && page.contains(task)));

            browser.open("/help.html?duty=reviewer");
            browser.until(() -> browser.texts(PAGE).stream().anyMatch(page -> page.contains(day)));
            browser.press(By.cssSelector("#page dl.work a"));
            browser.until(() -> browser.texts(PAGE).stream().anyMatch(page -> page.startsWith(task)));

            browser.type(By.id("text"), "REV-02");
            browser.keys(Keys.ENTER);
            browser.until(() -> browser.texts(By.cssSelector("#page dt a")).contains("REV-02"));
            assertThat(browser.faults()).isEmpty();
        }
    }
}
