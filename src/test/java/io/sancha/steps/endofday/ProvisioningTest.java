package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.LoanStatements;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** CLS-13: what is held for the loss of a loan, by its class and its principal, at the end of each month. */
class ProvisioningTest extends IntegrationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-05-13");
    private static final LocalDate MAY = LocalDate.parse("2024-05-31");
    private static final LocalDate JUNE = LocalDate.parse("2024-06-30");
    private static final ClassDeciders THREE = new ClassDeciders("a", "b", "c");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private LoanStatements statements;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private Policy policy;
    @Autowired
    private JdbcTemplate sql;
    private String loan;

    @BeforeEach
    void aLoanOfNineHundredThousand() {
        loan = lent(DRAWN);
    }

    private String lent(LocalDate drawn) {
        on(drawn);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        LoanTerms terms = LoanTerms.lend(Money.cny("900000.00"), drawn).at(Rate.annualPercent("3.60")).maturingOn(drawn.plusMonths(24))
            .repaid(RepaymentMethod.BULLET).counted(DayCount.ACT_360).terms();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    private BigDecimal heldAfter(LocalDate day) {
        on(day);
        endOfDay.provide(day, Partition.of(loan));
        return held();
    }

    /** By the postings. */
    private BigDecimal held() {
        return sql.queryForObject("""
            select coalesce(sum(credit - debit), 0) from ledger_line where loan_number = ? and account = 'LOSS_ALLOWANCE'""", BigDecimal.class, loan);
    }

    private List<String> provided() {
        return sql.queryForList("select debit || ' ' || amount from posting where loan_number = ? and kind = 'PROVIDE' order by id", String.class, loan);
    }

    @Test
    void aMonthsEndHoldsTheShareOfTheClassAndOtherDaysNothing() {
        assertThat(heldAfter(MAY.minusDays(1))).isZero();
        assertThat(heldAfter(MAY)).isEqualByComparingTo("9000.00");
        assertThat(heldAfter(MAY)).as("a second time").isEqualByComparingTo("9000.00");
        assertThat(heldAfter(JUNE)).as("nothing has changed").isEqualByComparingTo("9000.00");
        classes.change(loan, RiskClass.SPECIAL_MENTION, "CLS-11", "订单减少", THREE);
        assertThat(heldAfter(JUNE)).isEqualByComparingTo("18000.00");
        assertThat(heldAfter(MAY)).as("a day before the last is done again").isEqualByComparingTo("18000.00");
        assertThat(provided()).containsExactly("IMPAIRMENT_LOSS 9000.00", "IMPAIRMENT_LOSS 9000.00");
        assertThat(sql.queryForObject("select count(*) from loan_provision where loan_number = ?", Integer.class, loan)).isEqualTo(2);
    }

    @Test
    void aWorseClassIsProvidedForAndABetterOneReleased() {
        heldAfter(MAY);
        classes.change(loan, RiskClass.DOUBTFUL, "CLS-11", "停产", THREE);
        assertThat(heldAfter(JUNE)).isEqualByComparingTo("450000.00");
        classes.change(loan, RiskClass.SPECIAL_MENTION, "CLS-11", "复产", THREE);
        assertThat(heldAfter(LocalDate.parse("2024-07-31"))).isEqualByComparingTo("18000.00");
        assertThat(provided()).containsExactly("IMPAIRMENT_LOSS 9000.00", "IMPAIRMENT_LOSS 441000.00", "LOSS_ALLOWANCE 432000.00");
    }

    /** What is booked late makes the books be told anew; the provision is none of what happened to the loan, and stays. */
    @Test
    void aPaymentBookedLateTakesNoProvisionBackAndTheNextMonthReleasesItsShare() {
        heldAfter(MAY);
        on(MAY.plusDays(5));
        loans.pay(new LoanPayment("P", loan, Money.cny("300000.00"), MAY.minusDays(3), EarlyRepayment.REDUCE_INSTALMENT));
        assertThat(held()).isEqualByComparingTo("9000.00");
        BigDecimal principal = loans.position(loan).principalNormal().amount();
        assertThat(heldAfter(JUNE)).isEqualByComparingTo(principal.multiply(new BigDecimal("0.01")).setScale(2, RoundingMode.HALF_UP));
        assertThat(endOfDay.unbalanced(Partition.of(loan))).isEmpty();
    }

    @Test
    void aSettledLoanReleasesWhatWasHeld() {
        heldAfter(MAY);
        on(MAY.plusDays(3));
        loans.pay(new LoanPayment("P", loan, loans.payoff(loan, MAY.plusDays(3)).total(), MAY.plusDays(3)));
        assertThat(heldAfter(JUNE)).isZero();
        assertThat(heldAfter(LocalDate.parse("2024-07-31"))).isZero();
        assertThat(provided()).containsExactly("IMPAIRMENT_LOSS 9000.00", "LOSS_ALLOWANCE 9000.00");
    }

    @Test
    void whatAWriteOffTookBeyondTheAllowanceIsProvidedForOnce() {
        heldAfter(MAY);
        on(MAY.plusDays(3));
        loans.writeOff("W", loan, MAY.plusDays(3), "核销");
        assertThat(held()).as("the write-off took more than was held").isNegative();
        assertThat(heldAfter(JUNE)).isZero();
        assertThat(heldAfter(LocalDate.parse("2024-07-31"))).isZero();
        assertThat(sql.queryForObject("select count(*) from loan_provision where loan_number = ? and final", Integer.class, loan)).isEqualTo(1);
    }

    @Test
    void theBorrowersStatementSaysNothingOfIt() {
        heldAfter(MAY);
        assertThat(statements.statement(loan, DRAWN, MAY, 0, 100)).extracting(line -> line.posting().kind()).containsExactly(PostingKind.DISBURSE);
    }

    @Test
    void theSharesAndTheMonthsAreThePolicys() {
        LocalDate far = LocalDate.parse("2091-01-01");
        policy.set("provision.general", new BigDecimal("1.5"), far, "test");
        policy.set("provision.every", BigDecimal.valueOf(3), far, "test");
        loan = lent(LocalDate.parse("2091-01-15"));

        assertThat(heldAfter(LocalDate.parse("2091-01-31"))).isZero();
        assertThat(heldAfter(LocalDate.parse("2091-03-31"))).isEqualByComparingTo("13500.00");
    }

    @Test
    void theGuidelinesAllowALeewayOfTwoClassesAndAGeneralShareOnTop() {
        LocalDate far = LocalDate.parse("2095-01-01");
        policy.set("provision.every", BigDecimal.ONE, far, "test");
        policy.set("provision.general-of-classified", BigDecimal.ONE, far, "test");
        policy.set("provision.leeway.substandard", BigDecimal.valueOf(-20), far, "test");
        loan = lent(LocalDate.parse("2095-01-15"));
        classes.change(loan, RiskClass.SUBSTANDARD, "CLS-11", "停产", THREE);
        assertThat(heldAfter(LocalDate.parse("2095-01-31"))).as("1 + 25 × 80 %").isEqualByComparingTo("189000.00");
        classes.change(loan, RiskClass.LOSS, "CLS-11", "破产", THREE);
        assertThat(heldAfter(LocalDate.parse("2095-02-28"))).as("never more than the principal").isEqualByComparingTo("900000.00");
        policy.set("provision.leeway.substandard", BigDecimal.ZERO, LocalDate.parse("2095-03-01"), "test");
    }

    @Test
    void moreLeewayThanTheGuidelinesAllowStopsTheNight() {
        LocalDate wrong = LocalDate.parse("2089-08-31");
        policy.set("provision.leeway.substandard", BigDecimal.valueOf(-21), wrong, "test");
        policy.set("provision.leeway.substandard", BigDecimal.ZERO, wrong.plusDays(1), "test");
        loan = lent(LocalDate.parse("2089-08-15"));
        classes.change(loan, RiskClass.SUBSTANDARD, "CLS-11", "停产", THREE);
        assertThatThrownBy(() -> heldAfter(wrong)).rootCause().hasMessageContaining("leeway");
    }

    @Test
    void theStandardMethodHasOneShareByClass() {
        LocalDate far = LocalDate.parse("2096-01-01");
        policy.set("provision.every", BigDecimal.ONE, far, "test");
        policy.set("provision.method", BigDecimal.valueOf(2), far, "test");
        loan = lent(LocalDate.parse("2096-01-15"));
        assertThat(heldAfter(LocalDate.parse("2096-01-31"))).isEqualByComparingTo("13500.00");
        classes.change(loan, RiskClass.DOUBTFUL, "CLS-11", "停产", THREE);
        assertThat(heldAfter(LocalDate.parse("2096-02-29"))).isEqualByComparingTo("540000.00");
    }

    /** An unrated borrower without security: 2 % default in twelve months, 65 % lost. */
    @Test
    void expectedLossesGoByStageAndKeepWhatTheyWereReckonedFrom() {
        LocalDate far = LocalDate.parse("2097-01-01");
        policy.set("provision.every", BigDecimal.ONE, far, "test");
        policy.set("provision.method", BigDecimal.valueOf(3), far, "test");
        loan = lent(LocalDate.parse("2097-01-15"));
        LocalDate first = LocalDate.parse("2097-01-31");

        assertThat(heldAfter(first)).as("stage 1").isEqualByComparingTo(expected(1 - 0.98, 0.5));
        assertThat(provision()).isEqualTo("EXPECTED_LOSS 1 2.000000 65.000000");
        classes.change(loan, RiskClass.SPECIAL_MENTION, "CLS-11", "订单减少", THREE);
        double years = ChronoUnit.DAYS.between(LocalDate.parse("2097-02-28"), LocalDate.parse("2099-01-15")) / 365.0;
        assertThat(heldAfter(LocalDate.parse("2097-02-28"))).as("stage 2: the whole life").isCloseTo(
            expected(1 - Math.pow(0.98, years), years / 2), Assertions.within(new BigDecimal("0.05")));
        classes.change(loan, RiskClass.SUBSTANDARD, "CLS-11", "停产", THREE);
        assertThat(heldAfter(LocalDate.parse("2097-03-31"))).as("stage 3: all of it has defaulted, and comes in in two years").isCloseTo(
            expected(1, 2), Assertions.within(new BigDecimal("0.05")));
        assertThat(provision()).startsWith("EXPECTED_LOSS 3 100.000000 65");
        assertThat(endOfDay.unbalanced(Partition.of(loan))).isEmpty();
    }

    /** Per cent to six places of 900,000 yuan. */
    private static BigDecimal expected(double probability, double discountYears) {
        double discount = new BigDecimal(Math.pow(1.036, -discountYears)).setScale(10, RoundingMode.HALF_UP).doubleValue();
        BigDecimal percent = new BigDecimal(probability * 65 * discount).setScale(6, RoundingMode.HALF_UP);
        return percent.multiply(new BigDecimal("9000")).setScale(2, RoundingMode.HALF_UP);
    }

    private String provision() {
        return sql.queryForObject("""
            select method || ' ' || stage || ' ' || default_percent || ' ' || loss_percent from loan_provision where loan_number = ?
             order by day desc limit 1""", String.class, loan);
    }
}
