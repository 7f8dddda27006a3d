package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.TaskDesk;
import io.sancha.steps.diligence.AcceptedCase;
import io.sancha.steps.diligence.Investigators;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A large file on a line that breaks (DOC-01): it goes on by itself, and after the page was closed where the same file is chosen again. */
@Tag("browser")
class BrokenLineInChromiumTest extends IntegrationTest {
    private static final By FILED = By.cssSelector(".sancha-form section.papers ul.filed li");
    private static final By SENDING = By.cssSelector(".sancha-form section.papers ul.sending li");
    @LocalServerPort
    private int port;
    @Autowired
    AcceptedCase accepted;
    @Autowired
    Investigators people;
    @Autowired
    TaskDesk tasks;
    @Autowired
    RuntimeService runtime;

    @Test
    void whatCameStaysAndTheRestFollows() {
        String caseId = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", caseId);
        String task = people.as(new Actor("lead-investigator", Set.of("lead-investigator", "branch-0101")),
            () -> tasks.claim(people.waiting(caseId).id())).id();
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.login("lead-investigator");
            String address = "/camunda/app/tasklist/default/#/?task=" + task;
            browser.open(address);

            choose(browser, "once.pdf", 2, 2);
            browser.until(() -> told(browser, FILED).contains("once") && told(browser, SENDING).isEmpty());

            choose(browser, "closed.pdf", 2, 1000);
            browser.until(() -> told(browser, SENDING).contains("连接中断"));
            browser.open("/login");
            browser.open(address);
            browser.until(() -> told(browser, SENDING).contains("再选同一文件即可续传"));
            assertThat(told(browser, SENDING)).contains("closed.pdf").contains("66%");

            choose(browser, "closed.pdf", 1000, 1000);
            browser.until(() -> told(browser, FILED).contains("closed") && told(browser, SENDING).isEmpty());
            assertThat(browser.ask("return String(window.sanchaParts);")).as("parts that were sent again").isEqualTo("1");
        }
    }

    private static String told(Chromium browser, By rows) {
        return String.join(" ", browser.texts(rows));
    }

    /** A record of the visit, of three megabytes, is chosen. @param from the number of the first part whose line breaks @param to of the last */
    private static void choose(Chromium browser, String name, int from, int to) {
        browser.until(() -> browser.ask("""
            const kind = document.querySelector('.sancha-form section.papers .chooser select');
            if (!kind) return 'not yet';
            kind.value = 'VISIT_RECORD';
            kind.dispatchEvent(new Event('change'));
            const send = XMLHttpRequest.prototype.sendWhole ||= XMLHttpRequest.prototype.send;
            window.sanchaParts = 0;
            XMLHttpRequest.prototype.send = function (body) {
              if (body instanceof Blob && ++window.sanchaParts >= %d && window.sanchaParts <= %d) this.dispatchEvent(new ProgressEvent('error'));
              else send.call(this, body);
            };
            const end = '\\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\\n'
              + '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\\ntrailer<</Root 1 0 R>>\\n%%%%EOF\\n';
            const file = new File(['%%PDF-1.4\\n%% %s ' + 'x'.repeat(3 * 1024 * 1024) + end], '%s', { type: 'application/pdf', lastModified: 1700000000000 });
            const files = new DataTransfer();
            files.items.add(file);
            document.querySelector('.sancha-form section.papers label.drop').dispatchEvent(
              new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
            return 'chosen';""".formatted(from, to, name, name)).equals("chosen"));
    }
}
