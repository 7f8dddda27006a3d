package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * A bill bought before it is due (票据贴现): the seller gets the face value less interest for the days until the bank is paid. The
 * day of discount counts, the day of payment does not. A bill that matures on a holiday is paid on the next working day (顺延), and
 * an acceptor in another place takes {@value #REMOTE_DAYS} days more (异地另加三天划款日期). Source: 支付结算办法 article 95.
 *
 * @param paidOn the day on which the bank is paid
 * @param days the days counted
 * @param interest the discount interest, rounded
 * @param proceeds what the seller gets: face value less interest
 */
public record BillDiscount(LocalDate paidOn, long days, Money interest, Money proceeds) {

    /** Days that the money is under way when the acceptor is in another place. */
    public static final int REMOTE_DAYS = 3;

    /**
     * Discounts a bill.
     *
     * @param face the face value, above zero
     * @param discountedOn the day on which the seller is paid
     * @param maturesOn the day on which the bill falls due, later than {@code discountedOn}
     * @param rate the discount rate
     * @param dayCount how days are counted
     * @param remoteAcceptor whether the acceptor is in another place (异地)
     * @param calendar the bank's working days
     * @param rounding how the interest is rounded
     */
    public static BillDiscount of(Money face, LocalDate discountedOn, LocalDate maturesOn, Rate rate, DayCount dayCount,
            boolean remoteAcceptor, HolidayCalendar calendar, RoundingMode rounding) {
        if (!face.isPositive()) {
            throw new InvalidTerms("face", "face-positive", "票面金额须大于零", "the face value must be above zero, not " + face);
        }
        if (!maturesOn.isAfter(discountedOn)) {
            throw new InvalidTerms("maturesOn", "dates-in-order", "到期日须晚于贴现日", "the bill matures on " + maturesOn + ", not after the discount on "
                + discountedOn);
        }
        LocalDate paidOn = calendar.workingDayFrom(maturesOn).plusDays(remoteAcceptor ? REMOTE_DAYS : 0);
        Money interest = Interest.of(face, rate, dayCount, discountedOn, paidOn).rounded(rounding);
        if (interest.compareTo(face) >= 0) {
            throw new InvalidTerms("annualRatePercent", "discount-below-face", "贴现利息不得达到票面金额", "the interest would eat up the whole bill");
        }
        return new BillDiscount(paidOn, dayCount.days(discountedOn, paidOn), interest, face.minus(interest));
    }
}
