package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.Instalment;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.kernel.schedule.SettlementDay;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.Notices;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.policy.BankCalendar;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class EndOfDayTest extends IntegrationTest {
    private static final PenaltyTerms PENALTIES = new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT);
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private Notices notices;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private BankCalendar calendar;
    @Autowired
    private JdbcTemplate sql;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    private String opened(LoanTerms terms) {
        return opened(terms, PENALTIES);
    }

    private String opened(LoanTerms terms, PenaltyTerms penalties) {
        on(terms.timetable().disbursedOn());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms, penalties, Waterfall.usual()));
    }

    private void daysPass(String number, LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            on(day);
            endOfDay.run(day, Partition.of(number));
        }
    }

    private void pays(String number, LocalDate on, Money amount) {
        on(on);
        loans.pay(new LoanPayment("P" + on, number, amount, on));
    }

    private static LoanTerms garmentMaker(LocalDate drawn) {
        return LoanTerms.lend(Money.cny("9000000.00"), drawn).at(Rate.annualPercent("5.220")).maturingOn(drawn.plusMonths(12)).every(3, Every.Unit.MONTH)
            .settlementDay(20).repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL).counted(DayCount.ACT_360).terms();
    }

    /** CLS-02, COL-01, COL-03, COL-04: the whole of pays-late, day by day. */
    @Test
    void aLoanPaidAHundredDaysLate() {
        LocalDate drawn = day("2024-03-25");
        String number = opened(garmentMaker(drawn));
        LocalDate before = drawn;
        for (String due : new String[] {"2024-06-20", "2024-09-20", "2024-12-20", "2025-03-20"}) {
            daysPass(number, before, day(due).minusDays(1));
            pays(number, day(due), loans.due(number, day(due)).total());
            before = day(due);
        }
        LocalDate maturity = drawn.plusMonths(12);
        daysPass(number, before, maturity);
        assertThat(loans.position(number).state()).isEqualTo(LoanState.MATURED);
        daysPass(number, maturity.plusDays(1), maturity.plusDays(1));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.OVERDUE);
        assertThat(classes.of(number)).isEqualTo(RiskClass.SPECIAL_MENTION);
        daysPass(number, maturity.plusDays(2), maturity.plusDays(90));
        assertThat(classes.of(number)).isEqualTo(RiskClass.SPECIAL_MENTION);
        daysPass(number, maturity.plusDays(91), maturity.plusDays(99));
        assertThat(classes.of(number)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(loans.position(number).offBalance()).isEqualTo(loans.position(number).interestDue());
        LocalDate paid = maturity.plusDays(100);
        Dues payoff = loans.payoff(number, paid);
        assertThat(payoff.penalty()).isEqualTo(Money.cny("195750.00"));
        pays(number, paid, payoff.total());
        endOfDay.run(paid, Partition.of(number));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
        assertThat(classes.worst(number)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThat(loans.lacking(number)).isZero();
        assertThat(notices.of(number)).filteredOn(one -> one.copy() == Notice.Copy.CUSTOMER).extracting(Notice::kind)
            .as("nobody stands surety, and nobody is warned").containsExactly(Notice.Kind.INTEREST_DUE, Notice.Kind.INTEREST_DUE, Notice.Kind.INTEREST_DUE,
                Notice.Kind.INTEREST_DUE, Notice.Kind.MATURITY, Notice.Kind.DUNNING, Notice.Kind.CLASS_CHANGE);
        assertThat(notices.of(number)).filteredOn(one -> one.copy() == Notice.Copy.RETAINED).hasSize(7);
        assertThat(notices.of(number)).filteredOn(one -> one.kind() == Notice.Kind.MATURITY).extracting(Notice::sentOn).containsOnly(maturity.minusDays(7));
        assertThat(sql.queryForList("""
            select day, kind from earned, generate_series(from_day, to_day - 1, interval '1 day') day
             where loan_number = ? group by 1, 2 having count(*) > 1""", number)).isEmpty();
    }

    @Test
    void doneAgainItChangesNothing() {
        LocalDate drawn = day("2024-03-18");
        String number = opened(garmentMaker(drawn));
        daysPass(number, drawn, day("2024-07-01"));
        List<Map<String, Object>> before = everything(number);
        endOfDay.run(day("2024-07-01"), Partition.of(number));
        endOfDay.accrueAndSettle(day("2024-07-01"), Partition.of(number));
        endOfDay.ageLoans(day("2024-07-01"), Partition.of(number));
        endOfDay.classifyLoans(day("2024-07-01"), Partition.of(number));
        endOfDay.sendNotices(day("2024-07-01"), Partition.of(number));
        assertThat(everything(number)).isEqualTo(before);
    }

    @Test
    void daysThatWereLeftOutAreCaughtUp() {
        LocalDate drawn = day("2024-03-18");
        String daily = opened(garmentMaker(drawn));
        String seldom = opened(garmentMaker(drawn));
        daysPass(daily, drawn, day("2025-07-01"));
        on(day("2025-07-01"));
        endOfDay.run(day("2025-07-01"), Partition.of(seldom));
        assertThat(loans.position(seldom)).usingRecursiveComparison().ignoringFields("loanNumber", "caseId").isEqualTo(loans.position(daily));
        assertThat(loans.lacking(seldom)).isZero();
        assertThat(classes.history(seldom)).hasSameSizeAs(classes.history(daily));
    }

    @Test
    void aNightOverSomeCasesTakesTheirLoansAlone() {
        LocalDate drawn = day("2024-03-18");
        String ours = opened(garmentMaker(drawn));
        String anothers = opened(garmentMaker(drawn));
        LocalDate before = loans.position(anothers).accruedThrough();
        on(day("2024-06-25"));
        endOfDay.run(day("2024-06-25"), Partition.ofCases(List.of(loans.position(ours).caseId())));
        assertThat(loans.position(ours).accruedThrough()).isEqualTo(day("2024-06-25"));
        assertThat(loans.position(ours).daysPastDue()).isPositive();
        assertThat(loans.position(anothers).accruedThrough()).isEqualTo(before);
    }

    /** Whatever the convention, what the end of day settles is the schedule's row, and the one-loan reckoning finds nothing to add. */
    @Test
    void settlesTheScheduleToTheFenUnderEveryConvention() {
        for (DayCount dayCount : DayCount.values()) {
            settlesTheSchedule(LoanTerms.lend(Money.cny("123456.78"), day("2023-12-31")).at(Rate.annualPercent("6.37")).instalments(3)
                .repaid(dayCount == DayCount.ACT_365 ? RepaymentMethod.BULLET : RepaymentMethod.EQUAL_INSTALMENT).counted(dayCount).terms());
        }
        var quarterly = LoanTerms.lend(Money.cny("1000000.01"), day("2023-11-07")).at(Rate.annualPercent("4.35")).maturingOn(day("2024-05-19"))
            .every(3, Every.Unit.MONTH)
            .settlementDay(20).repaid(RepaymentMethod.EQUAL_PRINCIPAL).counted(DayCount.ACT_360);
        settlesTheSchedule(quarterly.counting(SettlementDay.INSIDE).terms());
        settlesTheSchedule(quarterly.onHolidays(BusinessDayConvention.FOLLOWING, AccrualDates.ADJUSTED).terms());
        settlesTheSchedule(quarterly.onHolidays(BusinessDayConvention.MODIFIED_FOLLOWING, AccrualDates.AGREED).terms());
    }

    /** INT-02…04, CLS-15: part payments, costs, misuse, late value dates; SQL and the single loan's reckoning come to the same every time. */
    @Test
    void agreesWithTheSingleLoanWhateverHappens() {
        for (CompoundRate inTerm : CompoundRate.values()) {
            LocalDate drawn = day("2024-01-31");
            var terms = LoanTerms.lend(Money.cny("1000000.00"), drawn).at(Rate.annualPercent("5.13")).instalments(6).repaid(RepaymentMethod.EQUAL_INSTALMENT)
                .counted(DayCount.ACT_365).terms();
            String number = opened(terms, new PenaltyTerms(new BigDecimal("45"), new BigDecimal("75"), inTerm));
            daysPass(number, drawn, day("2024-03-10"));
            pays(number, day("2024-03-11"), Money.cny("12345.67"));
            loans.charge("C1", number, Money.cny("88.00"), day("2024-03-11"), "letter");
            daysPass(number, day("2024-03-11"), day("2024-04-02"));
            on(day("2024-04-03"));
            loans.misused("M1", number, day("2024-04-01"), "found at the inspection");
            daysPass(number, day("2024-04-03"), day("2024-06-11"));
            assertThat(loans.lacking(number)).isZero();
            on(day("2024-06-12"));
            loans.pay(new LoanPayment("late", number, Money.cny("50000.00"), day("2024-04-20")));
            loans.misuseEnded("M2", number, day("2024-06-12"), "put right");
            loans.reverse("R1", number, "P2024-03-11", "another customer's money");
            daysPass(number, day("2024-06-12"), day("2024-08-20"));
            assertThat(loans.lacking(number)).isZero();
            assertThat(endOfDay.unbalanced(Partition.of(number))).isEmpty();
            assertThat(loans.position(number).offBalance().isPositive()).isTrue();
            pays(number, day("2024-08-21"), loans.payoff(number, day("2024-08-21")).total());
            assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
            assertThat(loans.lacking(number)).isZero();
        }
    }

    private void settlesTheSchedule(LoanTerms terms) {
        String number = opened(terms);
        LocalDate from = terms.timetable().disbursedOn();
        for (Instalment row : terms.resolve(calendar.workingDays()).instalments()) {
            LocalDate due = row.adjustedDueOn().isBefore(row.dueOn()) ? row.adjustedDueOn() : terms.timetable().accrual() == AccrualDates.ADJUSTED
                ? row.adjustedDueOn() : row.dueOn();
            on(due);
            endOfDay.run(due.minusDays(1), Partition.of(number));
            assertThat(loans.due(number, due).total()).as(terms.dayCount() + " " + terms.method() + " " + row.number()).isEqualTo(row.payment());
            endOfDay.run(due, Partition.of(number));
            assertThat(loans.position(number).interestDue()).as(terms.dayCount() + " " + terms.method() + " " + row.number()).isEqualTo(row.interest());
            assertThat(loans.lacking(number)).as(terms.dayCount() + " " + terms.method() + " " + row.number()).isZero();
            pays(number, due, row.payment());
            from = due;
        }
        assertThat(loans.position(number).state()).as(terms.toString()).isEqualTo(LoanState.SETTLED);
        assertThat(loans.lacking(number)).isZero();
    }

    private List<Map<String, Object>> everything(String number) {
        return sql.queryForList("""
            select (select jsonb_agg(x) from posting x where loan_number = p.loan_number)::text, (select count(*) from accrual x where loan_number = \
            p.loan_number),
              (select jsonb_agg(x) from loan_due x where loan_number = p.loan_number)::text, (select count(*) from notice x where loan_number = p.loan_number),
              (select count(*) from class_change x where loan_number = p.loan_number), to_jsonb(p)::text from loan_position p where p.loan_number = ?""",
            number);
    }
}
