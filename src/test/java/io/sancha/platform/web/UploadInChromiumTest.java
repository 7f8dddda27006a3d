package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.application.Applicants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An officer sends files in a real browser, and reads what has become of their names. Run by {@code .ci/run}; {@code mvn verify} goes without. */
@Tag("browser")
class UploadInChromiumTest extends IntegrationTest {
    private static final By STORED = By.cssSelector(".sancha-form .stored");
    private static final By CHOOSER = By.cssSelector(".sancha-form input[data-upload]");
    private static final By UNFINISHED = By.cssSelector(".sancha-form ul.sending > li");
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;

    /** 300 Chinese signs are 900 bytes, of which a disk takes 255. */
    @Test
    void theWholeNameIsShownAndShownAgain() {
        String name = "东方纺织服饰有限公司二〇二四年第一次股东会决议".repeat(20).substring(0, 300) + ".txt";
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("relationship-manager");
            String address = "/camunda/app/tasklist/default/#/?task=" + aTask().id();
            browser.open(address);
            choose(browser, name);
            browser.until(() -> said(browser).startsWith(name));
            assertThat(said(browser)).contains("下载时名为 " + name.substring(0, 70)).contains("….txt").doesNotContain("原名");

            browser.until(() -> browser.ask("return document.querySelector('.sancha-form').innerText").contains("已保存"));
            browser.open("/login");
            browser.open(address);
            browser.until(() -> said(browser).startsWith(name));
        }
    }

    @Test
    void aNameThatLosesWhatDoesNotShowIsToldToHaveDoneSo() {
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("relationship-manager");
            browser.open("/camunda/app/tasklist/default/#/?task=" + aTask().id());
            choose(browser, "营业\u202E执照.txt");
            browser.until(() -> said(browser).startsWith("营业执照.txt"));
            assertThat(said(browser)).contains("原名 营业\u202E执照.txt").doesNotContain("下载时名为");
        }
    }

    /** DOC-01: what came of a file whose line broke is told to whoever opens the task again, and given up by one press. */
    @Test
    void aFileThatHasNotComeWholeIsToldAndGivenUp() {
        HumanTask task = aTask();
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("relationship-manager");
            browser.open("/camunda/app/tasklist/default/#/?task=" + task.id());
            browser.until(() -> browser.shows(CHOOSER));
            browser.answer("""
                const [path, done] = arguments;
                import('/sancha/parts.js').then(async ({ sendInParts }) => {
                  let begun;
                  const file = new File([new Uint8Array(3 << 20)], '章程.pdf');
                  await sendInParts(path, file, () => { throw new Error('the line is cut here'); }, () => { begun = true; }).catch(() => {});
                  done(begun);
                });""", "/api/tasks/" + task.id() + "/uploads");
            browser.open("/login");
            browser.open("/camunda/app/tasklist/default/#/?task=" + task.id());
            browser.until(() -> browser.texts(UNFINISHED).stream().anyMatch(row -> row.contains("章程.pdf")));
            browser.press(By.cssSelector(".sancha-form ul.sending button"));
            browser.until(() -> browser.texts(UNFINISHED).isEmpty());
            assertThat(browser.answer("const done = arguments[1]; fetch(arguments[0]).then(answer => answer.json()).then(all => done(all.length))",
                "/api/tasks/" + task.id() + "/uploads")).isEqualTo("0");
        }
    }

    private static String said(Chromium browser) {
        return String.join("", browser.texts(STORED));
    }

    /** As if it lay on the officer's disk. What the form begins with is written last, when the field already listens. */
    private static void choose(Chromium browser, String name) {
        browser.until(() -> browser.ask("""
            const field = document.querySelector('.sancha-form input[data-upload]');
            if (!field || !document.querySelector('.sancha-form select[name=type]').value) return 'not yet';
            const files = new DataTransfer();
            files.items.add(new File(['决议'], '%s'));
            field.files = files.files;
            field.dispatchEvent(new Event('change'));
            return 'chosen';""".formatted(name)).equals("chosen"));
    }

    private HumanTask aTask() {
        var applicants = new Applicants(beans);
        String caseId = applicants.anEnterprise();
        applicants.begin("application", caseId);
        applicants.complete(caseId, Applicants.asksForWorkingCapital().toString());
        return applicants.claim(caseId);
    }
}
