package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.platform.task.TaskDesk;
import io.sancha.tools.walkthrough.DossierVariant;
import io.sancha.tools.walkthrough.StepsBefore;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/** DIS-14: an inspector reads a borrower's payments from a file of a spreadsheet, in a real browser, and is told what they come to. */
@Tag("browser")
class OwnPaymentsInChromiumTest extends IntegrationTest {
    private static final String LIST = "fieldset[data-list=ownPayments]";
    private static final String BACK = "fieldset[data-list=moneyBack]";
    private static final By LIVE = By.cssSelector(".sancha-form .live.shown dd");
    @LocalServerPort
    private int port;
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private TaskDesk desk;
    @Autowired
    private StepsBefore earlier;

    @Test
    void paymentsAreReadFromAFileInTheEncodingOfTheTrade() {
        String caseId = earlier.lifeUntilWaits("collect-evidence", DossierVariant.ofTheGarmentMaker(), one -> { });
        String task = desk.openIn(caseId).stream().filter(open -> open.key().equals("collect-evidence")).findFirst().orElseThrow().id();
        Visitor.as(rest, "inspector").post("/api/tasks/" + task + "/claim", null);
        try (var browser = new Chromium(port, "zh-CN")) {
            browser.window(1400, 2400);
            browser.login("inspector");
            browser.open("/camunda/app/tasklist/default/#/?task=" + task);
            browser.untilItStays(By.cssSelector(".sancha-form:not(.read-only) textarea[name=operations]"));
            read(browser, LIST, "支付日,收款人,账号,金额,用途,凭证\r\n2024/3/20,某纺织面料有限公司,6228480000000000011,\"3,000,000.00\",面料款,FP-1\r\n"
                + "2024-03-21,\"某\"\"新\"\"公司\",6228480000000000012,100,面料款,FP-2\r\n");
            read(browser, BACK, "2024-03-22,某纺织面料有限公司,6228480000000000011,3000000,,,\n");
            browser.until(() -> draft(task).path("ownPayments").size() == 2 && draft(task).path("moneyBack").size() == 1);
            assertThat(draft(task).path("ownPayments").get(0).path("amount").asText()).isEqualTo("3000000.00");
            assertThat(draft(task).path("ownPayments").get(1).path("payee").asText()).isEqualTo("某\"新\"公司");
            browser.until(() -> browser.texts(LIVE).contains("3,000,100.00"));
            read(browser, LIST, "\n");
            browser.until(() -> String.join("", browser.texts(By.cssSelector(LIST + " > .message"))).contains("没有可读的行"));
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** As a person chooses it; a browser takes files from nobody else. */
    private static void read(Chromium browser, String list, String text) {
        List<String> bytes = new ArrayList<>();
        for (byte one : text.getBytes(Charset.forName("GB18030"))) {
            bytes.add(String.valueOf(one & 0xff));
        }
        browser.ask("""
            const files = new DataTransfer();
            files.items.add(new File([new Uint8Array([%s])], '清单.csv'));
            const field = document.querySelector('%s input[type=file]');
            field.files = files.files;
            field.dispatchEvent(new Event('change', { bubbles: true }));""".formatted(String.join(",", bytes), list));
    }

    private JsonNode draft(String task) {
        return Visitor.as(rest, "inspector").get("/api/tasks/" + task).getBody().path("draft");
    }
}
