package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is offered what their duty does not do, and no word of the program stands where people read. */
@Tag("browser")
class DeskInChromiumTest extends IntegrationTest {
    private static final By BEGIN = By.cssSelector(".start-process-action");
    private static final By TASK = By.cssSelector(".tasks-list .task");
    private static final By COUNTS = By.cssSelector("#board .counts");
    private static final String CUT_OFF = """
        return [...document.querySelectorAll('.tasks-list .task-card-details')]
          .filter(card => getComputedStyle(card).overflowY !== 'visible' && card.scrollHeight > card.clientHeight + 1).length;""";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;

    @Test
    void whoBeginsNoCaseAndDoesNoTaskIsOfferedNeither() {
        Visitor.as(rest, "relationship-manager").beginCase();
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("auditor");
            browser.until(() -> browser.shows(By.id("boards")));
            assertThat(browser.shows(COUNTS)).isFalse();
            browser.open("/camunda/app/tasklist/");
            browser.until(() -> browser.shows(TASK) && browser.shows(By.cssSelector(".sancha-worklist .none")));
            assertThat(browser.shows(BEGIN)).isFalse();
        }
    }

    @Test
    void theManagerBeginsCasesAndSeesWholeCards() {
        Visitor.as(rest, "relationship-manager").beginCase();
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("relationship-manager");
            browser.until(() -> browser.shows(COUNTS));
            browser.open("/camunda/app/tasklist/");
            browser.until(() -> browser.shows(BEGIN) && browser.shows(By.cssSelector(".sancha-card .case")));
            assertThat(browser.ask(CUT_OFF)).isEqualTo("0");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,请至少输入 2 个字或字母", "en-US,type at least two characters"})
    void aRefusalOfTheSearchBeginsWithItsSentence(String language, String sentence) {
        try (var browser = new Chromium(port, language)) {
            browser.login("auditor");
            browser.open("/cases.html?search=a");
            browser.until(() -> browser.texts(By.cssSelector(".notice")).stream().anyMatch(notice -> notice.startsWith(sentence)));
        }
    }
}
