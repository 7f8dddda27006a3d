package io.sancha.tools.calculator;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.Interest;
import io.sancha.kernel.schedule.InvalidTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How much interest did these balances earn (积数法)? Rounded half up to the fen.
 *
 * @param balances the balances, each for its days
 * @param annualRatePercent the rate in per cent a year, or else
 * @param monthlyRatePermille the rate in thousandths a month
 * @param dayCount how days are counted
 */
public record InterestQuestion(List<Balance> balances, String annualRatePercent, String monthlyRatePermille, DayCount dayCount) {

    /** More cannot be asked about at once. */
    public static final int MOST_BALANCES = 10_000;
    private static final int DECIMALS_SHOWN = 10;

    /**
     * A balance that stood for some days.
     *
     * @param amount the balance in yuan, above zero
     * @param from the first day that earns interest
     * @param to the first day that earns none any more
     */
    public record Balance(String amount, String from, String to) {
    }

    /**
     * What they earned.
     *
     * @param days the days counted, over all balances
     * @param product Σ balance × days (积数)
     * @param interest the interest, rounded to the fen
     * @param unrounded the interest before rounding, to ten decimals
     */
    public record Answer(long days, BigDecimal product, Money interest, BigDecimal unrounded) {
    }

    Answer answer() {
        Rate rate = Figures.rate(annualRatePercent, monthlyRatePermille);
        Interest interest = Interest.byProducts(stretches(), rate, Figures.given("dayCount", dayCount));
        BigDecimal exact = interest.unrounded().decimal(DECIMALS_SHOWN, RoundingMode.HALF_UP).stripTrailingZeros();
        int decimals = Math.max(exact.scale(), Money.CNY.getDefaultFractionDigits());
        return new Answer(interest.days(), interest.product(), interest.rounded(RoundingMode.HALF_UP), exact.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    private List<Interest.Balance> stretches() {
        if (balances == null || balances.isEmpty() || balances.size() > MOST_BALANCES) {
            throw new InvalidTerms("balances", "balances-given", "须填 1 至 " + MOST_BALANCES + " 笔余额", "give from 1 to " + MOST_BALANCES + " balances");
        }
        List<Interest.Balance> stretches = new ArrayList<>(balances.size());
        for (int i = 0; i < balances.size(); i++) {
            String path = "balances[" + i + "]";
            Balance balance = Figures.given(path, balances.get(i));
            Money amount = Figures.positiveAmount(path + ".amount", balance.amount());
            LocalDate from = Figures.date(path + ".from", balance.from());
            LocalDate to = Figures.date(path + ".to", balance.to());
            if (to.isBefore(from)) {
                throw new InvalidTerms(path + ".to", "dates-in-order", to + " 早于 " + from, to + " is before " + from);
            }
            stretches.add(new Interest.Balance(amount, from, to));
        }
        return stretches;
    }
}
