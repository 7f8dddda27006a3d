package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.time.LocalDate;
import java.util.Optional;

/** The interest of the period that runs: kept exact by night, rounded once when the period ends. */
final class Running {
    private final LoanAccount account;
    private Unrounded interest;
    private LocalDate accruedTo;

    Running(LoanAccount account) {
        this.account = account;
        this.accruedTo = account.disbursedOn();
        beginAnew();
    }

    /** A period ends, and the next begins without interest. */
    void beginAnew() {
        interest = Unrounded.zero(account.nothing().currency());
    }

    /** A night has passed. @param earned none if nothing was lent out or the plan has no night for it */
    void pass(LocalDate day, Optional<Night> earned) {
        earned.ifPresent(night -> interest = interest.plus(night.interest()));
        accruedTo = day.plusDays(1);
    }

    /** The interest so far, exact. */
    Unrounded exact() {
        return interest;
    }

    /** The interest so far, rounded. */
    Money rounded() {
        return interest.rounded(account.rounding());
    }

    /** The first night that has not earned ordinary interest yet. */
    LocalDate accruedTo() {
        return accruedTo;
    }
}
