package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.BusinessDayConvention;
import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Loans of every kind: any method, day count, timetable, with further drawdowns and changing rates. */
class LoansAtRandom extends DomainContextBase {

    private record Money2(Money amount, Rate rate, LocalDate start) {
    }

    private record Calendar(int instalments, Every every, Integer settlementDay, int firstShift, SettlementDay counting) {
    }

    private record Kind(RepaymentMethod method, DayCount dayCount, RoundingMode rounding, MonthEnd monthEnd, EqualPayment equalPayment,
            BusinessDayConvention convention, AccrualDates accrual) {
    }

    private record Events(int interestOnly, int furtherDrawdowns, int rateChanges) {
    }

    @Provide
    Arbitrary<LoanTerms> loans() {
        return Combinators.combine(money(), calendars(), kinds(), events()).as(LoansAtRandom::loan);
    }

    @Provide
    static Arbitrary<Money> amounts() {
        return Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(17)).map(fen -> Money.of(new BigDecimal(fen, 2), Money.CNY));
    }

    static Arbitrary<Rate> rates() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(36)).ofScale(4).map(Rate::annualPercent);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.longs().between(LocalDate.of(2000, 1, 1).toEpochDay(), LocalDate.of(2040, 12, 31).toEpochDay()).map(LocalDate::ofEpochDay);
    }

    private static Arbitrary<Money2> money() {
        return Combinators.combine(amounts(), rates(), days()).as(Money2::new);
    }

    private static Arbitrary<Calendar> calendars() {
        Arbitrary<Every> every = Arbitraries.of(Every.month(), new Every(3, Every.Unit.MONTH), new Every(2, Every.Unit.MONTH),
            new Every(2, Every.Unit.WEEK), new Every(15, Every.Unit.DAY),
                new Every(1, Every.Unit.DAY));
        return Combinators.combine(Arbitraries.integers().between(1, 120), every, Arbitraries.integers().between(1, 31).injectNull(0.7),
                Arbitraries.of(0, 0, 0, 5, 40), Arbitraries.of(SettlementDay.class)).as(Calendar::new);
    }

    private static Arbitrary<Kind> kinds() {
        return Combinators.combine(Arbitraries.of(RepaymentMethod.class), Arbitraries.of(DayCount.class),
            Arbitraries.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN),
                Arbitraries.of(MonthEnd.class), Arbitraries.of(EqualPayment.class),
                Arbitraries.of(BusinessDayConvention.NO_ADJUST, BusinessDayConvention.FOLLOWING, BusinessDayConvention.MODIFIED_FOLLOWING),
                Arbitraries.of(AccrualDates.class)).as(Kind::new);
    }

    private static Arbitrary<Events> events() {
        return Combinators.combine(Arbitraries.of(0, 0, 0, 1, 3), Arbitraries.of(0, 0, 0, 1, 2), Arbitraries.of(0, 0, 0, 1, 4)).as(Events::new);
    }

    private static LoanTerms loan(Money2 money, Calendar calendar, Kind kind, Events events) {
        LocalDate start = money.start();
        // moved back to Friday, a loan of a day or two would end before it begins, which is refused
        boolean fromDayToDay = calendar.every().equals(new Every(1, Every.Unit.DAY));
        BusinessDayConvention convention = fromDayToDay && kind.convention() == BusinessDayConvention.MODIFIED_FOLLOWING ? BusinessDayConvention.FOLLOWING
            : kind.convention();
        Money part = Money.of(money.amount().amount().divide(BigDecimal.valueOf(1L + events.furtherDrawdowns()), 2, RoundingMode.UP), Money.CNY);
        LoanTermsBuilder terms = LoanTerms.lend(part, start).at(path(money.rate(), start, events.rateChanges()))
                .instalments(calendar.instalments()).every(calendar.every().count(), calendar.every().unit())
                .repaid(kind.method()).counted(kind.dayCount()).rounded(kind.rounding()).monthEnd(kind.monthEnd()).equalPayment(kind.equalPayment())
                .onHolidays(convention, kind.accrual()).counting(calendar.counting())
                .interestOnly(kind.method() == RepaymentMethod.BULLET ? 0 : Math.min(events.interestOnly(), calendar.instalments() - 1));
        if (calendar.firstShift() > 0) {
            terms.firstDueOn(start.plusDays(calendar.firstShift()));
        }
        if (calendar.every().unit() == Every.Unit.MONTH) {
            terms.settlementDay(calendar.settlementDay());
        }
        LocalDate lastDraw = start;
        for (int i = 1; i <= events.furtherDrawdowns() && calendar.instalments() > 2; i++) {
            lastDraw = lastDraw.plusDays(calendar.every().declaredDays() / 3);
            terms.andOn(lastDraw, part);
        }
        return terms.terms();
    }

    private static RatePath path(Rate first, LocalDate start, int changes) {
        Map<LocalDate, Rate> rates = new TreeMap<>(Map.of(start, first));
        for (int i = 1; i <= changes; i++) {
            rates.put(start.plusDays(47L * i * i), first.plusBasisPoints(13 * i));
        }
        return RatePath.of(rates);
    }
}
