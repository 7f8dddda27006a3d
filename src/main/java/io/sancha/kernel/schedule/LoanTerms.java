package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * What was agreed about the money of a loan: everything that its schedule depends on, nothing guessed. Start with
 * {@link #lend}; a contract keeps its terms and the schedule that they resolve to.
 *
 * @param drawdowns the payments to the borrower in order of their days, the first on the day of disbursement
 * @param rates the contract rate by date
 * @param timetable the due dates
 * @param method how principal is repaid
 * @param dayCount how days are counted
 * @param rounding how interest and payments are rounded to the smallest unit
 * @param interestOnly the number of periods at the start in which only interest is paid (只还息期)
 * @param paymentStep equal payments are rounded to a multiple of this; the smallest unit of the currency unless agreed otherwise
 * @param equalPayment to which fen equal payments are set
 */
public record LoanTerms(List<Drawdown> drawdowns, RatePath rates, Timetable timetable, RepaymentMethod method, DayCount dayCount,
        RoundingMode rounding, int interestOnly, Money paymentStep, EqualPayment equalPayment) {

    /** Refuses what cannot be calculated, naming the field and the rule. */
    public LoanTerms {
        drawdowns = List.copyOf(drawdowns);
        LoanRules.check(drawdowns, timetable.disbursedOn(), rounding, interestOnly, paymentStep);
    }

    /** Begins the terms of a loan of this amount, paid out on this day. */
    public static LoanTermsBuilder lend(Money amount, LocalDate disbursedOn) {
        return new LoanTermsBuilder(amount, disbursedOn);
    }

    /** All drawdowns together: what has to come back. */
    public Money principal() {
        return Money.sum(drawdowns.stream().map(Drawdown::amount).toList(), currency());
    }

    /** The currency of the loan. */
    public Currency currency() {
        return drawdowns.get(0).amount().currency();
    }

    /** The periods of the loan; one for the whole term when everything is paid at maturity. */
    public List<Period> periods(HolidayCalendar calendar) {
        return method == RepaymentMethod.BULLET ? timetable.wholeTerm(calendar) : timetable.periods(calendar);
    }

    /** The schedule, with due dates moved off the holidays of this calendar as the timetable says. */
    public Schedule resolve(HolidayCalendar calendar) {
        return new Resolution(this, periods(calendar)).schedule();
    }
}
