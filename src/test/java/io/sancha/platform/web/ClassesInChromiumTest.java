package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.document.MadeUpPictures;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.postloan.classrun.ClassRunOpening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on record of a debtor, and the quarter's classification, as people work with them (CLS-05, CLS-11, CLS-12). */
@Tag("browser")
class ClassesInChromiumTest extends LoanStory {
    private static final By PANEL = By.xpath("//div[@class='acts']/button[text()='分类']");
    private static final By SEND = By.cssSelector("form.entry button[type=submit]");
    @LocalServerPort
    private int port;
    @Autowired
    private ClassRunOpening opening;
    @Autowired
    private PlatformTransactionManager transactions;
    @TempDir
    private Path folder;

    private String scan(int seed) throws IOException {
        return Files.write(folder.resolve("扫描" + seed + ".jpg"), MadeUpPictures.jpeg(new MadeUpPictures(seed).place(), 0.8f)).toString();
    }

    private void openPanel(Chromium browser, String user) {
        browser.forgetSession();
        browser.login(user);
        browser.open("/case.html?case=" + caseId);
        browser.press(PANEL);
        browser.until(() -> browser.shows(By.xpath("//h2[contains(., 'CLS-12')]")));
    }

    private static By button(String text) {
        return By.xpath("//button[text()='" + text + "']");
    }

    @Test
    void aManagerRecordsAReportAndAnImpairmentAndAnotherConfirmsIt() throws IOException {
        aLoanPaidOut();
        LocalDate today = LocalDate.now(clock);
        try (var browser = new Chromium(port, "zh-CN")) {
            openPanel(browser, "relationship-manager");
            browser.press(button("登记全部银行债务"));
            browser.until(() -> browser.shows(By.name("owed")));
            browser.ask("document.querySelector('[name=reportedOn]').value = '" + today + "'");
            browser.type(By.name("owed"), "20,000,000");
            browser.type(By.name("overdue"), "30000000");
            browser.type(By.name("file"), scan(41));
            browser.press(SEND);
            browser.until(() -> browser.shows(By.xpath("//p[@role='alert' and contains(., 'CLS-05') and contains(., '多于全部债务')]")));
            browser.ask("document.querySelector('[name=overdue]').value = '5,000,000.00'; document.querySelector('[name=originalSeen]').value = 'true'");
            browser.press(SEND);
            browser.until(() -> browser.shows(By.xpath("//dd[contains(., '征信报告') and contains(., 'CLS-05')]")));
            browser.until(() -> browser.shows(By.xpath("//td[contains(., '5,000,000.00')]")));

            browser.press(button("登记信用减值"));
            browser.until(() -> browser.shows(By.name("evidence")));
            browser.ask("document.querySelector('[name=evidence]').value = 'DIFFICULTY'; document.querySelector('[name=whole]').value = 'true'");
            browser.type(By.name("reason"), "连续两年亏损");
            browser.type(By.name("file"), scan(42));
            browser.press(SEND);
            browser.until(() -> browser.shows(By.xpath("//span[text()='待确认']")));
            assertThat(browser.shows(button("确认或退回"))).as("not by a manager").isFalse();

            openPanel(browser, "risk-inspector");
            browser.press(button("确认或退回"));
            browser.until(() -> browser.shows(By.name("confirmed")));
            browser.type(By.name("reason"), "证据充分");
            browser.press(SEND);
            browser.until(() -> browser.shows(By.xpath("//span[text()='有效']")));
            assertThat(browser.violations("body")).isEmpty();
        }
    }

    @Test
    void threeHandsConfirmAQuartersLoans() {
        aLoanPaidOut();
        // a later run makes those before it missed
        LocalDate quarter = YearMonth.from(sql.queryForObject("select greatest(max(quarter), date '2024-03-31') from class_run", LocalDate.class))
            .plusMonths(3).atEndOfMonth();
        new TransactionTemplate(transactions).executeWithoutResult(status -> opening.follow(quarter));
        try (var browser = new Chromium(port, "zh-CN")) {
            confirm(browser, "relationship-manager", "初分所选");
            confirm(browser, "classification-officer", "认定所选");
            confirm(browser, "approver-branch", "审批所选");
            browser.ask("const s = document.getElementById('standing'); s.value = 'DONE'; s.dispatchEvent(new Event('change'))");
            browser.until(() -> browser.shows(By.xpath("//tr[contains(., '" + loan() + "') and contains(., '正常 → 正常 → 正常')]")));
            assertThat(browser.violations("body")).isEmpty();
        }
    }

    private void confirm(Chromium browser, String user, String act) {
        browser.forgetSession();
        browser.login(user);
        browser.open("/class-run.html");
        By box = By.xpath("//tr[contains(., '" + loan() + "')]//input[@type='checkbox']");
        browser.until(() -> browser.shows(box));
        browser.press(box);
        browser.press(button(act));
        browser.until(() -> !browser.shows(box));
    }
}
