package io.sancha.steps.endofday;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.IntegrationTest;
import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.LoanTermsBuilder;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanAlterations;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.LoanRestructuring;
import io.sancha.lending.account.OpenLoan;
import io.sancha.lending.account.books.ArrearsTreatment;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.account.books.PenaltyTerms;
import io.sancha.lending.account.books.Waterfall;
import io.sancha.lending.casefile.CaseRegister;
import io.sancha.platform.engine.BankClock;
import io.sancha.steps.disbursement.SomeDrawdown;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * INT-01: an instalment whose due date, 5 October, was moved back before the national holiday settles on 30 September and earns the nights
 * that are left of its period then. What is booked afterwards with an earlier value date takes such nights back, and they pass once more.
 */
class NightsEarnedAheadTest extends IntegrationTest {
    private static final LocalDate DRAWN = LocalDate.parse("2024-09-05");
    private static final LocalDate SETTLED = LocalDate.parse("2024-09-30");
    private static final LocalDate NEXT_DUE = LocalDate.parse("2024-11-05");
    @Autowired
    private EndOfDay endOfDay;
    @Autowired
    private LoanAccounts loans;
    @Autowired
    private LoanAlterations alterations;
    @Autowired
    private CaseRegister cases;
    @Autowired
    private JdbcTemplate sql;

    private void on(LocalDate day) {
        clock.standAt(day.atTime(20, 0).atZone(BankClock.CHINA).toInstant());
    }

    private String opened() {
        on(DRAWN);
        String caseId = cases.open(cases.nextId("0101"), "0101", "relationship-manager").id();
        return loans.open(new OpenLoan(caseId, SomeDrawdown.of(caseId), monthly(DRAWN, 6).onHolidays(BusinessDayConvention.PRECEDING, AccrualDates.AGREED)
            .terms(), new PenaltyTerms(new BigDecimal("50"), new BigDecimal("100"), CompoundRate.CONTRACT), Waterfall.usual()));
    }

    private static LoanTermsBuilder monthly(LocalDate from, int months) {
        return LoanTerms.lend(Money.cny("360000.00"), from).at(Rate.annualPercent("3.60")).instalments(months).repaid(RepaymentMethod.EQUAL_PRINCIPAL)
            .counted(DayCount.ACT_360);
    }

    /** The nights from the first that the loan lacks. */
    private void daysPass(String number, LocalDate to) {
        LocalDate from = sql.queryForObject("select accrued_through + 1 from loan_position where loan_number = ?", LocalDate.class, number);
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            on(day);
            endOfDay.run(day, Partition.of(number));
            assertThat(loans.lacking(number)).as("lacking after " + day).isZero();
        }
    }

    private int nightsAhead(String number, LocalDate day) {
        return sql.queryForObject("""
            select count(*) from (select day from earned, generate_series(from_day, to_day - 1, interval '1 day') day
                                   where loan_number = ? and day > ? group by day having sum(base) <> 0) ahead""",
            Integer.class, number, day);
    }

    private LoanRestructuring restructuring(String number, LocalDate agreed, ArrearsTreatment arrears) {
        return new LoanRestructuring("S", number, monthly(agreed, 12).terms(), arrears, "停产 production stopped");
    }

    /** Agreed before the settlement and booked after it: the nights of the old plan are taken back, those of the new one pass. */
    @Test
    void aRestructuringAgreedBeforeTheSettlementAccruesItsOwnNights() {
        String number = opened();
        daysPass(number, SETTLED);
        assertThat(nightsAhead(number, SETTLED)).isEqualTo(4);
        LocalDate booked = SETTLED.plusDays(1);
        on(booked);
        alterations.restructure(restructuring(number, SETTLED.minusDays(2), ArrearsTreatment.CAPITALISED));
        assertThat(nightsAhead(number, SETTLED)).isZero();
        daysPass(number, SETTLED.plusDays(2));
        loans.reverse("R", number, "S", "signed by nobody");
        daysPass(number, NEXT_DUE);
        assertThat(loans.due(number, NEXT_DUE).principal()).isEqualTo(Money.cny("120000.00"));
    }

    /** Paid off on a day before or after the settlement, taken back before or after the night: night and replay agree until the next is due. */
    @ParameterizedTest
    @CsvSource({"-2, 0, 0", "-2, 0, 1", "-2, 1, 0", "-2, 1, 3", "0, 0, 0", "0, 0, 1", "0, 1, 1", "1, 1, 0", "1, 1, 1", "1, 2, 6"})
    void aPayoffTakenBackLeavesTheNightsAsTheyWere(int value, int booked, int reversedAfter) {
        String number = opened();
        daysPass(number, SETTLED.plusDays(booked).minusDays(1));
        LocalDate paid = SETTLED.plusDays(value);
        on(SETTLED.plusDays(booked));
        loans.pay(new LoanPayment("P", number, loans.payoff(number, paid).total(), paid));
        assertThat(loans.position(number).state()).isEqualTo(LoanState.SETTLED);
        for (int nights = 0; nights < reversedAfter; nights++) {
            LocalDate night = SETTLED.plusDays(booked + nights);
            on(night);
            endOfDay.run(night, Partition.of(number));
            assertThat(loans.lacking(number)).as("lacking after " + night).isZero();
        }
        on(SETTLED.plusDays(booked + reversedAfter));
        loans.reverse("R", number, "P", "another's");
        daysPass(number, NEXT_DUE);
        assertThat(loans.due(number, NEXT_DUE).principal()).isEqualTo(Money.cny("120000.00"));
    }

    /** Nothing was lent out when the nights were earned ahead: they are earned all the same, and what is lent out again does not earn them once more. */
    @Test
    void nightsEarnedAheadOnNothingAreEarned() {
        String number = opened();
        LocalDate repaid = DRAWN.plusDays(10);
        daysPass(number, repaid.minusDays(1));
        on(repaid);
        loans.pay(new LoanPayment("P", number, Money.cny("360000.00"), repaid, EarlyRepayment.REDUCE_INSTALMENT));
        daysPass(number, SETTLED);
        LocalDate agreed = SETTLED.plusDays(1);
        on(agreed);
        alterations.restructure(restructuring(number, agreed, ArrearsTreatment.CAPITALISED));
        // ten nights of 360,000 at 3.60 %
        assertThat(loans.position(number).principalNormal()).isEqualTo(Money.cny("360.00"));
        daysPass(number, NEXT_DUE);
    }
}
