package io.sancha.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.lending.customer.CustomerDesk;
import io.sancha.lending.customer.CustomerKind;
import io.sancha.lending.customer.IdentityEntry;
import io.sancha.lending.customer.UnifiedSocialCreditCode;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The payment counter as two accountants use it: find, see what is due, enter, confirm, take the receipt; then the customer's page. */
@Tag("browser")
class CounterInChromiumTest extends IntegrationTest {
    @LocalServerPort
    private int port;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private CustomerDesk customers;
    @Autowired
    private LoanAccounts loans;

    private String aLoanDue(String name) {
        clock.standAt(LocalDate.parse("2024-03-18").atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.nextId("0101");
        inAnAct(caseId, () -> {
            cases.open(caseId, "0101", "test");
            customers.identify(caseId, new IdentityEntry(CustomerKind.ENTERPRISE, name, new UnifiedSocialCreditCode("91211000123456789U"), null));
            return caseId;
        });
        LoanTerms terms = LoanTerms.lend(Money.cny("3000000.00"), LocalDate.parse("2024-03-18")).at(Rate.annualPercent("4.35")).instalments(3)
            .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360).terms();
        String number = loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
        clock.standAt(LocalDate.parse("2024-04-18").atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        return number;
    }

    @ParameterizedTest
    @CsvSource({"zh-CN, 应还, 已登记，尚未入账, 已复核入账, 回单 PDF, 授信（截至 2024-04-18",
        "en-US, Due on, 'Entered, not booked yet', Confirmed and booked, Receipt PDF, Exposure (as of 2024-04-18"})
    void twoAccountantsTakeAPayment(String language, String due, String waits, String booked, String receipt, String exposure) {
        String name = "柜台厂" + Long.toString(System.nanoTime(), 36);
        String number = aLoanDue(name);
        try (var browser = new Chromium(port, language)) {
            browser.login("accountant");
            browser.open("/counter.html");
            browser.type(By.id("find"), name + Keys.ENTER);
            browser.until(() -> browser.shows(By.id("due-on")));
            assertThat(browser.texts(By.id("due-on"))).singleElement().asString().contains(due, "2024-04-18");
            assertThat(browser.texts(By.cssSelector("#parts tr.total"))).singleElement().asString().contains("1,011,237.50");
            browser.press(By.id("all-due"));
            browser.until(() -> browser.texts(By.id("foreseen")).toString().contains("11,237.50"));
            browser.press(By.cssSelector("#entry [type=submit]"));
            browser.until(() -> browser.texts(By.cssSelector("main > .notice")).toString().contains(waits));
            assertThat(browser.texts(By.cssSelector("#waiting tbody tr"))).anySatisfy(row -> assertThat(row).contains(name, number));
            assertThat(browser.faults()).isEmpty();
        }
        try (var browser = new Chromium(port, language)) {
            browser.login("accountant-2");
            browser.open("/counter.html?loan=" + number);
            By confirm = By.cssSelector("#paid .acts button:not(.plain)");
            browser.until(() -> browser.shows(confirm));
            browser.press(confirm);
            browser.until(() -> browser.texts(By.cssSelector("main > .notice")).toString().contains(booked));
            browser.until(() -> browser.texts(By.id("paid")).toString().contains(receipt));
            assertThat(browser.texts(By.cssSelector("#parts tr.total"))).singleElement().asString().contains("0.00");
            browser.press(By.cssSelector("#whose a"));
            browser.until(() -> browser.shows(By.cssSelector("#exposure h2")));
            assertThat(browser.texts(By.cssSelector("#exposure h2"))).singleElement().asString().contains(exposure);
            assertThat(browser.texts(By.cssSelector("#cases tbody tr"))).anySatisfy(row -> assertThat(row).contains(number));
            assertThat(browser.faults()).isEmpty();
        }
    }
}
