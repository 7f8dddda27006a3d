package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;

/**
 * One row of the plan that the loan's terms resolve to.
 *
 * @param number counted from 1
 * @param accruesFrom the first night whose interest belongs to it
 * @param accruesTo the first night whose interest does not
 * @param dueOn the agreed due date
 * @param adjustedDueOn the due date moved off a holiday; unpaid, it is overdue from the day after
 * @param settlesOn the day on which principal and interest fall due in the books
 * @param penalFrom the first night that costs penalty and compound interest while unpaid
 * @param principal the principal that falls due
 * @param interest the interest as planned
 * @param balance the principal afterwards
 */
public record PlannedInstalment(int number, LocalDate accruesFrom, LocalDate accruesTo, LocalDate dueOn, LocalDate adjustedDueOn,
                                LocalDate settlesOn, LocalDate penalFrom, Money principal, Money interest, Money balance) {
    /** The same dates with these amounts. */
    public PlannedInstalment with(Money itsPrincipal, Money itsInterest, Money itsBalance) {
        return new PlannedInstalment(number, accruesFrom, accruesTo, dueOn, adjustedDueOn, settlesOn, penalFrom, itsPrincipal, itsInterest, itsBalance);
    }

    /** What has run of it until a day on which it is closed ahead of its time: due that day. */
    public PlannedInstalment closedOn(LocalDate day, Money itsInterest, Money itsBalance) {
        return new PlannedInstalment(number, accruesFrom, day, day, day, day, day, Money.zero(itsInterest.currency()), itsInterest, itsBalance);
    }
}
