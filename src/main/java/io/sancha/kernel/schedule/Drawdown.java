package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * One payment of the loan to the borrower (放款); earns interest from its day on.
 *
 * @param on the day
 * @param amount above zero
 */
public record Drawdown(LocalDate on, Money amount) {
}
