package io.sancha.kernel.schedule;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * One row of a schedule.
 *
 * @param number counted from 1
 * @param dueOn the agreed due date
 * @param adjustedDueOn the due date moved off a holiday, as the product says
 * @param days the calendar days of the period
 * @param principal the principal that falls due
 * @param interest the interest of the period, rounded as the terms say
 * @param payment both together
 * @param balance the principal still lent out afterwards
 */
public record Instalment(int number, LocalDate dueOn, LocalDate adjustedDueOn, int days,
        Money principal, Money interest, Money payment, Money balance) {
}
