package io.sancha.kernel.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate of interest (利率), kept as its exact annual percentage however it was quoted. Chinese contracts quote a year in percent
 * (年利率 %), a month in thousandths (月利率 ‰) or a day in ten-thousandths (日利率 万分之), converted by
 * annual = 12 × monthly and annual = 360 × daily (人民银行计息规则); a daily rate on a year of 365 days says so.
 *
 * <p>Never below zero, never above {@value #LARGEST_PERCENT} per cent, at most {@value #MOST_DECIMALS} decimals of a per cent.
 */
public final class Rate implements Comparable<Rate> {

    /** Above this many per cent a year a figure is an error of input and no rate. */
    public static final int LARGEST_PERCENT = 1000;
    /** A rate is kept to at most this many decimals of a per cent. */
    public static final int MOST_DECIMALS = 10;
    /** People agree a rate, and by how much it rises, with at most this many decimals: raised it is still a rate (INT-03). */
    public static final int AGREED_DECIMALS = 4;
    /** People agree at most this many per cent a year: raised by as much again it is still a rate (INT-03). */
    public static final int LARGEST_AGREED_PERCENT = LARGEST_PERCENT / 2;
    /** No interest. */
    public static final Rate ZERO = annualPercent("0");

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private final BigDecimal percent;
    private final BigDecimal fraction;

    private Rate(BigDecimal annualPercent) {
        BigDecimal plain = Decimals.plain(annualPercent);
        if (plain.signum() < 0 || plain.compareTo(BigDecimal.valueOf(LARGEST_PERCENT)) > 0) {
            throw new IllegalArgumentException("a rate lies between 0 and " + LARGEST_PERCENT + " per cent a year, not " + plain.toPlainString());
        }
        if (plain.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("a rate has at most " + MOST_DECIMALS + " decimals: " + plain.toPlainString());
        }
        percent = plain;
        fraction = percent.movePointLeft(2);
    }

    /** A rate quoted in per cent a year, {@code annualPercent("4.35")}. */
    public static Rate annualPercent(String percent) {
        return annualPercent(new BigDecimal(percent));
    }

    /** A rate quoted in per cent a year. */
    public static Rate annualPercent(BigDecimal percent) {
        return new Rate(percent);
    }

    /** A rate quoted in thousandths a month: 4.05 ‰ a month are 4.86 % a year. */
    public static Rate monthlyPermille(String permille) {
        return monthlyPermille(new BigDecimal(permille));
    }

    /** A rate quoted in thousandths a month; twelve months are a year. */
    public static Rate monthlyPermille(BigDecimal permille) {
        return new Rate(permille.multiply(MONTHS).movePointLeft(1));
    }

    /** A rate quoted in ten-thousandths a day by the Chinese rule: 5 万分之五 a day are 18 % a year of 360 days. */
    public static Rate dailyPerTenThousand(String perTenThousand) {
        return dailyPerTenThousand(new BigDecimal(perTenThousand), 360);
    }

    /** A rate quoted in ten-thousandths a day, on a year of 360 or 365 days. */
    public static Rate dailyPerTenThousand(BigDecimal perTenThousand, int daysOfYear) {
        return new Rate(perTenThousand.multiply(BigDecimal.valueOf(year(daysOfYear))).movePointLeft(2));
    }

    /** Whether people may agree it: raised by the uplift of a penalty it must still be a rate, in the night too. */
    public boolean isAgreeable() {
        return percent.scale() <= AGREED_DECIMALS && percent.compareTo(BigDecimal.valueOf(LARGEST_AGREED_PERCENT)) <= 0;
    }

    /** Per cent a year, exact: 4.35. */
    public BigDecimal annualPercent() {
        return percent;
    }

    /** The rate a year as a fraction of the principal, exact: 0.0435. */
    public BigDecimal annualFraction() {
        return fraction;
    }

    /** Thousandths a month (annual ÷ 12), rounded as named because a twelfth seldom ends. */
    public BigDecimal monthlyPermille(int decimals, RoundingMode rounding) {
        return percent.movePointRight(1).divide(MONTHS, decimals, rounding);
    }

    /** Ten-thousandths a day (annual ÷ 360, or ÷ 365), rounded as named. */
    public BigDecimal dailyPerTenThousand(int daysOfYear, int decimals, RoundingMode rounding) {
        return percent.movePointRight(2).divide(BigDecimal.valueOf(year(daysOfYear)), decimals, rounding);
    }

    /** This rate with a spread of hundredths of a per cent on it: LPR + 45 bp; the spread may be negative, the sum may not. */
    public Rate plusBasisPoints(int basisPoints) {
        return new Rate(percent.add(BigDecimal.valueOf(basisPoints, 2)));
    }

    /** This rate raised by a share of itself: 6.12 % raised by 50 % is 9.18 % (INT-03). One that is agreeable stays a rate, whatever INT-03 allows. */
    public Rate raisedBy(BigDecimal upliftPercent) {
        return new Rate(percent.multiply(BigDecimal.ONE.add(upliftPercent.movePointLeft(2))));
    }

    /** Orders by height. */
    @Override
    public int compareTo(Rate other) {
        return percent.compareTo(other.percent);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rate rate && percent.equals(rate.percent);
    }

    @Override
    public int hashCode() {
        return percent.hashCode();
    }

    /** The annual percentage, {@code 4.35%}. */
    @Override
    public String toString() {
        return percent.toPlainString() + "%";
    }

    private static int year(int days) {
        if (days != 360 && days != 365) {
            throw new IllegalArgumentException("a year of 360 or 365 days, not " + days);
        }
        return days;
    }
}
