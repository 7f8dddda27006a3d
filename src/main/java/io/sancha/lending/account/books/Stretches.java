package io.sancha.lending.account.books;

import io.sancha.kernel.calendar.YearFraction;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.kernel.schedule.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides the periods of a loan into nights. A night's share of the year is what the period counted up to its end exceeds the period
 * counted up to its beginning, so that the nights sum to the period under every day count, also where a month has thirty days.
 */
public final class Stretches {
    private final LoanTerms terms;
    private final List<Stretch> found = new ArrayList<>();

    private Stretches(LoanTerms terms) {
        this.terms = terms;
    }

    public static List<Stretch> of(LoanTerms terms, List<Period> periods) {
        var stretches = new Stretches(terms);
        for (Period period : periods) {
            LocalDate start = period.from();
            for (LocalDate change : terms.rates().changesBetween(period.from(), period.to())) {
                stretches.add(period, start, change);
                start = change;
            }
            stretches.add(period, start, period.to());
        }
        return stretches.found;
    }

    /** The nights of one period at one rate. */
    private void add(Period period, LocalDate start, LocalDate end) {
        Rate rate = terms.rates().on(start);
        var before = new YearFraction(0, 1);
        for (LocalDate night = start; night.isBefore(end); night = night.plusDays(1)) {
            YearFraction after = period.share(terms.dayCount(), start, night.plusDays(1));
            extend(period.number(), night, rate, difference(after, before));
            before = after;
        }
    }

    private void extend(int instalment, LocalDate night, Rate rate, YearFraction share) {
        Stretch last = found.isEmpty() ? null : found.get(found.size() - 1);
        boolean same = last != null && last.instalment() == instalment && last.to().equals(night) && last.rate().equals(rate)
            && last.numerator() == share.numerator() && last.denominator() == share.denominator();
        if (same) {
            found.remove(found.size() - 1);
        }
        found.add(new Stretch(instalment, same ? last.from() : night, night.plusDays(1), rate, share.numerator(), share.denominator()));
    }

    private static YearFraction difference(YearFraction after, YearFraction before) {
        if (before.numerator() == 0) {
            return after;
        }
        if (after.denominator() == before.denominator()) {
            return new YearFraction(after.numerator() - before.numerator(), after.denominator());
        }
        return new YearFraction(after.numerator() * before.denominator() - before.numerator() * after.denominator(),
            after.denominator() * before.denominator());
    }
}
