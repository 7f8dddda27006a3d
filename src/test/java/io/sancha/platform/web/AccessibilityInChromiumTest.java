package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.TaskDesk;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Labels, contrast, headings and names for everybody: no page of ours breaks a rule of axe-core (WCAG 2.2 A and AA, and what is good practice). */
@Tag("browser")
class AccessibilityInChromiumTest extends IntegrationTest {
    private static final String MANAGER = "relationship-manager";
    private static final String STANDS = "return document.readyState === 'complete' && "
        + "[...document.querySelectorAll('h1')].every(head => head.innerText.trim())";

    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;

    @Test
    void theLoginPage() {
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.open("/login");
            browser.until(() -> browser.shows(By.cssSelector("button[type=submit]:enabled")));
            assertThat(browser.violations("body")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,relationship-manager,/ /cases.html /stand-ins.html /customer.html /counter.html /help.html?duty=relationship-manager",
        "en-US,accountant,/ /counter.html /help.html?task=pay-out",
        "zh-CN,auditor,/ /cases.html /logins.html /relations.html /versions.html /process-changes.html",
        "en-US,admin,/ /duties.html /staffing.html /logins.html",
        "zh-CN,process-reviewer,/ /versions.html /process-changes.html /case-moves.html /replay.html /staffing.html", "en-US,approver-branch,/ /cases.html"})
    void thePagesOfEachDuty(String language, String person, String pages) {
        try (var browser = new Chromium(port, language)) {
            browser.login(person);
            List<String> broken = new ArrayList<>();
            for (String page : pages.split(" ")) {
                browser.open(page);
                browser.until(() -> browser.ask(STANDS).equals("true"));
                browser.violations("body").forEach(rule -> broken.add(page + ": " + rule));
            }
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void thePartsOfACaseAndTheFormOfATask() {
        String caseId = Visitor.as(rest, MANAGER).beginCase();
        String task = desk.openIn(caseId).get(0).id();
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login(MANAGER);
            List<String> broken = new ArrayList<>();
            for (String part : new String[] {"summary", "documents", "progress", "schedule", "story"}) {
                browser.open("/case.html?id=" + caseId + "#" + part);
                browser.until(() -> browser.ask(STANDS).equals("true"));
                browser.violations("body").forEach(rule -> broken.add(part + ": " + rule));
            }
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.until(() -> browser.shows(By.cssSelector(".sancha-form [name=name]")) && browser.shows(By.cssSelector(".sancha-form > .ask-help")));
            browser.violations(".sancha-form").forEach(rule -> broken.add("form: " + rule));
            assertThat(broken).isEmpty();
        }
    }
}
