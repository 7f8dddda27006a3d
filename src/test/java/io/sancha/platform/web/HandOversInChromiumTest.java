package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CUS-06: the head has customers handed over, who receives them declines or takes them, in a real browser. */
@Tag("browser")
class HandOversInChromiumTest extends IntegrationTest {
    private static final String TAKER = "taker-in-browser";
    private static final By LINES = By.cssSelector(".portfolios .lines tbody tr");
    private static final By NOTICE = By.cssSelector("main > .notice");
    @LocalServerPort
    private int port;
    @Autowired
    private StepsBefore before;
    @Autowired
    private IdentityService identity;

    @BeforeEach
    void aColleagueAndACustomer() {
        before.through("application", DossierVariant.ofTheGarmentMaker(), LocalDate.parse("2024-03-15"));
        clock.release();
        if (identity.createUserQuery().userId(TAKER).count() == 0) {
            User taker = identity.newUser(TAKER);
            taker.setPassword("demo");
            identity.saveUser(taker);
        }
        identity.createMembership(TAKER, "relationship-manager");
        identity.createMembership(TAKER, "branch-0101");
    }

    @AfterEach
    void theColleagueLeaves() {
        identity.deleteMembership(TAKER, "relationship-manager");
        identity.deleteMembership(TAKER, "branch-0101");
    }

    private static void asks(Chromium browser) {
        browser.press(By.cssSelector("form.say [type=submit]"));
        browser.until(() -> String.join("", browser.texts(NOTICE)).contains("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "en-US"})
    void theHeadAsksAndTheReceiverAnswers(String language) {
        try (var browser = new Chromium(port, language)) {
            browser.window(1400, 1200);
            browser.login("approver-branch");
            browser.open("/hand-overs.html");
            browser.until(() -> browser.shows(LINES));
            browser.ask("document.getElementById('manager').value = 'relationship-manager'; "
                + "document.getElementById('manager').dispatchEvent(new Event('change'))");
            browser.until(() -> browser.shows(By.cssSelector(".portfolios .lines input[type=checkbox]")));
            browser.press(By.cssSelector(".portfolios .lines input[type=checkbox]"));
            browser.ask("document.querySelector('form.say select[name=to]').value = '" + TAKER + "'");
            browser.type(By.cssSelector("form.say input[name=reason]"), "岗位调整");
            asks(browser);
            browser.press(By.cssSelector(".latest button.plain"));
            By withdraw = By.cssSelector(".which > button.plain");
            browser.until(() -> browser.shows(withdraw));
            browser.press(withdraw);
            browser.until(() -> browser.texts(By.cssSelector(".which td")).contains(language.startsWith("zh") ? "已撤回" : "withdrawn"));
            browser.until(() -> browser.shows(By.cssSelector(".portfolios .lines input[type=checkbox]")));
            browser.press(By.cssSelector(".portfolios .lines input[type=checkbox]"));
            browser.ask("document.querySelector('form.say select[name=to]').value = '" + TAKER + "'");
            browser.type(By.cssSelector("form.say input[name=reason]"), "岗位调整");
            asks(browser);
            assertThat(browser.faults()).isEmpty();
            assertThat(browser.violations("main")).as("axe-core").isEmpty();
        }
        try (var browser = new Chromium(port, language)) {
            browser.window(1400, 1200);
            browser.login(TAKER);
            browser.open("/hand-overs.html");
            By decline = By.cssSelector(".which .entry button.plain");
            browser.until(() -> browser.shows(decline));
            browser.type(By.cssSelector(".which .entry input"), "手中户数已满");
            browser.press(decline);
            browser.until(() -> String.join("", browser.texts(NOTICE)).contains("1"));
            assertThat(browser.texts(By.cssSelector(".which td"))).contains(language.startsWith("zh") ? "未接收" : "declined");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
