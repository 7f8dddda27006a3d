package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What one night costs beyond the contract rate (INT-02, INT-03, INT-04), each on a year of 360 or 365 days. */
final class PenalNight {
    private final Books books;
    private final LocalDate day;
    private final PenalRates rates;

    PenalNight(Books books, LocalDate day) {
        this.books = books;
        this.day = day;
        this.rates = PenalRates.of(books.plan().contractRate(day), books.account().penalties(), books.misused(), day.isBefore(books.plan().maturesOn()));
    }

    /** What accrues, in the order in which it is kept. */
    List<Night> all() {
        return Stream.of(misuse(), penalty(), compound()).flatMap(Optional::stream).toList();
    }

    /** Misused principal that is not overdue: what the misuse rate adds to the contract rate. */
    private Optional<Night> misuse() {
        return books.misused() ? night(Night.Kind.MISUSE, books.normal(), rates.misuse()) : Optional.empty();
    }

    /** Overdue principal at the penalty rate; misused as well, at the higher of both and never at both. */
    private Optional<Night> penalty() {
        return night(Night.Kind.PENALTY, unpaid(OpenDue::principalUnpaid), rates.penalty());
    }

    /** Interest due and unpaid: in term at the rate that the contract says, from maturity on at the penalty rate. */
    private Optional<Night> compound() {
        return night(Night.Kind.COMPOUND, unpaid(OpenDue::interestUnpaid), rates.compound());
    }

    private Optional<Night> night(Night.Kind kind, Money base, Rate rate) {
        return base.isZero() ? Optional.empty() : Optional.of(new Night(day, kind, 0, base, rate, InterestRules.PENAL_NIGHT, books.account().penalYear()));
    }

    private Money unpaid(Function<OpenDue, Money> part) {
        return Money.sum(books.dues().stream().filter(due -> due.isPenal(day)).map(part).toList(), books.normal().currency());
    }
}
