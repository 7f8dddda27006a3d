package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search box, on the start page and above the list of loans, as a person types into it. */
@Tag("browser")
class SearchInChromiumTest extends IntegrationTest {
    private static final By BOX = By.id("search");
    private static final By HITS = By.cssSelector(".found tbody tr");
    private static final By ROWS = By.cssSelector(".loans tbody tr[data-open]");
    private static final By NOTICE = By.cssSelector(".notice");
    @LocalServerPort
    private int port;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private CustomerDesk customers;

    private String ended(String name) {
        String opened = cases.nextId("0101");
        inAnAct(opened, () -> {
            cases.open(opened, "0101", "test");
            customers.identify(opened, new IdentityEntry(CustomerKind.ENTERPRISE, name, new UnifiedSocialCreditCode("91211000123456789U"), null));
            cases.close(opened, "application-withdrawn");
            return opened;
        });
        return opened;
    }

    private static void look(Chromium browser, String typed) {
        browser.type(BOX, Keys.chord(Keys.CONTROL, "a") + typed + Keys.ENTER);
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 拼音, 全部, 请至少输入", "en-US, pinyin, All, type at least"})
    void findsByPinyinAndOpensTheOnlyHit(String language, String match, String all, String tooShort) {
        String mark = Long.toString(System.nanoTime(), 36);
        List<String> two = List.of(ended("重庆查询厂" + mark), ended("重庆查询厂" + mark));
        String one = ended("重庆独一厂" + mark);
        try (var browser = new Chromium(port, language)) {
            browser.login("auditor");
            browser.open("/");
            look(browser, "chongqingchaxunchang" + mark);
            browser.until(() -> browser.shows(HITS));
            assertThat(browser.texts(HITS)).singleElement().asString().contains("重庆查询厂" + mark, match, two.get(0), two.get(1));

            browser.open("/cases.html");
            browser.until(() -> browser.shows(ROWS));
            assertThat(browser.texts(ROWS)).anySatisfy(row -> assertThat(row).contains(one, "重庆独一厂" + mark));
            assertThat(browser.texts(By.cssSelector("#standing option"))).first().isEqualTo(all);
            look(browser, "王");
            browser.until(() -> browser.shows(NOTICE));
            assertThat(browser.texts(NOTICE)).singleElement().asString().contains(tooShort);
            look(browser, "独一厂" + mark);
            browser.until(() -> browser.ask("return location.pathname + location.search").matches("/case\\.html\\?(id|case)=" + one));
            // what was refused is told by the browser, too
            assertThat(browser.faults()).allMatch(fault -> fault.contains("/api/search"));
        }
    }
}
