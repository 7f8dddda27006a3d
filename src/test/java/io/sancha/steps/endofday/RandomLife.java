package io.sancha.steps.endofday;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.AccrualDates;
import io.sancha.kernel.schedule.Every;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.LoanTermsBuilder;
import io.sancha.kernel.schedule.MonthEnd;
import io.sancha.kernel.schedule.RepaymentMethod;
import io.sancha.kernel.schedule.SettlementDay;
import io.sancha.lending.account.books.CompoundRate;
import io.sancha.lending.account.books.PenaltyTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Anybody's loan of any product, and what happens to it.
 *
 * @param begins days after the first day of all lives on which it is paid out
 * @param product amount, rate and timetable
 * @param penalties what lateness and misuse cost
 * @param acts what happens, not in order
 */
record RandomLife(int begins, Product product, PenaltyTerms penalties, List<Act> acts) {
    /** The days that the lives of a batch span. */
    static final int DAYS = 230;
    private static final int LAST_BEGIN = 20;

    /** What may happen. Payments name a share of what is due or lent, in per mille. */
    enum Kind { PAYS_WHAT_IS_DUE, PAYS_A_PART, PAYS_LATE_DATED, REPAYS_EARLY, FEWER_INSTALMENTS, PAYS_OFF, PAYS_OFF_LATE_DATED, COSTS, MISUSED, MISUSE_ENDED,
        REVERSED, LATEST_REVERSED, EXTENDED, RESTRUCTURED, CLASSIFIED, WRITTEN_OFF }

    /** @param on days after the first day of all lives @param share per mille of whatever the kind needs a number for */
    record Act(int on, Kind kind, int share) {
    }

    record Product(int fen, BigDecimal percent, int months, int every, RepaymentMethod method, DayCount dayCount, Manner manner) {
    }

    record Manner(RoundingMode rounding, MonthEnd monthEnd, SettlementDay counting, BusinessDayConvention convention, AccrualDates accrual, int settlementDay,
                  boolean interestOnly) {
    }

    LoanTerms terms(LocalDate first) {
        LocalDate drawn = first.plusDays(begins);
        Manner m = product.manner;
        LoanTermsBuilder loan = LoanTerms.lend(Money.of(BigDecimal.valueOf(product.fen, 2), Money.CNY), drawn).at(Rate.annualPercent(product.percent))
            .repaid(product.method).counted(product.dayCount).rounded(m.rounding).monthEnd(m.monthEnd).onHolidays(m.convention, m.accrual);
        if (m.settlementDay > 0 && product.method != RepaymentMethod.BULLET) {
            return loan.maturingOn(drawn.plusMonths(product.months)).every(product.every, Every.Unit.MONTH).settlementDay(m.settlementDay)
                .counting(m.counting).terms();
        }
        loan.instalments(product.months);
        return m.interestOnly && product.months > 1 && product.method != RepaymentMethod.BULLET ? loan.interestOnly(1).terms() : loan.terms();
    }

    static Arbitrary<RandomLife> any() {
        return Combinators.combine(Arbitraries.integers().between(0, LAST_BEGIN), products(), anyPenalties(), anyAct().list().ofMaxSize(9)).as(RandomLife::new);
    }

    private static Arbitrary<Product> products() {
        return Combinators.combine(Arbitraries.integers().between(1, 500_000_000),
            Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(24)).ofScale(4), Arbitraries.integers().between(1, 12),
            Arbitraries.of(1, 1, 2, 3), Arbitraries.of(RepaymentMethod.class), Arbitraries.of(DayCount.class), manners()).as(Product::new);
    }

    private static Arbitrary<Manner> manners() {
        return Combinators.combine(Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN), Arbitraries.of(MonthEnd.class),
            Arbitraries.of(SettlementDay.class), Arbitraries.of(BusinessDayConvention.class), Arbitraries.of(AccrualDates.class),
            Arbitraries.of(0, 0, 20, 31, 1), Arbitraries.of(false, false, true)).as(Manner::new);
    }

    private static Arbitrary<PenaltyTerms> anyPenalties() {
        return Combinators.combine(Arbitraries.integers().between(30, 50), Arbitraries.integers().between(50, 100), Arbitraries.of(CompoundRate.class))
            .as((overdue, misuse, inTerm) -> new PenaltyTerms(BigDecimal.valueOf(overdue), BigDecimal.valueOf(misuse), inTerm));
    }

    /** Half of what happens is a payment; to be written off happens to few. */
    private static Arbitrary<Act> anyAct() {
        Arbitrary<Kind> kinds = Arbitraries.oneOf(Arbitraries.of(Kind.PAYS_WHAT_IS_DUE, Kind.PAYS_A_PART, Kind.PAYS_LATE_DATED),
            Arbitraries.of(Kind.REPAYS_EARLY, Kind.FEWER_INSTALMENTS, Kind.PAYS_OFF, Kind.PAYS_OFF_LATE_DATED, Kind.COSTS, Kind.MISUSED,
                Kind.MISUSE_ENDED, Kind.REVERSED, Kind.LATEST_REVERSED, Kind.EXTENDED, Kind.RESTRUCTURED, Kind.CLASSIFIED, Kind.WRITTEN_OFF));
        return Combinators.combine(Arbitraries.integers().between(1, DAYS), kinds, Arbitraries.integers().between(1, 1000)).as(Act::new);
    }
}
