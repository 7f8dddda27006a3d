package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.moving.Movers;
import io.sancha.platform.release.PastTheRules;
import io.sancha.platform.release.Reviewers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A case that stays and one that moves: from the first reviewer's dry run to the second's release and the last case, in a real browser. */
@Tag("browser")
class CaseMovesInChromiumTest extends IntegrationTest {
    private static final By STATE = By.cssSelector("#content .state");
    private static final By STAYS = By.cssSelector(".cases tr.stays .rule");
    private static final By RESULT = By.cssSelector(".cases tbody td:last-child");
    private static final By BUTTON = By.cssSelector("#plan button");
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;

    @ParameterizedTest
    @CsvSource({"zh-CN,撤回,复核放行,待复核,已移,已办结,登记客户身份", "en-US,Withdraw,Release,to be released,moved,done,Identify customer"})
    void thePageTellsWhoStaysAndWhoMoves(String language, String withdraw, String release, String open, String moved, String done, String task) {
        try (var movers = new Movers(beans)) {
            movers.releasesRelationship("找客户");
            movers.begins();
            String gone = Reviewers.read("relationship/relationship.bpmn").replaceAll("(id|sourceRef|targetRef|bpmnElement)=\"identify-customer\"",
                "$1=\"identify-anew\"");
            try (var past = new PastTheRules(beans, "relationship/relationship.bpmn", gone); var browser = new Chromium(port, language)) {
                browser.login("process-reviewer");
                plans(browser);
                browser.until(() -> browser.shows(STAYS));
                // other tests may have left cases at the same place
                assertThat(browser.texts(STAYS)).isNotEmpty().containsOnly("MOV-06");
                assertThat(browser.texts(RESULT)).anyMatch(row -> row.contains(task));
                browser.press(button(withdraw));
                browser.until(() -> !browser.texts(STATE).contains(open));
            }
            movers.releasesRelationship("寻客户");
            String plan;
            try (var browser = new Chromium(port, language)) {
                browser.login("process-reviewer");
                plans(browser);
                browser.until(() -> browser.texts(STATE).contains(open));
                assertThat(browser.shows(button(release))).as("the planner has no such button").isFalse();
                plan = browser.ask("return location.pathname + location.search");
            }
            try (var browser = new Chromium(port, language)) {
                browser.login("process-reviewer-2");
                browser.open(plan);
                browser.press(button(release));
                browser.until(() -> !browser.texts(STATE).contains(open));
                movers.work();
                browser.until(() -> browser.texts(STATE).contains(done) && browser.texts(RESULT).get(0).startsWith(moved));
                assertThat(browser.ask("return document.body.innerText")).contains("process-reviewer").doesNotContain("undefined").doesNotContain("[object");
            }
        }
    }

    private static void plans(Chromium browser) {
        browser.open("/versions.html?file=relationship.bpmn");
        browser.press(By.id("move"));
        browser.until(() -> browser.shows(BUTTON));
        browser.ask("document.querySelectorAll('#sources input').forEach((box, i) => { box.checked = i === 0; })");
        browser.type(By.name("reason"), "按新图办理");
        browser.press(BUTTON);
    }

    private static By button(String words) {
        return By.xpath("//main//button[normalize-space(.)='" + words + "']");
    }
}
