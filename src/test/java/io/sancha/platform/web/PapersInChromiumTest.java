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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An investigator adds photographs to a visit, several at once, one of which is none. */
@Tag("browser")
class PapersInChromiumTest extends IntegrationTest {
    private static final By FILED = By.cssSelector(".sancha-form section.papers ul.filed li");
    private static final By SENDING = By.cssSelector(".sancha-form section.papers ul.sending li");
    private static final By LACKING = By.cssSelector(".sancha-form section.papers ul.needed li.lacking");
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

    @ParameterizedTest
    @CsvSource({"zh-CN, 未附 现场照片, 照片不能是, 撤下", "en-US, Not added yet Site photograph, cannot be a, Take off"})
    void aFileThatIsNoPhotographLeavesTheOthers(String language, String lacking, String refusal, String takeOff) {
        String caseId = accepted.ofTheGarmentMaker();
        StepsAlone.begin(runtime, "diligence", caseId);
        String task = people.as(new Actor("lead-investigator", Set.of("lead-investigator", "branch-0101")),
            () -> tasks.claim(people.waiting(caseId).id())).id();
        try (var browser = new Chromium(port, language)) {
            browser.login("lead-investigator");
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.until(() -> told(browser).startsWith(lacking));

            drop(browser);
            browser.until(() -> browser.texts(FILED).size() == 2 && String.join("", browser.texts(SENDING)).contains(refusal));
            assertThat(browser.texts(SENDING)).singleElement().asString().contains("notes.txt");
            assertThat(browser.texts(FILED)).allSatisfy(row -> assertThat(row).contains("gate").contains(takeOff));
            browser.until(() -> !told(browser).contains(lacking));

            // nothing of it is lost with the page
            browser.open("/login");
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.until(() -> browser.texts(FILED).size() == 2);
        }
    }

    private static String told(Chromium browser) {
        return String.join(" ", browser.texts(LACKING)).replaceAll("\\s+", " ");
    }

    /** Two pictures and a text are dropped at once. */
    private static void drop(Chromium browser) {
        browser.ask("""
            const picture = async (name, shade) => {
              const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 240 });
              const pen = canvas.getContext('2d');
              pen.fillStyle = shade; pen.fillRect(0, 0, 320, 240); pen.fillStyle = '#333'; pen.fillText(String(Math.random()), 20, 120);
              return new File([await new Promise(done => canvas.toBlob(done, 'image/png'))], name);
            };
            (async () => {
              const files = new DataTransfer();
              files.items.add(await picture('gate 1.png', '#cde'));
              files.items.add(new File(['visited'], 'notes.txt'));
              files.items.add(await picture('gate 2.png', '#edc'));
              document.querySelector('.sancha-form section.papers label.drop').dispatchEvent(
                new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
            })();
            return '';""");
    }
}
