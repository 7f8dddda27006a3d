package io.sancha.lending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.IntegrationTest;
import io.sancha.Visitor;
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
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A loan of three million in three instalments of principal at the counter of branch 0101, on the day on which the first falls due. */
abstract class CounterStory extends IntegrationTest {
    @Autowired
    protected TestRestTemplate rest;
    @Autowired
    protected LoanAccounts loans;
    @Autowired
    protected CaseRegister cases;
    @Autowired
    protected JdbcTemplate sql;
    protected String caseId;
    protected String number;

    @BeforeEach
    void aLoanOfWhichTheFirstInstalmentIsDue() {
        on("2024-03-18");
        caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("3000000.00"), LocalDate.parse("2024-03-18")).at(Rate.annualPercent("4.35")).instalments(3)
            .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360).terms();
        number = loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
        on("2024-04-18");
    }

    protected void on(String day) {
        clock.standAt(LocalDate.parse(day).atTime(10, 0).atZone(BankClock.CHINA).toInstant());
    }

    protected ResponseEntity<JsonNode> enters(String user, String key, String amount) {
        return Visitor.as(rest, user).post("/api/loans/" + number + "/payments", "{\"key\":\"" + key + "\",\"amount\":\"" + amount + "\"}");
    }

    protected ResponseEntity<JsonNode> confirms(String user, long entry) {
        return Visitor.as(rest, user).post("/api/payment-entries/" + entry + "/confirmation", "");
    }

    protected ResponseEntity<JsonNode> cancels(String user, long entry, String reason) {
        return Visitor.as(rest, user).post("/api/payment-entries/" + entry + "/cancellation", "{\"reason\":\"" + reason + "\"}");
    }

    /** Number of an entry that waits. */
    protected long waiting(String key, String amount) {
        ResponseEntity<JsonNode> answer = enters("accountant", key, amount);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(202);
        return answer.getBody().get("id").asLong();
    }

    protected static void isRefused(ResponseEntity<JsonNode> answer, String rule) {
        assertThat(answer.getStatusCode().is4xxClientError()).as("%s", answer.getBody()).isTrue();
        assertThat(answer.getBody().path("rule").asText()).as("%s", answer.getBody()).isEqualTo(rule);
    }

    protected int booked() {
        return sql.queryForObject("select count(*) from loan_event where loan_number = ? and kind = 'PAYMENT'", Integer.class, number);
    }
}
