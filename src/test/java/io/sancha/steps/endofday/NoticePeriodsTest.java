package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.PastTheTriggers;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.Notices;
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
import org.junit.jupiter.api.Test;
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
    private Notices written;
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
        assertThat(notices(loan, noticeOn)).as("nobody stands surety: one for the customer, one retained").isEqualTo(2);
    }

    /** COL-02: of several each has a copy with their name, and who stood surety in contracts that were drawn up anew has none. */
    @Test
    void eachWhoStandsSuretyIsWrittenTo() {
        String loan = opened(LocalDate.parse("2094-02-11"), 3);
        String caseId = sql.queryForObject("select case_id from loan_account where number = ?", String.class, loan);
        long contract = sql.queryForObject("select 9000000 + count(*) * 2 from contract_seal", Long.class);
        sealed(caseId, contract, "沈某某");
        sealed(caseId, contract + 1, "周某某", "东港市某担保有限公司");

        assertThat(notices(loan, LocalDate.parse("2094-05-04"))).isEqualTo(4);
        assertThat(notices(loan, LocalDate.parse("2094-05-05"))).as("once").isEqualTo(4);
        assertThat(written.of(loan)).filteredOn(one -> one.kind() == Notice.Kind.MATURITY && one.copy() == Notice.Copy.GUARANTOR).extracting(Notice::guarantor)
            .containsExactlyInAnyOrder("周某某", "东港市某担保有限公司");
        assertThat(written.of(loan)).filteredOn(one -> one.copy() != Notice.Copy.GUARANTOR).extracting(Notice::guarantor).containsOnlyNulls();
    }

    private void sealed(String caseId, long contract, String... guarantors) {
        PastTheTriggers.write(past -> {
            for (String guarantor : guarantors) {
                past.update("""
                    insert into subordinate_contract (case_id, loan_contract_id, number, kind, guarantor_id, mark, security_provider, main_number, borrower,
                        amount, term_months, template, wording, sha256, recorded_at, recorded_by, bank_date)
                    values (?, ?, ?, 'SURETY', ?, ?, ?, 'x', 'x', 1, 1, 'x', 'x', encode(sha256('x'), 'hex'), now(), 'x', date '2094-02-11')""",
                    caseId, contract, caseId + guarantor, contract * 10 + guarantor.length(), guarantor, guarantor);
                past.update("""
                    insert into guarantor (id, case_id, investigation_id, valuation_id, mark, name, id_number, id_number_index, net_worth, guarantees_given,
                        recorded_at, recorded_by, bank_date) overriding system value
                    values (?, ?, ?, ?, ?, ?, '91210000MA00000000', 'x', 1, 0, now(), 'x', date '2094-02-11')""",
                    contract * 10 + guarantor.length(), caseId, contract, contract, guarantor, guarantor);
            }
            return past.update("insert into contract_seal (case_id, loan_contract_id, witness_id, recorded_at, recorded_by, bank_date) "
                + "values (?, ?, ?, now(), 'x', date '2094-02-11')", caseId, contract, contract);
        });
    }
}
