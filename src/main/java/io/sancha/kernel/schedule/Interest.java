package io.sancha.kernel.schedule;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;

/**
 * Simple interest (利息): principal × rate × time, the first day counted and the last not. By one balance over one period, or by
 * products (积数法) over many: Σ balance × days is the product (计息积数), and product × daily rate the interest.
 *
 * @param days the days counted, over all balances
 * @param product Σ balance × days (计息积数), in the currency times days
 * @param unrounded the exact interest
 */
public record Interest(long days, BigDecimal product, Unrounded unrounded) {

    /**
     * A balance that stood from one day to another.
     *
     * @param amount the balance; a negative one takes interest back
     * @param from the first day that earns interest
     * @param to the first day that earns none any more
     */
    public record Balance(Money amount, LocalDate from, LocalDate to) {

        /** Refuses a balance that ends before it begins. */
        public Balance {
            if (to.isBefore(from)) {
                throw new InvalidTerms("balances.to", "dates-in-order", to + " 早于 " + from, to + " is before " + from);
            }
        }
    }

    /** The exact interest on one balance over one period. */
    public static Unrounded of(Money amount, Rate rate, DayCount dayCount, LocalDate from, LocalDate to) {
        return byProducts(List.of(new Balance(amount, from, to)), rate, dayCount).unrounded();
    }

    /** The interest on a number of days counted elsewhere, over a year of 360 or 365 days. */
    public static Unrounded ofDays(Money amount, Rate rate, long days, int daysOfYear) {
        return Unrounded.of(amount).multipliedBy(rate.annualFraction().multiply(BigDecimal.valueOf(days)))
                .dividedBy(BigDecimal.valueOf(daysOfYear));
    }

    /** The interest on balances that followed each other, at one rate (积数法). */
    public static Interest byProducts(List<Balance> balances, Rate rate, DayCount dayCount) {
        if (balances.isEmpty()) {
            throw new InvalidTerms("balances", "balances-given", "至少填一笔余额", "interest needs at least one balance");
        }
        long days = 0;
        BigDecimal product = BigDecimal.ZERO;
        Unrounded interest = Unrounded.zero(balances.get(0).amount().currency());
        for (Balance balance : balances) {
            long counted = dayCount.days(balance.from(), balance.to());
            days += counted;
            product = product.add(balance.amount().amount().multiply(BigDecimal.valueOf(counted)));
            interest = interest.plus(Factor.of(rate, dayCount.fraction(balance.from(), balance.to())).on(balance.amount()));
        }
        return new Interest(days, product, interest);
    }

    /** The interest as money, rounded as named. */
    public Money rounded(RoundingMode rounding) {
        return unrounded.rounded(rounding);
    }
}
