package io.sancha.lending.account.books;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.Instalment;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Makes a loan's plan from its terms. */
public final class Planning {
    private Planning() {
    }

    /** The first plan, that the terms resolve to. */
    public static LoanPlan of(LoanTerms terms, HolidayCalendar calendar) {
        List<Period> periods = terms.periods(calendar);
        List<Instalment> resolved = terms.resolve(calendar).instalments();
        List<PlannedInstalment> rows = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Instalment row = resolved.get(i);
            rows.add(dated(terms, periods.get(i)).with(row.principal(), row.interest(), row.balance()));
        }
        return new LoanPlan(terms.timetable().disbursedOn(), LoanPlan.Kind.DISBURSEMENT, LoanPlan.Kind.DISBURSEMENT.name(), terms, rows,
            Stretches.of(terms, periods));
    }

    /** A row with its dates and no amounts yet. */
    public static PlannedInstalment dated(LoanTerms terms, Period period) {
        LocalDate due = period.dueOn();
        LocalDate adjusted = period.adjustedDueOn();
        LocalDate settles = terms.timetable().accrual() == AccrualDates.ADJUSTED || adjusted.isBefore(due) ? adjusted : due;
        LocalDate penal = adjusted.isBefore(period.to()) ? period.to() : adjusted;
        Money nothing = Money.zero(terms.currency());
        return new PlannedInstalment(period.number(), period.from(), period.to(), due, adjusted, settles, penal, nothing, nothing, nothing);
    }

    /** The contract rate by day, without an end: the last one holds on after maturity. */
    public static NavigableMap<LocalDate, Rate> rates(LoanTerms terms) {
        LocalDate first = terms.timetable().disbursedOn();
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        rates.put(first, terms.rates().on(first));
        terms.rates().byDate().forEach((day, rate) -> {
            if (day.isAfter(first)) {
                rates.put(day, rate);
            }
        });
        return rates;
    }

    /** What terms say, however their rates are written: equal lists are the same terms. */
    static List<Object> said(LoanTerms terms) {
        return List.of(terms.drawdowns(), rates(terms), terms.timetable(), terms.method(), terms.dayCount(), terms.rounding(), terms.interestOnly(),
            terms.paymentStep(), terms.equalPayment());
    }

    /** The year of penalty and compound interest: that of the contract's own daily rate. */
    public static int penalYear(DayCount dayCount) {
        return switch (dayCount) {
            case ACT_365, ACT_365_ACTUAL, ACT_ACT_ISDA, ACT_ACT_END -> 365;
            case ACT_360, MONTHLY_RATE, THIRTY_360, THIRTY_E_360 -> 360;
        };
    }
}
