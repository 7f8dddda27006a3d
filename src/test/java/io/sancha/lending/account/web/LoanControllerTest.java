package io.sancha.lending.account.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.Visitor;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;

class LoanControllerTest extends IntegrationTest {
    @Autowired
    private TestRestTemplate rest;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;

    private String opened(String branch) {
        LocalDate on = LocalDate.parse("2024-03-18");
        clock.standAt(on.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId(branch), branch, "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("100000.00"), on).at(Rate.annualPercent("4.35")).instalments(3).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    @Test
    void tellsTheLoanAndHowItsInterestCameAbout() {
        String number = opened("0101");
        var loan = Visitor.as(rest, "accountant").get("/api/loans/" + number).getBody();
        assertThat(loan.at("/agreed/principal").asText()).isEqualTo("100000.00");
        assertThat(loan.at("/schedule").size()).isEqualTo(3);
        assertThat(loan.at("/postings/0/kind").asText()).isEqualTo("DISBURSE");
        var explained = Visitor.as(rest, "accountant").get("/api/loans/" + number + "/explain?on=2024-04-18").getBody();
        assertThat(explained.at("/figures/0/lines/0/formula").asText()).isEqualTo("100000.00 × 4.35% × 31 ÷ 360 = 374.58333333");
        assertThat(explained.at("/due/interest").asText()).isEqualTo("374.58");
    }

    @Test
    void refusesALoanOfAnotherBranchAndADayBeforeTheLoan() {
        String elsewhere = opened("0202");
        assertThat(Visitor.as(rest, "accountant").get("/api/loans/" + elsewhere).getStatusCode().value()).isEqualTo(404);
        assertThat(Visitor.as(rest, "auditor").get("/api/loans/" + elsewhere).getStatusCode().value()).isEqualTo(200);
        assertThat(Visitor.as(rest, "auditor").get("/api/loans/" + elsewhere + "/explain?on=2024-03-17").getStatusCode().value()).isEqualTo(422);
        assertThat(Visitor.anonymous(rest).get("/api/loans/" + elsewhere).getStatusCode().value()).isEqualTo(401);
    }

    @Test
    void theStatementTellsWhatIsOwedAfterEachLinePageByPage() {
        String number = opened("0101");
        LocalDate due = LocalDate.parse("2024-04-18");
        clock.standAt(due.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
        loans.pay(new LoanPayment("P1", number, Money.cny("50000.00"), due, EarlyRepayment.SHORTEN_TERM));
        var first = Visitor.as(rest, "accountant").get("/api/loans/" + number + "/statement?limit=2").getBody();
        assertThat(first.at("/opening/principal").asText()).isEqualTo("0.00");
        assertThat(first.get("lines")).hasSize(2);
        var following = Visitor.as(rest, "accountant").get("/api/loans/" + number + "/statement?limit=100&after=" + first.get("next").asText()).getBody();
        var last = following.get("lines").get(following.get("lines").size() - 1);
        assertThat(last.get("principal").asText()).isEqualTo("50374.58");
        assertThat(last.get("receivable").asText()).isEqualTo("0.00");
        assertThat(following.path("next").isNumber()).isFalse();
        var explained = Visitor.as(rest, "accountant").get("/api/loans/" + number + "/explain?on=2024-04-18").getBody();
        assertThat(explained.get("plans")).hasSize(2);
        assertThat(explained.at("/plans/1/kind").asText()).isEqualTo("SHORTEN_TERM");
        assertThat(explained.at("/plans/1/reason").asText()).isEqualTo("P1");
    }
}
