package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The books of one loan as they are read: what is lent out, what has fallen due, what has accrued, and what follows from it. {@link Replay}
 * lets the days pass that change them.
 */
public interface Books {
    /** What was agreed at the disbursement. */
    Agreement agreement();

    /** The loan. */
    default LoanAccount account() {
        return agreement().account();
    }

    /** What was posted. */
    Ledger ledger();

    /** The instalments that have fallen due. */
    List<OpenDue> dues();

    /** The nights that have accrued. */
    List<Night> nights();

    /** The plans that held, the last of them now. */
    List<LoanPlan> plans();

    /** The plan that holds now. */
    default LoanPlan plan() {
        return plans().get(plans().size() - 1);
    }

    /** The instalment that falls due next; none when all have. */
    Optional<PlannedInstalment> next();

    /** Principal not yet due. */
    Money normal();

    /** The first night that has earned no ordinary interest yet; after nights that an instalment earned ahead, because it settled before its period ended. */
    LocalDate earnedTo();

    /** The interest of the running period so far, rounded. */
    Money accrued();

    /** Costs, penalty and compound interest. */
    Charges charges();

    /** What the bank holds of the borrower's money. */
    Money held();

    /** What is still claimed after a write-off. */
    Money claim();

    /** Capitalised interest that is no income yet. */
    Money deferred();

    /** Whether the loan counts as misused. */
    boolean misused();

    /** Whether the loan was taken off the books. */
    boolean writtenOff();

    /** Principal due and unpaid. */
    default Money principalDue() {
        return Money.sum(dues().stream().map(OpenDue::principalUnpaid).toList(), normal().currency());
    }

    /** Interest due and unpaid, on and off the balance sheet. */
    default Money interestDue() {
        return Money.sum(dues().stream().map(OpenDue::interestUnpaid).toList(), normal().currency());
    }

    /** The part of the unpaid interest that stands outside the balance sheet. */
    default Money offBalance() {
        return Money.sum(dues().stream().map(OpenDue::offBalance).toList(), normal().currency());
    }

    /** What is due now, by part; penalties as settled so far. After a write-off the claim, and what it costs to collect it. */
    default Dues due() {
        Money nothing = account().nothing();
        return writtenOff() ? new Dues(charges().costs(), nothing, nothing, nothing, claim())
            : new Dues(charges().costs(), charges().penalty(), charges().compound(), interestDue(), principalDue());
    }

    /** What settles the loan now, beside what the bank holds of the borrower's money. */
    default Dues payoff() {
        return owed().less(held());
    }

    /** All that is owed, due or not. */
    default Dues owed() {
        Dues due = due();
        return new Dues(due.costs(), due.penalty(), due.compound(), due.interest().plus(accrued()), due.principal().plus(normal()));
    }

    /** Days since the oldest unpaid due date. */
    default int daysPastDue(LocalDate day) {
        return dues().stream().mapToInt(due -> due.daysPastDue(day)).max().orElse(0);
    }

    /** Where the loan stands on the day. */
    default LoanState state(LocalDate day) {
        return writtenOff() ? LoanState.WRITTEN_OFF : LoanState.of(owed().total().isZero(), daysPastDue(day) > 0, !day.isBefore(plan().maturesOn()));
    }
}
