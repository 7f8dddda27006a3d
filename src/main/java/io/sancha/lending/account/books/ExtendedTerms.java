package io.sancha.lending.account.books;

import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.RatePath;
import io.sancha.kernel.schedule.Timetable;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The terms of an extended loan: those that held, to another maturity, at another rate from the old one on (EXT-05). */
public final class ExtendedTerms {
    private ExtendedTerms() {
    }

    /** @param rate the contract rate from the old maturity on; null if it stays */
    public static LoanTerms of(LoanPlan plan, LocalDate maturesOn, Rate rate) {
        LoanTerms old = plan.terms();
        Timetable t = old.timetable();
        var timetable = new Timetable(t.disbursedOn(), 0, maturesOn, t.every(), t.firstDueOn(), t.settlementDay(), t.monthEnd(), t.counting(),
            t.convention(), t.accrual());
        return new LoanTerms(old.drawdowns(), rates(old, plan.last().dueOn(), rate), timetable, old.method(), old.dayCount(), old.rounding(),
            old.interestOnly(),
            old.paymentStep(), old.equalPayment());
    }

    private static RatePath rates(LoanTerms old, LocalDate begins, Rate rate) {
        if (rate == null) {
            return old.rates();
        }
        Map<LocalDate, Rate> rates = new TreeMap<>(old.rates().byDate());
        rates.keySet().removeIf(day -> day.isAfter(begins));
        rates.put(begins, rate);
        return RatePath.of(rates);
    }
}
