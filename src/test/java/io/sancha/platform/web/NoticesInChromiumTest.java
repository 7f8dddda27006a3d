package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.platform.document.MadeUpPictures;
import io.sancha.steps.disbursement.LoanStory;
import io.sancha.steps.endofday.EndOfDay;
import io.sancha.steps.endofday.Partition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Notices as a manager sees to them: where somebody is served, what was sent, a receipt that is refused without its paper and taken with it (COL-02). */
@Tag("browser")
class NoticesInChromiumTest extends LoanStory {
    @LocalServerPort
    private int port;
    @Autowired
    private EndOfDay endOfDay;
    @TempDir
    private Path folder;

    @Test
    void aManagerRecordsAnAddressAndAReceipt() throws IOException {
        aLoanOnASuretyPaidOut();
        LocalDate day = sql.queryForObject("select next_settles_on + 3 from loan_position where loan_number = ?", LocalDate.class, loan());
        clock.standAt(day.atTime(20, 0).atZone(clock.getZone()).toInstant());
        endOfDay.run(day, Partition.of(loan()));

        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("relationship-manager");
            browser.open("/case.html?case=" + caseId);
            browser.press(By.xpath("//div[@class='acts']/button[text()='通知书']"));
            browser.until(() -> browser.shows(By.xpath("//td[contains(., '贷款催收通知书')]")));

            browser.press(By.xpath("(//p[@class='served']/button)[1]"));
            browser.type(By.name("email"), "laoshi@example.com");
            browser.type(By.name("file"), scan(31).toString());
            browser.press(By.cssSelector("form.entry button[type=submit]"));
            browser.until(() -> browser.shows(By.xpath("//p[@class='served' and contains(., '电子送达：借款人 laoshi@example.com')]")));

            browser.press(By.xpath("//tr[contains(., '催收') and contains(., '保证人联')]//button[text()='登记回执']"));
            browser.until(() -> browser.shows(By.name("receivedOn")));
            browser.ask("document.querySelector('[name=receivedOn]').value = '" + day + "'");
            browser.press(By.cssSelector("form.entry button[type=submit]"));
            browser.until(() -> browser.shows(By.xpath("//p[@role='alert' and contains(., 'COL-02') and contains(., '扫描件')]")));
            browser.type(By.name("file"), scan(32).toString());
            browser.press(By.cssSelector("form.entry button[type=submit]"));
            browser.until(() -> browser.shows(By.xpath("//tr[contains(., '保证人联')]//td[contains(., '" + day + " 签收')]")));

            assertThat(browser.violations("body")).isEmpty();
        }
    }

    private Path scan(int seed) throws IOException {
        return Files.write(folder.resolve("扫描" + seed + ".jpg"), MadeUpPictures.jpeg(new MadeUpPictures(seed).place(), 0.8f));
    }
}
