package io.sancha.contract;

import io.sancha.money.Money;
import io.sancha.money.Rate;
import io.sancha.calendar.DayCount;
import io.sancha.schedule.RepaymentMethod;

/**
 * What the officer enters to prepare the contracts. Amount, term and rate default to the approval's, the repayment method to the
 * application's.
 *
 * @param amount in yuan, at most the approval's
 * @param annualRatePercent per cent a year, at least the approval's
 */
public record PrepareEntry(Money amount, Integer termMonths, Rate annualRatePercent, DayCount dayCount, Settlement settlement, RepaymentMethod repaymentMethod) {
}
