package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes loan terms as one would say them. Rate, length, method and day count must be said; the rest is, unless said otherwise:
 * monthly periods, rounding half up (四舍五入至分), month-ends clamped, settlement day outside the period, due dates not moved, no
 * interest-only start, payments to the smallest unit, set by the formula with
 * a monthly rate and levelled where days are counted.
 */
public final class LoanTermsBuilder {

    private final List<Drawdown> drawdowns = new ArrayList<>();
    private final LocalDate disbursedOn;
    private RatePath rates;
    private int instalments;
    private LocalDate maturesOn;
    private Every every = Every.month();
    private LocalDate firstDueOn;
    private Integer settlementDay;
    private MonthEnd monthEnd = MonthEnd.CLAMP;
    private SettlementDay counting = SettlementDay.OUTSIDE;
    private BusinessDayConvention convention = BusinessDayConvention.NO_ADJUST;
    private AccrualDates accrual = AccrualDates.AGREED;
    private RepaymentMethod method;
    private DayCount dayCount;
    private RoundingMode rounding = RoundingMode.HALF_UP;
    private int interestOnly;
    private Money paymentStep;
    private EqualPayment equalPayment;

    LoanTermsBuilder(Money amount, LocalDate disbursedOn) {
        drawdowns.add(new Drawdown(disbursedOn, amount));
        this.disbursedOn = disbursedOn;
        this.paymentStep = amount.smallestUnit();
    }

    /** A further drawdown on a later day. */
    public LoanTermsBuilder andOn(LocalDate day, Money amount) {
        drawdowns.add(new Drawdown(day, amount));
        return this;
    }

    /** One rate for the whole term. */
    public LoanTermsBuilder at(Rate rate) {
        return at(RatePath.fixed(rate));
    }

    /** A rate that changes by date. */
    public LoanTermsBuilder at(RatePath path) {
        rates = path;
        return this;
    }

    /** So many instalments. */
    public LoanTermsBuilder instalments(int count) {
        instalments = count;
        return this;
    }

    /** As many instalments as there are due dates up to the maturity, the last of them on it. */
    public LoanTermsBuilder maturingOn(LocalDate day) {
        maturesOn = day;
        return this;
    }

    /** The length of a regular period. */
    public LoanTermsBuilder every(int count, Every.Unit unit) {
        every = new Every(count, unit);
        return this;
    }

    /** A first due date that is not one period after the drawdown; null for none. */
    public LoanTermsBuilder firstDueOn(LocalDate day) {
        firstDueOn = day;
        return this;
    }

    /** Instalments on this day of the month, 20 for the usual settlement; null for the day of the loan. */
    public LoanTermsBuilder settlementDay(Integer day) {
        settlementDay = day;
        return this;
    }

    /** Whether the settlement day counts in the period that it ends. */
    public LoanTermsBuilder counting(SettlementDay where) {
        counting = where;
        return this;
    }

    /** What happens at the end of a month. */
    public LoanTermsBuilder monthEnd(MonthEnd how) {
        monthEnd = how;
        return this;
    }

    /** What becomes of due dates on holidays, and which date then ends the period for interest. */
    public LoanTermsBuilder onHolidays(BusinessDayConvention moved, AccrualDates interestUntil) {
        convention = moved;
        accrual = interestUntil;
        return this;
    }

    /** How principal is repaid. */
    public LoanTermsBuilder repaid(RepaymentMethod how) {
        method = how;
        return this;
    }

    /** How days are counted. */
    public LoanTermsBuilder counted(DayCount how) {
        dayCount = how;
        return this;
    }

    /** How interest and payments are rounded. */
    public LoanTermsBuilder rounded(RoundingMode how) {
        rounding = how;
        return this;
    }

    /** So many periods at the start in which only interest is paid. */
    public LoanTermsBuilder interestOnly(int periods) {
        interestOnly = periods;
        return this;
    }

    /** Equal payments in multiples of this amount, for example whole yuan. */
    public LoanTermsBuilder paymentStep(Money step) {
        paymentStep = step;
        return this;
    }

    /** To which fen equal payments are set. */
    public LoanTermsBuilder equalPayment(EqualPayment how) {
        equalPayment = how;
        return this;
    }

    /** The terms, checked. */
    public LoanTerms terms() {
        LoanRules.given("rate", rates, "利率未填");
        LoanRules.given("method", method, "还款方式未填");
        LoanRules.given("dayCount", dayCount, "计息基准未填");
        Timetable timetable = new Timetable(disbursedOn, instalments, maturesOn, every, firstDueOn, settlementDay, monthEnd, counting,
                convention, accrual);
        return new LoanTerms(drawdowns, rates, timetable, method, dayCount, rounding, interestOnly, paymentStep,
                equalPayment != null ? equalPayment : usual(dayCount));
    }

    private static EqualPayment usual(DayCount dayCount) {
        return dayCount == DayCount.MONTHLY_RATE ? EqualPayment.FORMULA : EqualPayment.LEVELLED;
    }
}
