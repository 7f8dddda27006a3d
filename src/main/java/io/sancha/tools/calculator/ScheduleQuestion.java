package io.sancha.tools.calculator;

import static io.sancha.tools.calculator.Figures.given;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.LoanTermsBuilder;
import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.RepaymentMethod;
import java.time.LocalDate;

/**
 * What would have to be paid when? Due dates that fall on a holiday are answered with the next working day beside them; interest
 * runs to the agreed date.
 *
 * @param principal the loan in yuan, above zero
 * @param annualRatePercent the rate in per cent a year
 * @param disbursedOn the day on which the loan is paid out, the first that earns interest
 * @param instalments the number of instalments
 * @param every the length of a period
 * @param method how principal is repaid
 * @param dayCount how days are counted
 * @param rounding how interest and payments are rounded to the fen
 * @param firstDueOn the first due date, if not one period after the loan is paid out; may be left out
 * @param settlementDay the day of the month on which instalments fall due; may be left out
 * @param monthEnd what happens at the end of a month; CLAMP if left out
 */
public record ScheduleQuestion(String principal, String annualRatePercent, String disbursedOn, Integer instalments, Period every,
        RepaymentMethod method, DayCount dayCount, Rounding rounding, String firstDueOn, Integer settlementDay, MonthEnd monthEnd) {

    /**
     * The length of a period.
     *
     * @param count how many units
     * @param unit the unit
     */
    public record Period(Integer count, Every.Unit unit) {
    }

    LoanTerms terms() {
        Money amount = Figures.positiveAmount("principal", principal);
        LocalDate start = Figures.date("disbursedOn", disbursedOn);
        LoanTermsBuilder terms = LoanTerms.lend(amount, start).at(Figures.annualRate(annualRatePercent))
                .instalments(given("instalments", instalments))
                .every(given("every.count", given("every", every).count()), given("every.unit", every.unit()))
                .repaid(given("method", method)).counted(given("dayCount", dayCount)).rounded(given("rounding", rounding).mode())
                .settlementDay(settlementDay)
                .onHolidays(BusinessDayConvention.FOLLOWING, AccrualDates.AGREED);
        if (firstDueOn != null) {
            terms.firstDueOn(Figures.date("firstDueOn", firstDueOn));
        }
        return terms.monthEnd(monthEnd == null ? MonthEnd.CLAMP : monthEnd).terms();
    }
}
