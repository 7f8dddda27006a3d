package io.sancha.lending.account.books;

import io.sancha.kernel.money.Rate;
import java.time.LocalDate;

/**
 * Nights on which one unit of principal earns the same.
 *
 * @param instalment the instalment to which their interest belongs
 * @param from the first night, named by the day on which it begins
 * @param to the first that does not belong to it
 * @param rate the contract rate
 * @param numerator share of the year of one night, as a quotient
 * @param denominator its divisor
 */
public record Stretch(int instalment, LocalDate from, LocalDate to, Rate rate, long numerator, long denominator) {
    public boolean covers(LocalDate night) {
        return !night.isBefore(from) && night.isBefore(to);
    }
}
