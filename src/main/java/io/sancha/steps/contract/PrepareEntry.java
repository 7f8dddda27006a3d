package io.sancha.steps.contract;

import io.sancha.kernel.calendar.DayCount;
import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.kernel.schedule.RepaymentMethod;

/**
 * What the officer enters to prepare the contracts. Amount, term and rate default to the approval's, the repayment method to the
 * application's.
 *
 * @param amount in yuan, at most the approval's
 * @param annualRatePercent per cent a year, at least the approval's
 */
public record PrepareEntry(Money amount, Integer termMonths, Rate annualRatePercent, DayCount dayCount, Settlement settlement,
    RepaymentMethod repaymentMethod) {
}
