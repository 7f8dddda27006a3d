package io.sancha.steps.endofday;

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
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** COL-01: the notice of a loan's maturity goes out as long before it as the bank's policy says, on days on which nobody else's loans live. */
class NoticePeriodsTest extends IntegrationTest {
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private Policy policy;
    @Autowired
    private JdbcTemplate sql;

    private String opened(LocalDate drawn, int months) {
        clock.standAt(drawn.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("360000.00"), drawn).at(Rate.annualPercent("3.60")).instalments(months)
            .repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private int notices(String loan, LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
        endOfDay.run(day, Partition.of(loan));
        return sql.queryForObject("select count(*) from notice where loan_number = ? and kind = 'MATURITY'", Integer.class, loan);
    }

    @ParameterizedTest(name = "{0} months: {3} from {4} on, notice on {2}")
    @CsvSource({
        "2094-01-11, 3,  2094-04-04, notice.maturity.short-term,            7,  2090-01-01",
        "2095-01-11, 3,  2095-04-01, notice.maturity.short-term,            10, 2095-01-01",
        "2094-01-11, 14, 2095-02-11, notice.maturity.medium-and-long-term,  1,  2090-01-01",
        "2096-01-11, 14, 2097-01-11, notice.maturity.medium-and-long-term,  2,  2096-01-01",
        "2098-01-11, 14, 2099-03-04, term.short-at-most,                    24, 2098-01-01"})
    void theNoticeGoesOutWhenThePolicySays(LocalDate drawn, int months, LocalDate noticeOn, String figure, BigDecimal value, LocalDate from) {
        policy.set(figure, value, from, "test");
        if (figure.equals("term.short-at-most")) {
            policy.set("notice.maturity.short-term", BigDecimal.valueOf(7), from, "test");
        }
        String loan = opened(drawn, months);

        assertThat(notices(loan, noticeOn.minusDays(1))).isZero();
        assertThat(notices(loan, noticeOn)).isEqualTo(3);
    }
}
