package io.sancha.lending.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.Loans;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.PostingKind;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class LoanAccountsTest extends IntegrationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-03-18");
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;

    private String opened(Function<LocalDate, LoanTerms> terms) {
        on(DRAWN);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms.apply(DRAWN), Loans.PENALTIES, Waterfall.usual()));
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(10, 0).atZone(BankClock.CHINA).toInstant());
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aDrawdownHasOneAccountAndItsNumberStandsOnTheCase() {
        on(DRAWN);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        var loan = new OpenLoan(caseId, SomeDrawdown.of(caseId), Loans.garmentMaker(DRAWN), Loans.PENALTIES, Waterfall.usual());
        String number = loans.open(loan);
        assertThat(loans.open(loan)).isEqualTo(number);
        assertThat(cases.required(caseId).loanNumber()).contains(number);
        assertThat(loans.position(number).outstanding()).isEqualTo(Money.cny("9000000.00"));
        assertThat(loans.schedule(number)).hasSize(5);
        assertThat(loans.terms(number).resolve(io.sancha.kernel.calendar.HolidayCalendar.WEEKENDS))
            .isEqualTo(Loans.garmentMaker(DRAWN).resolve(io.sancha.kernel.calendar.HolidayCalendar.WEEKENDS));
        assertThat(loans.postings(number, 0, 10)).singleElement().satisfies(posting -> assertThat(posting.kind()).isEqualTo(PostingKind.DISBURSE));
    }

    /** SEQ-01: no account without a drawdown, and none on the drawdown of another case. */
    @Test
    void anAccountIsThatOfADrawdownOfItsCase() {
        on(DRAWN);
        String one = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        String other = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        long elsewhere = SomeDrawdown.of(other);
        assertThatThrownBy(() -> loans.open(new OpenLoan(one, elsewhere, Loans.garmentMaker(DRAWN), Loans.PENALTIES, Waterfall.usual())))
            .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> loans.open(new OpenLoan(one, -1, Loans.garmentMaker(DRAWN), Loans.PENALTIES, Waterfall.usual())))
            .isInstanceOf(DataAccessException.class);
        assertThat(loans.ofCase(one)).isEmpty();
    }

    /** DIS-12. */
    @Test
    void refusesALoanThatWasPaidOutOnAnotherDay() {
        on(DRAWN);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        on(DRAWN.plusDays(1));
        assertThatThrownBy(() -> loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), Loans.garmentMaker(DRAWN), Loans.PENALTIES, Waterfall.usual())))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("DIS-12"));
    }

    @Test
    void aRepeatedPaymentDoesNothing() {
        String number = opened(Loans::garmentMaker);
        on(day("2024-06-20"));
        var payment = new LoanPayment("P1", number, loans.due(number, day("2024-06-20")).total(), day("2024-06-20"));
        Receipt first = loans.pay(payment);
        int booked = loans.postings(number, 0, 100).size();
        assertThat(loans.pay(payment).settled()).isEqualTo(first.settled());
        assertThat(loans.postings(number, 0, 100)).hasSize(booked);
        assertThatThrownBy(() -> loans.pay(new LoanPayment("P1", number, Money.cny("1.00"), day("2024-06-20")))).isInstanceOf(Refusal.class);
    }

    @Test
    void aPaymentBookedLateChangesNothingBookedAndPostsTheDifference() {
        String inTime = opened(Loans::garmentMaker);
        String late = opened(Loans::garmentMaker);
        Money due = loans.due(inTime, day("2024-06-20")).total();
        on(day("2024-06-20"));
        loans.pay(new LoanPayment("P1", inTime, due, day("2024-06-20")));
        on(day("2024-09-20"));
        loans.pay(new LoanPayment("P2", inTime, Money.cny("121000.00"), day("2024-09-20"), EarlyRepayment.REDUCE_INSTALMENT));
        loans.pay(new LoanPayment("P2", late, Money.cny("121000.00"), day("2024-09-20"), EarlyRepayment.REDUCE_INSTALMENT));
        var before = loans.postings(late, 0, 100);
        loans.pay(new LoanPayment("P1", late, due, day("2024-06-20")));
        assertThat(loans.postings(late, 0, 100)).startsWith(before.toArray(Posting[]::new)).hasSizeGreaterThan(before.size());
        assertThat(balances(late)).isEqualTo(balances(inTime));
        assertThat(accrued(late)).isEqualByComparingTo(accrued(inTime));
        assertThat(loans.position(late)).usingRecursiveComparison().ignoringFields("loanNumber", "caseId").isEqualTo(loans.position(inTime));
    }

    @Test
    void aReversedPaymentLeavesTheBooksAsIfItHadNotBeen() {
        String number = opened(Loans::garmentMaker);
        on(day("2024-06-20"));
        Dues before = loans.due(number, day("2024-06-20"));
        loans.pay(new LoanPayment("P1", number, Money.cny("50000.00"), day("2024-06-20")));
        loans.reverse("R1", number, "P1", "wrong loan");
        assertThat(loans.due(number, day("2024-06-20"))).isEqualTo(before);
        assertThat(sum(number, "CASH")).isEqualByComparingTo("-9000000.00");
    }

    @Test
    void refusesMoreThanSettlesTheLoan() {
        String number = opened(Loans::garmentMaker);
        on(day("2024-07-01"));
        Money payoff = loans.payoff(number, day("2024-07-01")).total();
        assertThatThrownBy(() -> loans.pay(new LoanPayment("P1", number, payoff.plus(Money.cny("0.01")), day("2024-07-01"))))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("COL-10"));
        assertThat(loans.pay(new LoanPayment("P1", number, payoff, day("2024-07-01"))).after()).isEqualTo(LoanState.SETTLED);
    }

    @Test
    void whatWasBookedCannotBeChanged() {
        String number = opened(Loans::garmentMaker);
        assertThatThrownBy(() -> sql.update("update posting set amount = 1 where loan_number = ?", number)).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("delete from accrual where loan_number = ?", number)).isInstanceOf(DataAccessException.class);
    }

    /** CLS-02: no person may give a better class than the days past due allow. */
    @Test
    void refusesABetterClassThanTheFloor() {
        String number = opened(Loans::garmentMaker);
        on(day("2024-07-18"));
        loans.pay(new LoanPayment("P1", number, Money.cny("1.00"), day("2024-07-18")));
        assertThat(loans.position(number).daysPastDue()).isEqualTo(120);
        var three = new ClassDeciders("inspector", "classification-officer", "approver-branch");
        assertThatThrownBy(() -> classes.change(number, RiskClass.SPECIAL_MENTION, "CLS-11", "looks fine", three))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CLS-02"));
        classes.change(number, RiskClass.DOUBTFUL, "CLS-11", "stopped production", three);
        assertThat(classes.of(number)).isEqualTo(RiskClass.DOUBTFUL);
        assertThat(classes.history(number)).singleElement().satisfies(change -> assertThat(change.deciders()).isEqualTo(three));
    }

    @Test
    void debitsEqualCreditsByDayAndCurrency() {
        String number = opened(Loans::garmentMaker);
        on(day("2024-06-20"));
        loans.pay(new LoanPayment("P1", number, Money.cny("50000.00"), day("2024-06-20")));
        loans.reverse("R1", number, "P1", "wrong loan");
        assertThat(sql.queryForList("select value_date, currency from ledger_line group by 1, 2 having sum(debit) <> sum(credit)")).isEmpty();
        assertThatThrownBy(() -> sql.update("""
            insert into posting (loan_number, kind, source, revision, debit, credit, amount, currency, value_date, cause, bank_date, recorded_at, recorded_by)
            values (?, 'DISBURSE', 'x', 0, 'CASH', 'CASH', 1, 'CNY', now(), 'x', now(), now(), 'x')""", number)).isInstanceOf(DataAccessException.class);
    }

    private java.util.Map<String, BigDecimal> balances(String number) {
        var balances = new java.util.TreeMap<String, BigDecimal>();
        sql.query("select account, sum(debit - credit) from ledger_line where loan_number = ? group by 1 having sum(debit - credit) <> 0", row -> {
            balances.put(row.getString(1), row.getBigDecimal(2));
        }, number);
        return balances;
    }

    private BigDecimal accrued(String number) {
        return sql.queryForObject("""
            select sum((to_day - from_day) * base * annual_percent * share_numerator / share_denominator) from earned where loan_number = ?""",
            BigDecimal.class, number);
    }

    private BigDecimal sum(String number, String account) {
        return sql.queryForObject("select sum(debit - credit) from ledger_line where loan_number = ? and account = ?", BigDecimal.class, number, account);
    }
}
