package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The contract rate by date: fixed, or changing on repricing dates (INT-05). A rate holds from its day, that day's interest
 * included, until the next one begins.
 */
public final class RatePath {

    private final NavigableMap<LocalDate, Rate> rates;
    private final LocalDate firstDay;
    private final LocalDate lastChange;
    private final Rate lastRate;

    private RatePath(NavigableMap<LocalDate, Rate> rates) {
        if (rates.isEmpty()) {
            throw new InvalidTerms("rate", "rate-given", "利率未填", "there is no rate");
        }
        this.rates = rates;
        this.firstDay = rates.firstKey();
        this.lastChange = rates.lastKey();
        this.lastRate = rates.lastEntry().getValue();
    }

    /** One rate for the whole term. */
    public static RatePath fixed(Rate rate) {
        return new RatePath(new TreeMap<>(Map.of(LocalDate.MIN, rate)));
    }

    /** Rates by the day from which each holds; the first must hold when the loan is drawn. */
    public static RatePath of(Map<LocalDate, Rate> rates) {
        return new RatePath(new TreeMap<>(rates));
    }

    /**
     * A reference rate plus a spread (LPR ± 基点): on the first day and on every repricing date the last published rate is taken
     * and holds until the next repricing date, whatever is published in between.
     *
     * @param published the reference rate by the day of its publication, such as the LPR of one tenor
     * @param basisPoints the spread in hundredths of a per cent, may be negative
     * @param firstDay the day of the first drawdown
     * @param repricingDates the days on which the rate is taken anew
     */
    public static RatePath floating(NavigableMap<LocalDate, Rate> published, int basisPoints, LocalDate firstDay, List<LocalDate> repricingDates) {
        List<LocalDate> dates = new ArrayList<>(repricingDates);
        dates.add(firstDay);
        NavigableMap<LocalDate, Rate> rates = new TreeMap<>();
        for (LocalDate date : dates) {
            Map.Entry<LocalDate, Rate> last = published.floorEntry(date);
            if (last == null) {
                throw new InvalidTerms("rate", "rate-published", "定价日之前没有已公布的利率", "no reference rate was published up to " + date);
            }
            rates.put(date, last.getValue().plusBasisPoints(basisPoints));
        }
        return new RatePath(rates);
    }

    /** The rate that holds on the day. */
    public Rate on(LocalDate day) {
        if (!day.isBefore(lastChange)) {
            return lastRate;
        }
        if (day.isBefore(firstDay)) {
            throw new InvalidTerms("rate", "rate-given", day + " 尚无利率", "no rate holds on " + day);
        }
        return rates.floorEntry(day).getValue();
    }

    /** The days after {@code from} and before {@code to} on which another rate begins. */
    public List<LocalDate> changesBetween(LocalDate from, LocalDate to) {
        return !lastChange.isAfter(from) ? List.of() : List.copyOf(rates.subMap(from, false, to, false).keySet());
    }

    /** The rates by the day from which each holds; a fixed rate holds from {@link LocalDate#MIN}. */
    public Map<LocalDate, Rate> byDate() {
        return Collections.unmodifiableMap(rates);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RatePath path && rates.equals(path.rates);
    }

    @Override
    public int hashCode() {
        return rates.hashCode();
    }

    @Override
    public String toString() {
        return rates.toString();
    }
}
