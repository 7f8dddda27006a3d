package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The bell in a real browser, on our pages and in Tasklist, and the page on which a person chooses (NTF-01, NTF-02). */
@Tag("browser")
class NotificationsInChromiumTest extends IntegrationTest {
    private static final String ASSISTANT = "assistant-investigator";
    private static final By BELL = By.cssSelector(".sancha-bell > button");
    private static final By COUNT = By.cssSelector(".sancha-bell .count");
    private static final By LINES = By.cssSelector(".sancha-bell li");
    private static final By FIRST = By.cssSelector(".sancha-bell li a");
    private static final By NOTICE = By.cssSelector(".notice");

    @LocalServerPort
    private int port;
    @Autowired
    private StepsBefore earlier;
    @Autowired
    private Notifications notifications;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"zh-CN,案件退回：协办复核报告", "en-US,A case was returned: Second the report"})
    void theBellCountsWhatIsNewLeadsToTheTaskAndWhatIsReadStaysRead(String language, String title) {
        String caseId = earlier.lifeUntilWaits("countersign-report", DossierVariant.ofTheGarmentMaker(), one -> { });
        clock.release();
        String task = sql.queryForObject("select task_id from notification where case_id = ? and open and task = 'countersign-report'", String.class, caseId);
        String[] names = title.split("：|: ");
        transaction.executeWithoutResult(status -> {
            sql.update("update notification set read_at = now() where person = ?", ASSISTANT);
            var told = new Message.Task(task, "countersign-report", "协办复核报告 Second the report", "diligence");
            notifications.toPeople(List.of(ASSISTANT), ASSISTANT, new Message(Happening.RETURNED, caseId, told, null, "reviewer", "补充外销合同"));
        });
        try (var browser = new Chromium(port, language)) {
            browser.login(ASSISTANT);
            browser.open("/stand-ins.html");
            browser.until(() -> browser.texts(COUNT).equals(List.of("1")));
            browser.press(BELL);
            browser.until(() -> browser.texts(LINES).stream().anyMatch(line -> line.contains(names[1]) && line.contains(caseId) && line.contains("补充外销合同")));
            assertThat(browser.texts(FIRST).get(0)).contains(title);
            browser.keys(Keys.ESCAPE);
            browser.until(() -> !browser.shows(LINES));
            assertThat(browser.ask("return document.activeElement.matches('.sancha-bell > button')")).isEqualTo("true");

            browser.open("/camunda/app/tasklist/default/");
            browser.until(() -> browser.texts(COUNT).equals(List.of("1")));
            browser.press(BELL);
            browser.press(FIRST);
            browser.until(() -> browser.ask("return location.hash").contains(task));
            for (String page : List.of("/camunda/app/welcome/default/", "/cases.html")) {
                browser.open(page);
                browser.until(() -> browser.shows(BELL));
                assertThat(browser.shows(COUNT)).as(page).isFalse();
            }
            assertThat(browser.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,已保存,没有登记电子邮箱", "en-US,Saved,No e-mail address"})
    void whatAPersonChoosesIsKeptAndWithoutAnAddressTheyAreTold(String language, String saved, String refused) {
        By bell = By.cssSelector("[name='FREE.bell']");
        By mail = By.cssSelector("[name='FREE.mail']");
        By save = By.cssSelector(".choices button[type=submit]");
        try (var browser = new Chromium(port, language)) {
            browser.login("reviewer");
            browser.open("/notifications.html");
            browser.press(bell);
            browser.press(save);
            browser.until(() -> browser.texts(NOTICE).equals(List.of(saved)));
            browser.open("/notifications.html");
            browser.until(() -> browser.shows(bell));
            assertThat(browser.ask("return document.querySelector('[name=\"FREE.bell\"]').checked")).isEqualTo("true");
            browser.press(bell);
            browser.press(save);
            browser.until(() -> browser.texts(NOTICE).equals(List.of(saved)));
            assertThat(browser.faults()).isEmpty();

            browser.press(mail);
            browser.press(save);
            browser.until(() -> browser.texts(NOTICE).stream().anyMatch(text -> text.contains(refused) || text.contains(refused.toLowerCase())));
            browser.open("/notifications.html");
            browser.until(() -> browser.shows(mail));
            assertThat(browser.ask("return document.querySelector('[name=\"FREE.mail\"]').checked")).isEqualTo("false");
        }
    }
}
