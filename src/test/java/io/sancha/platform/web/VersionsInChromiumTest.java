package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.platform.engine.EngineActors;
import io.sancha.platform.engine.StepsAlone;
import io.sancha.platform.people.Probe;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.workbench.ReviewAnew;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two versions of the review beside each other, with marks, words and waiting cases, and a decision table, in a real browser. */
@Tag("browser")
class VersionsInChromiumTest extends IntegrationTest {
    private static final By MARKED = By.cssSelector("#to [data-element-id='record-opinion'].mark-changed");
    private static final By SIGNS = By.cssSelector(".drawing .djs-overlay .sign.changed");
    private static final By WAITING = By.cssSelector("#to .badge.waiting");
    private static final By CELLS = By.cssSelector("#to.table td.input-cell");
    @LocalServerPort
    private int port;
    @Autowired
    private ApplicationContext beans;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private JdbcTemplate sql;
    @Autowired
    private TransactionTemplate transaction;

    @ParameterizedTest
    @CsvSource({"zh-CN,系统任务「记录意见」：名称,在办业务", "en-US,system task “Record opinion”: name,Cases on it"})
    void whatDiffersIsMarkedOnBothDrawingsAndCasesThatWaitAreCounted(String language, String words, String heading) throws Exception {
        try (var review = new ReviewAnew(beans); var browser = new Chromium(port, language)) {
            int before = review.newest().getVersion();
            review.released("记录意见");
            String instance = begin();
            try {
                browser.login("process-reviewer");
                browser.open("/versions.html?file=review.bpmn&from=" + before + "&to=" + review.newest().getVersion());
                browser.until(() -> browser.shows(MARKED));
                // they are hidden while a drawing is laid out
                browser.until(() -> browser.texts(SIGNS).equals(List.of("≠", "≠")));
                assertThat(browser.ask("return document.body.innerText")).contains(words).contains(heading).doesNotContain("undefined")
                    .doesNotContain("[object");
                assertThat(browser.shows(WAITING)).isFalse();

                browser.press(By.id("heat"));
                browser.until(() -> browser.shows(WAITING));
                assertThat(browser.texts(WAITING)).containsExactly("1");
                assertThat(browser.ask("return document.querySelectorAll('.drawing .bjs-powered-by').length")).as("the sign of bpmn.io").isEqualTo("2");

                browser.open("/versions.html?file=determine-committee.dmn");
                browser.until(() -> browser.shows(CELLS));
                assertThat(browser.texts(CELLS)).contains("> 1000000");
                browser.open("/versions.html?file=determine-authority.dmn");
                browser.until(() -> browser.shows(CELLS));
                assertThat(browser.ask("return [...document.querySelectorAll('#from .output-cell')].slice(0, 3)"
                    + ".every(cell => cell.getBoundingClientRect().right < innerWidth)"))
                    .as("what a table of a dozen columns answers is seen").isEqualTo("true");
            } finally {
                runtime.deleteProcessInstance(instance, "tried");
            }
        }
    }

    private String begin() {
        var probe = new Probe(runtime, beans.getBean(TaskDesk.class), beans.getBean(EngineActors.class), sql, transaction, clock);
        String caseId = probe.aCase();
        return StepsAlone.within(() -> runtime.createProcessInstanceByKey("review").businessKey(caseId).startBeforeActivity("review-case").execute().getId());
    }
}
