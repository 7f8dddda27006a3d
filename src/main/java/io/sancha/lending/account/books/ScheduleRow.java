package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * A row of the plan beside what became of it.
 *
 * @param number counted from 1
 * @param dueOn the agreed due date
 * @param adjustedDueOn moved off a holiday
 * @param principal the principal due, or planned
 * @param interest the interest due, or planned
 * @param payment both together
 * @param balance the principal afterwards, as planned
 * @param status how far it is paid
 * @param principalUnpaid of the principal due; zero while not due, and once the loan is written off
 * @param interestUnpaid of the interest due; zero while not due, and once the loan is written off
 */
public record ScheduleRow(int number, LocalDate dueOn, LocalDate adjustedDueOn, Money principal, Money interest, Money payment, Money balance, Status status,
                          Money principalUnpaid, Money interestUnpaid) {
    /** How far a row is paid. */
    public enum Status {
        /** 未到期. */
        TO_COME,
        /** 到期未还. */
        UNPAID,
        /** 部分已还. */
        PARTLY_PAID,
        /** 已还清. */
        PAID,
        /** 已核销. */
        WRITTEN_OFF
    }

    public static ScheduleRow toCome(PlannedInstalment row) {
        return notDue(row, Status.TO_COME);
    }

    /** Of a loan that is written off: it falls due no more. */
    public static ScheduleRow writtenOff(PlannedInstalment row) {
        return notDue(row, Status.WRITTEN_OFF);
    }

    private static ScheduleRow notDue(PlannedInstalment row, Status status) {
        Money nothing = Money.zero(row.principal().currency());
        return new ScheduleRow(row.number(), row.dueOn(), row.adjustedDueOn(), row.principal(), row.interest(), row.principal().plus(row.interest()),
            row.balance(), status, nothing, nothing);
    }

    public static ScheduleRow of(OpenDue due) {
        PlannedInstalment row = due.planned();
        Money payment = due.principal().plus(due.interest());
        Money unpaid = due.principalUnpaid().plus(due.interestUnpaid());
        return new ScheduleRow(row.number(), row.dueOn(), row.adjustedDueOn(), due.principal(), due.interest(), payment, row.balance(),
            status(due, unpaid, payment), due.principalUnpaid(), due.interestUnpaid());
    }

    private static Status status(OpenDue due, Money unpaid, Money payment) {
        if (due.isWrittenOff()) {
            return Status.WRITTEN_OFF;
        }
        return unpaid.isZero() ? Status.PAID : unpaid.equals(payment) ? Status.UNPAID : Status.PARTLY_PAID;
    }
}
