package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.tools.board.BoardKeeper;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The start page of each duty in a real browser: no fault in its console, a chart, and numbers that lead to as many lines. */
@Tag("browser")
class BoardsInChromiumTest extends IntegrationTest {
    private static final By LINES = By.cssSelector(".lines tbody tr");
    private static final String LOADED = "return document.querySelectorAll('.boards .block').length > 0 && !document.querySelector('.boards [aria-busy]')";
    @LocalServerPort
    private int port;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private BoardKeeper keeper;

    @ParameterizedTest
    @CsvSource({"zh-CN,relationship-manager,my-cases,我的业务", "en-US,relationship-manager,my-cases,My cases",
        "zh-CN,approver-head-office,pipeline,在办业务", "en-US,approver-branch,pipeline,Cases by step", "zh-CN,risk-inspector,vintage,逾期",
        "en-US,risk-inspector,by-product,Concentration by product"})
    void aNumberLeadsToAsManyLines(String language, String person, String list, String title) {
        earlier.lifeUntilWaits("collect-evidence", DossierVariant.ofTheGarmentMaker(), one -> { });
        clock.release();
        keeper.tell(LocalDate.now(clock));
        try (var browser = new Chromium(port, language)) {
            browser.login(person);
            browser.open("/");
            browser.until(() -> Boolean.parseBoolean(browser.ask(LOADED)));
            By number = By.cssSelector("#" + list + " tbody td.figure a");
            browser.until(() -> browser.shows(number) && browser.shows(By.cssSelector("#" + list + " canvas")));
            assertThat(browser.texts(By.cssSelector("#" + list + " h3")).get(0)).startsWith(title);
            assertThat(browser.faults()).isEqualTo(List.of());
            assertThat(browser.violations("body")).as("axe-core").isEmpty();
            // the policy of contents keeps axe-core from its styles, which the console tells
            browser.faults();
            int count = Integer.parseInt(browser.texts(number).get(0).replace(",", ""));

            browser.press(number);
            browser.until(() -> browser.ask("return location.pathname").equals("/list.html") && browser.shows(LINES));
            while (browser.shows(By.cssSelector(".more button"))) {
                int before = browser.texts(LINES).size();
                browser.press(By.cssSelector(".more button"));
                browser.until(() -> browser.texts(LINES).size() > before);
            }
            assertThat(browser.texts(LINES)).hasSize(count);
            assertThat(browser.texts(By.id("which")).get(0)).contains(String.valueOf(count));
            assertThat(browser.faults()).isEqualTo(List.of());
            assertThat(browser.violations("body")).as("axe-core").isEmpty();
        }
    }
}
