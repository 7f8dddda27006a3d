package io.sancha.steps.recovery;

import java.time.LocalDate;

/**
 * How long a loan is overdue.
 *
 * @param since the oldest due date that is unpaid; today where nothing is
 * @param days since then
 */
record Arrears(String loanNumber, LocalDate since, int days) {
}
