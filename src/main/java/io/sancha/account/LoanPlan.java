package io.sancha.account;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan of a loan from a day on.
 *
 * @param version counted from 1
 * @param fromDay the day on which it begins to hold
 * @param reason why it was made: {@code DISBURSEMENT}, or the key of the event that changed it
 * @param rows the instalments, those to come in a later version
 * @param stretches the nights
 */
record LoanPlan(int version, LocalDate fromDay, String reason, List<PlannedInstalment> rows, List<Stretch> stretches) {
    Optional<PlannedInstalment> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    PlannedInstalment first() {
        return rows.get(0);
    }

    PlannedInstalment last() {
        return rows.get(rows.size() - 1);
    }

    LocalDate maturesOn() {
        return last().adjustedDueOn();
    }

    Optional<Stretch> stretch(LocalDate night) {
        return stretches.stream().filter(stretch -> stretch.covers(night)).findFirst();
    }
}
