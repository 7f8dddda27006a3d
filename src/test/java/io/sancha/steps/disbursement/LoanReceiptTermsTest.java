package io.sancha.steps.disbursement;

import static org.assertj.core.api.Assertions.assertThat;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.Instalment;
import io.sancha.platform.policy.DueDates;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanReceiptTermsTest {
    private static final DueDates.Rule MOVED = new DueDates.Rule(BusinessDayConvention.FOLLOWING, AccrualDates.AGREED);

    private static DrawdownGrounds.Contract contract(String amount, int months, String rate, String dayCount, String settlement, String method) {
        return new DrawdownGrounds.Contract(1, "C", "WORKING_CAPITAL", Money.cny(amount), months, Rate.annualPercent(rate), new BigDecimal("50"),
            new BigDecimal("100"), "CONTRACT",
            dayCount, settlement, method, LocalDate.parse("2024-03-15"), true);
    }

    @Test
    void settlesQuarterlyOnThe20thAndAtMaturity() {
        var schedule = LoanReceiptTerms.of(contract("9000000.00", 12, "5.22", "ACT_360", "QUARTERLY_20", "INTEREST_THEN_PRINCIPAL"),
            LocalDate.parse("2024-03-18"), MOVED)
            .resolve(HolidayCalendar.WEEKENDS);

        assertThat(schedule.instalments()).extracting(i -> i.dueOn().toString()).containsExactly("2024-06-20", "2024-09-20", "2024-12-20", "2025-03-18");
        assertThat(schedule.totals().principal()).isEqualTo(Money.cny("9000000.00"));
    }

    @Test
    void repaysTheHomeRenovationIn48EqualInstalments() {
        var schedule = LoanReceiptTerms.of(contract("200000.00", 48, "4.75", "MONTHLY_RATE", "MONTHLY_ON_DISBURSEMENT_DAY", "EQUAL_INSTALMENT"),
            LocalDate.parse("2024-05-15"), MOVED)
            .resolve(HolidayCalendar.WEEKENDS);

        assertThat(schedule.instalments()).hasSize(48);
        assertThat(schedule.instalments().get(0)).extracting(Instalment::payment).isEqualTo(Money.cny("4583.24"));
    }

    @Test
    void settlesEverythingAtMaturity() {
        var schedule = LoanReceiptTerms.of(contract("100000.00", 6, "4.35", "ACT_360", "AT_MATURITY", "BULLET"), LocalDate.parse("2024-03-18"), MOVED)
            .resolve(HolidayCalendar.WEEKENDS);

        assertThat(schedule.instalments()).singleElement().satisfies(i -> assertThat(i.dueOn()).isEqualTo("2024-09-18"));
    }

    /** 15 June 2024 is a Saturday: both dates are kept, and whether interest runs on is the product's rule. */
    @Test
    void dueDatesMoveOffHolidaysAsTheProductSays() {
        var contract = contract("200000.00", 48, "4.75", "ACT_360", "MONTHLY_ON_DISBURSEMENT_DAY", "EQUAL_INSTALMENT");
        LocalDate disbursed = LocalDate.parse("2024-05-15");
        var agreed = LoanReceiptTerms.of(contract, disbursed, MOVED).resolve(HolidayCalendar.WEEKENDS).instalments().get(0);
        var stays = LoanReceiptTerms.of(contract, disbursed, new DueDates.Rule(BusinessDayConvention.NO_ADJUST, AccrualDates.AGREED))
            .resolve(HolidayCalendar.WEEKENDS).instalments().get(0);
        var runsOn = LoanReceiptTerms.of(contract, disbursed, new DueDates.Rule(BusinessDayConvention.FOLLOWING, AccrualDates.ADJUSTED))
            .resolve(HolidayCalendar.WEEKENDS).instalments().get(0);

        assertThat(agreed.dueOn()).isEqualTo("2024-06-15");
        assertThat(agreed.adjustedDueOn()).isEqualTo("2024-06-17");
        assertThat(agreed.days()).isEqualTo(31);
        assertThat(stays.adjustedDueOn()).isEqualTo("2024-06-15");
        assertThat(runsOn.days()).isEqualTo(33);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-18, 2024-06-20", "2024-02-20, 2024-03-20", "2024-02-21, 2024-06-20", "2024-03-21, 2024-06-20", "2024-11-30, 2025-03-20"})
    void joinsAFirstPeriodOfAFewDaysToTheNext(LocalDate disbursed, LocalDate first) {
        assertThat(LoanReceiptTerms.firstQuarterDay(disbursed)).isEqualTo(first);
    }
}
