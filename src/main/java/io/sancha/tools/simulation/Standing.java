package io.sancha.tools.simulation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A living loan in the morning.
 *
 * @param nextDue when its next instalment falls due; null where none is to come
 * @param oldestUnpaid when the oldest fell due that is not paid; null where all are
 * @param lastPaid when something was paid last; null before
 * @param paidEarly whether something was ever paid beyond what was due
 */
record Standing(String number, String caseId, LocalDate disbursedOn, LocalDate maturesOn, int daysPastDue, LocalDate nextDue, LocalDate oldestUnpaid,
                LocalDate lastPaid, boolean paidEarly) {
    /** The day of the oldest instalment that is due and unpaid today, one that falls due today included. */
    Optional<LocalDate> oldest(LocalDate today) {
        return oldestUnpaid != null ? Optional.of(oldestUnpaid) : Optional.ofNullable(nextDue).filter(due -> !due.isAfter(today));
    }

    /** Whether something was paid on a day or since. */
    boolean lastPaidOn(LocalDate day) {
        return lastPaid != null && !lastPaid.isBefore(day);
    }
}
