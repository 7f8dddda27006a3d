package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.ClassChange;
import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanAlterations;
import io.sancha.lending.account.LoanExtension;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.LoanRestructuring;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.ArrearsTreatment;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** COL-10, EXT-01…08, CLS-07…09: the plan of a running loan changes, and the end of day agrees with the single loan about all of it. */
class AlterationsTest extends IntegrationTest {
    private static final Money NOTHING = Money.cny("0.00");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private LoanAlterations alterations;
    @Autowired
    private RiskClasses classes;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    private String opened(LoanTerms terms) {
        on(terms.timetable().disbursedOn());
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), terms,
            new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private void through(String number, LocalDate day) {
        on(day);
        endOfDay.run(day, Partition.of(number));
        assertThat(loans.lacking(number)).as("lacking after " + day).isZero();
    }

    private void pays(String number, LocalDate day, Money amount, EarlyRepayment choice) {
        on(day);
        loans.pay(new LoanPayment("P" + day, number, amount, day, choice));
    }

    private void paysWhatIsDue(String number, LocalDate day) {
        through(number, day.minusDays(1));
        pays(number, day, loans.due(number, day).total(), null);
    }

    private static LoanTerms renovation(LocalDate drawn) {
        return LoanTerms.lend(Money.cny("200000.00"), drawn).at(Rate.annualPercent("4.75")).instalments(12).repaid(RepaymentMethod.EQUAL_INSTALMENT)
            .counted(DayCount.MONTHLY_RATE).terms();
    }

    private static LoanTerms garmentMaker(LocalDate drawn) {
        return LoanTerms.lend(Money.cny("9000000.00"), drawn).at(Rate.annualPercent("5.220")).maturingOn(drawn.plusMonths(12)).every(3, Every.Unit.MONTH)
            .settlementDay(20).repaid(RepaymentMethod.INTEREST_THEN_PRINCIPAL).counted(DayCount.ACT_360).terms();
    }

    /** Prepaid in time, or booked two months late and another one taken back: the same plan, the same books, and nothing booked is changed. */
    @Test
    void anEarlyRepaymentBookedLateGivesThePlanThatItWouldHaveGivenInTime() {
        LocalDate drawn = day("2024-01-31");
        for (EarlyRepayment choice : EarlyRepayment.values()) {
            String inTime = opened(renovation(drawn));
            String late = opened(renovation(drawn));
            for (String number : new String[] {inTime, late}) {
                paysWhatIsDue(number, day("2024-02-29"));
            }
            LocalDate paid = day("2024-03-14");
            for (String number : new String[] {inTime, late}) {
                through(number, paid.minusDays(1));
            }
            pays(inTime, paid, Money.cny("60000.00"), choice);
            pays(late, paid.plusDays(1), Money.cny("7777.77"), EarlyRepayment.SHORTEN_TERM);
            for (String number : new String[] {inTime, late}) {
                through(number, day("2024-05-20"));
            }
            var booked = loans.postings(late, 0, 500);
            loans.reverse("R1", late, "P" + paid.plusDays(1), "another borrower's money");
            loans.pay(new LoanPayment("P" + paid, late, Money.cny("60000.00"), paid, choice));
            assertThat(loans.lacking(late)).isZero();
            assertThat(loans.postings(late, 0, 500)).startsWith(booked.toArray(Posting[]::new)).hasSizeGreaterThan(booked.size());
            assertThat(loans.schedule(late)).isEqualTo(loans.schedule(inTime));
            for (String number : new String[] {inTime, late}) {
                through(number, day("2024-07-10"));
                assertThat(endOfDay.unbalanced(Partition.of(number))).isEmpty();
            }
            assertThat(loans.position(late)).usingRecursiveComparison().ignoringFields("loanNumber", "caseId", "plan").isEqualTo(loans.position(inTime));
            Money payoff = loans.payoff(late, day("2024-07-11")).total();
            assertThat(payoff).isEqualTo(loans.payoff(inTime, day("2024-07-11")).total());
            pays(late, day("2024-07-11"), payoff, choice);
            assertThat(loans.position(late).state()).isEqualTo(LoanState.SETTLED);
            assertThat(loans.lacking(late)).isZero();
        }
    }

    /** A reversed early repayment leaves the plan that held before it, under its old version. */
    @Test
    void aReversedEarlyRepaymentLeavesTheFirstPlan() {
        String number = opened(renovation(day("2024-01-31")));
        var first = loans.schedule(number);
        pays(number, day("2024-02-10"), Money.cny("60000.00"), EarlyRepayment.SHORTEN_TERM);
        assertThat(loans.schedule(number)).hasSizeLessThan(first.size());
        assertThat(loans.position(number).plan()).isEqualTo(2);
        loans.reverse("R", number, "P2024-02-10", "wrong loan");
        assertThat(loans.schedule(number)).isEqualTo(first);
        assertThat(loans.position(number).plan()).isEqualTo(1);
        assertThatThrownBy(() -> loans.reverse("R2", number, "P2024-02-10", "again")).isInstanceOf(Refusal.class);
        loans.reverse("R", number, "P2024-02-10", "wrong loan");
        through(number, day("2024-03-20"));
    }

    @Test
    void refusesFewerInstalmentsWhereThereAreNone() {
        String number = opened(garmentMaker(day("2024-03-18")));
        on(day("2024-04-18"));
        assertThatThrownBy(() -> loans.pay(new LoanPayment("P", number, Money.cny("100.00"), day("2024-04-18"), EarlyRepayment.SHORTEN_TERM)))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("COL-10"));
        loans.pay(new LoanPayment("P", number, Money.cny("100.00"), day("2024-04-18"), EarlyRepayment.REDUCE_INSTALMENT));
        assertThatThrownBy(() -> loans.pay(new LoanPayment("P", number, Money.cny("100.00"), day("2024-04-18")))).isInstanceOf(Refusal.class);
    }

    private LoanExtension extension(String number, String applied, String agreed, String matures, String rate) {
        return new LoanExtension("X1", number, day(applied), day(agreed), day(matures), rate == null ? null : Rate.annualPercent(rate), false, "展期协议 1 号");
    }

    private String garmentMakerPaidUntil(LocalDate day) {
        String number = opened(garmentMaker(day("2024-03-18")));
        for (String due : new String[] {"2024-03-20", "2024-06-20", "2024-09-20", "2024-12-20"}) {
            if (day(due).isBefore(day)) {
                paysWhatIsDue(number, day(due));
            }
        }
        return number;
    }

    /** EXT-05, CLS-03, COL-04: interest at the old rate to the old maturity, at the new one from there; overdue from the day after the extended maturity. */
    @Test
    void anExtendedLoanIsDueAtItsNewMaturity() {
        String number = garmentMakerPaidUntil(day("2025-02-20"));
        through(number, day("2025-02-19"));
        on(day("2025-02-20"));
        LoanExtension extension = extension(number, "2025-02-10", "2025-02-20", "2025-09-18", "6.00");
        alterations.extend(extension);
        int booked = loans.postings(number, 0, 500).size();
        alterations.extend(extension);
        assertThat(loans.postings(number, 0, 500)).hasSize(booked);
        assertThat(loans.schedule(number)).extracting(PlannedInstalment::dueOn).containsExactly(day("2025-03-20"), day("2025-06-20"), day("2025-09-18"));
        assertThat(loans.position(number).maturesOn()).isEqualTo(day("2025-09-18"));

        through(number, day("2025-03-19"));
        // 88 nights at 5.22 %, two at 6.00 %: 114,840 + 3,000
        assertThat(loans.due(number, day("2025-03-20")).interest()).isEqualTo(Money.cny("117840.00"));
        assertThat(loans.due(number, day("2025-03-20")).principal()).isEqualTo(NOTHING);
        paysWhatIsDue(number, day("2025-03-20"));
        paysWhatIsDue(number, day("2025-06-20"));
        through(number, day("2025-09-18"));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.MATURED);
        through(number, day("2025-09-28"));
        assertThat(loans.position(number).daysPastDue()).isEqualTo(10);
        // 9,000,000 × 10 × 9.00 % ÷ 360
        assertThat(loans.due(number, day("2025-09-28")).penalty()).isEqualTo(Money.cny("22500.00"));
        assertThat(endOfDay.unbalanced(Partition.of(number))).isEmpty();
    }

    /** Agreed before the maturity and booked a month after it: the days past due and the penalty of that month are taken back, nothing is changed. */
    @Test
    void anExtensionBookedAfterTheMaturityTakesBackWhatLatenessCost() {
        String inTime = garmentMakerPaidUntil(day("2025-02-20"));
        on(day("2025-02-20"));
        alterations.extend(extension(inTime, "2025-02-10", "2025-02-20", "2025-09-18", "6.00"));
        String late = garmentMakerPaidUntil(day("2025-02-20"));
        through(late, day("2025-04-20"));
        assertThat(loans.position(late).state()).isEqualTo(LoanState.OVERDUE);
        assertThat(loans.due(late, day("2025-04-20")).penalty().isPositive()).isTrue();
        alterations.extend(extension(late, "2025-02-10", "2025-02-20", "2025-09-18", "6.00"));
        through(inTime, day("2025-04-20"));
        assertThat(loans.lacking(late)).isZero();
        assertThat(loans.position(late).daysPastDue()).isEqualTo(loans.position(inTime).daysPastDue());
        assertThat(loans.due(late, day("2025-04-20"))).isEqualTo(loans.due(inTime, day("2025-04-20")));
        assertThat(loans.schedule(late)).isEqualTo(loans.schedule(inTime));
        through(late, day("2025-06-30"));
        through(inTime, day("2025-06-30"));
        assertThat(loans.payoff(late, day("2025-07-01"))).isEqualTo(loans.payoff(inTime, day("2025-07-01")));
        loans.reverse("RX", late, "X1", "signed by nobody");
        assertThat(loans.lacking(late)).isZero();
        assertThat(loans.position(late).daysPastDue()).isEqualTo(104);
        through(late, day("2025-07-05"));
    }

    @Test
    void refusesExtensionsThatTheRulesForbid() {
        String number = garmentMakerPaidUntil(day("2025-02-20"));
        on(day("2025-03-20"));
        refused("EXT-01", extension(number, "2025-03-09", "2025-03-10", "2025-09-18", "6.00"));
        refused("EXT-01", extension(number, "2025-03-01", "2025-03-18", "2025-09-18", "6.00"));
        refused("EXT-02", extension(number, "2025-02-10", "2025-02-20", "2026-03-19", "6.00"));
        refused("EXT-05", extension(number, "2025-02-10", "2025-02-20", "2025-09-18", null));
        refused("EXT-06", extension(number, "2024-03-18", "2024-03-18", "2025-09-18", "6.00"));
        refused("INPUT", extension(number, "2025-02-10", "2025-02-20", "2025-03-18", "6.00"));
        refused("INPUT", extension(number, "2025-02-10", "2025-02-20", "9999-12-31", "6.00"));
        refused("INPUT", extension(number, "2025-02-10", "9999-12-30", "9999-12-31", "6.00"));
        refused("INPUT", extension(number, "2025-02-21", "2025-02-20", "2025-09-18", "6.00"));
        refused("INPUT", extension(number, "2025-02-10", "2024-01-20", "2025-09-18", "6.00"));
        on(day("2025-02-19"));
        refused("INPUT", extension(number, "2025-02-10", "2025-02-20", "2025-09-18", "6.00"));
        String equal = opened(renovation(day("2024-03-18")));
        on(day("2024-04-18"));
        refused("EXT-06", extension(equal, "2024-04-10", "2024-04-18", "2025-09-18", "6.00"));
        assertThat(sql.queryForObject("select count(*) from loan_change c join loan_event e on e.id = c.event_id where e.loan_number in (?, ?)", Integer.class,
            number, equal)).isZero();
    }

    /** EXT-02: all extensions together, not each: a year may become two, by whichever steps. */
    @Test
    void theLimitIsForAllExtensionsTogether() {
        String number = garmentMakerPaidUntil(day("2025-02-20"));
        on(day("2025-02-20"));
        alterations.extend(extension(number, "2025-02-10", "2025-02-20", "2025-12-18", "6.00"));
        on(day("2025-03-01"));
        var second = new LoanExtension("X2", number, day("2025-02-25"), day("2025-03-01"), day("2026-03-19"), Rate.annualPercent("6.00"), false, "展期协议 2 号");
        refused("EXT-02", second);
        alterations.extend(new LoanExtension("X2", number, day("2025-02-25"), day("2025-03-01"), day("2026-03-18"), Rate.annualPercent("6.00"), false,
            "展期协议 2 号"));
        assertThat(loans.position(number).maturesOn()).isEqualTo(day("2026-03-18"));
    }

    private void refused(String rule, LoanExtension extension) {
        assertThatThrownBy(() -> alterations.extend(extension)).as(extension.toString())
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    /** EXT-08, CLS-09: extended because the borrower is in difficulty, it is under observation, and no three people may call it normal. */
    @Test
    void anExtensionInDifficultyPutsTheLoanUnderObservation() {
        String number = garmentMakerPaidUntil(day("2025-02-20"));
        on(day("2025-02-20"));
        alterations.extend(new LoanExtension("X1", number, day("2025-02-10"), day("2025-02-20"), day("2025-09-18"), Rate.annualPercent("6.00"), true,
            "停产 production stopped"));
        assertThat(classes.of(number)).isEqualTo(RiskClass.SPECIAL_MENTION);
        assertThatThrownBy(() -> classes.change(number, RiskClass.NORMAL, "CLS-11", "looks fine", new ClassDeciders("a", "b", "c")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CLS-09"));
        loans.reverse("RX", number, "X1", "never signed");
        classes.change(number, RiskClass.NORMAL, "CLS-11", "looks fine", new ClassDeciders("a", "b", "c"));
        assertThat(classes.of(number)).isEqualTo(RiskClass.NORMAL);
    }

    private static LoanTerms monthly(LocalDate from, int months) {
        return LoanTerms.lend(Money.cny("1.00"), from).at(Rate.annualPercent("3.60")).instalments(months).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360).terms();
    }

    /** CLS-07, CLS-03: overdue for half a year, then restructured with all arrears capitalised: due as agreed, no day past due, the books balance. */
    @Test
    void aRestructuredLoanIsDueAsAgreedAndItsArrearsArePrincipal() {
        String number = garmentMakerPaidUntil(day("2024-12-21"));
        LocalDate agreed = day("2025-09-15");
        through(number, agreed.minusDays(1));
        assertThat(loans.position(number).offBalance().isPositive()).isTrue();
        assertThat(classes.of(number)).isEqualTo(RiskClass.SUBSTANDARD);
        Dues owed = loans.payoff(number, agreed);
        on(agreed);
        var restructuring = new LoanRestructuring("S1", number, monthly(agreed, 24), ArrearsTreatment.CAPITALISED, "停产 production stopped");
        alterations.restructure(restructuring);
        assertThat(loans.position(number).outstanding()).isEqualTo(owed.total());
        assertThat(loans.position(number).daysPastDue()).isZero();
        assertThat(loans.position(number).state()).isEqualTo(LoanState.PERFORMING);
        assertThat(loans.position(number).offBalance()).isEqualTo(NOTHING);
        assertThat(loans.schedule(number)).hasSize(24);
        assertThat(loans.schedule(number).get(0).dueOn()).isEqualTo(day("2025-10-15"));
        alterations.restructure(restructuring);
        assertThat(loans.lacking(number)).isZero();
        assertThat(endOfDay.unbalanced(Partition.of(number))).isEmpty();
        assertThat(classes.of(number)).isEqualTo(RiskClass.SUBSTANDARD);
        assertThatThrownBy(() -> classes.change(number, RiskClass.SPECIAL_MENTION, "CLS-11", "pays again", new ClassDeciders("a", "b", "c")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CLS-09"));
        paysWhatIsDue(number, day("2025-10-15"));
        through(number, day("2025-11-20"));
        assertThat(loans.position(number).daysPastDue()).isEqualTo(5);
        Money payoff = loans.payoff(number, day("2025-11-21")).total();
        pays(number, day("2025-11-21"), payoff, null);
        assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
        assertThat(loans.lacking(number)).isZero();
        assertThat(sql.queryForObject(
            "select coalesce(sum(debit - credit), 0) from ledger_line where loan_number = ? and account not in ('CASH', 'INTEREST_INCOME')",
            BigDecimal.class, number)).isEqualByComparingTo("0");
    }

    /** With arrears kept they stay due and overdue; only principal follows the new plan. Booked late or in time, the books are the same. */
    @Test
    void keptArrearsStayOverdueAndTheOrderOfBookingDoesNotMatter() {
        LocalDate agreed = day("2024-08-01");
        String one = garmentMakerPaidUntil(day("2024-04-01"));
        String other = garmentMakerPaidUntil(day("2024-04-01"));
        through(one, agreed.minusDays(1));
        on(agreed);
        alterations.restructure(new LoanRestructuring("S1", one, monthly(agreed, 12), ArrearsTreatment.KEPT, "停产"));
        through(one, day("2024-10-05"));
        pays(one, day("2024-10-06"), Money.cny("300000.00"), EarlyRepayment.REDUCE_INSTALMENT);

        through(other, day("2024-10-05"));
        pays(other, day("2024-10-06"), Money.cny("300000.00"), EarlyRepayment.REDUCE_INSTALMENT);
        alterations.restructure(new LoanRestructuring("S1", other, monthly(agreed, 12), ArrearsTreatment.KEPT, "停产"));

        assertThat(loans.lacking(one)).isZero();
        assertThat(loans.lacking(other)).isZero();
        through(one, day("2024-12-15"));
        through(other, day("2024-12-15"));
        assertThat(loans.due(other, day("2024-12-16")).principal()).isEqualTo(loans.due(one, day("2024-12-16")).principal());
        assertThat(loans.schedule(other)).extracting(PlannedInstalment::dueOn).isEqualTo(loans.schedule(one).stream().map(PlannedInstalment::dueOn).toList());
        assertThat(endOfDay.unbalanced(Partition.of(other))).isEmpty();
    }

    /** CLS-08: two periods and a year paid in time from the first repayment date on end the observation; one late payment begins it again. */
    @Test
    void observationEndsAfterAYearInTimeAndBeginsAgainWithALatePayment() {
        String number = opened(garmentMaker(day("2024-03-18")));
        LocalDate agreed = day("2024-03-19");
        on(agreed);
        alterations.restructure(new LoanRestructuring("S1", number, monthly(agreed, 36), ArrearsTreatment.CAPITALISED, "停产"));
        for (int month = 1; month <= 12; month++) {
            paysWhatIsDue(number, agreed.plusMonths(month));
        }
        var three = new ClassDeciders("a", "b", "c");
        assertThatThrownBy(() -> classes.change(number, RiskClass.NORMAL, "CLS-11", "in time", three)).isInstanceOf(Refusal.class);
        through(number, agreed.plusMonths(13).plusDays(3));
        pays(number, agreed.plusMonths(13).plusDays(4), loans.due(number, agreed.plusMonths(13).plusDays(4)).total(), null);
        assertThatThrownBy(() -> classes.change(number, RiskClass.NORMAL, "CLS-11", "in time", three)).isInstanceOf(Refusal.class);
        for (int month = 14; month <= 26; month++) {
            paysWhatIsDue(number, agreed.plusMonths(month));
        }
        classes.change(number, RiskClass.NORMAL, "CLS-11", "a year in time", three);
        assertThat(classes.of(number)).isEqualTo(RiskClass.NORMAL);
    }

    /** CLS-09: restructured once more while it is observed, it is doubtful at least. */
    @Test
    void aSecondRestructuringUnderObservationIsDoubtful() {
        String number = opened(garmentMaker(day("2024-03-18")));
        on(day("2024-03-19"));
        alterations.restructure(new LoanRestructuring("S1", number, monthly(day("2024-03-19"), 36), ArrearsTreatment.CAPITALISED, "停产"));
        assertThat(classes.of(number)).isEqualTo(RiskClass.SPECIAL_MENTION);
        on(day("2024-07-01"));
        alterations.restructure(new LoanRestructuring("S2", number, monthly(day("2024-07-01"), 60), ArrearsTreatment.CAPITALISED, "仍未复产"));
        assertThat(classes.of(number)).isEqualTo(RiskClass.DOUBTFUL);
        assertThat(classes.history(number)).extracting(ClassChange::rule).containsExactly("CLS-09", "CLS-09");
        assertThat(loans.lacking(number)).isZero();
    }

    @Test
    void refusesToRestructureWhatIsSettledAndWithoutAReason() {
        String number = opened(renovation(day("2024-01-31")));
        on(day("2024-02-10"));
        assertThatThrownBy(() -> alterations.restructure(new LoanRestructuring("S0", number, monthly(day("2024-02-10"), 3), ArrearsTreatment.KEPT, " ")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CLS-07"));
        pays(number, day("2024-02-10"), loans.payoff(number, day("2024-02-10")).total(), null);
        assertThatThrownBy(() -> alterations.restructure(new LoanRestructuring("S1", number, monthly(day("2024-02-10"), 3), ArrearsTreatment.KEPT, "停产")))
            .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo("CLS-07"));
    }
}
