package io.sancha.tools.simulation;

import io.sancha.kernel.money.Money;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.EarlyRepayment;
import io.sancha.lending.counter.PaymentEntry;
import io.sancha.tools.demonstration.Draw;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A borrower: when and how much they pay, by a habit that the seed gives them. */
final class Payer {
    private static final List<Habit> HABITS = List.of(Habit.ON_TIME, Habit.ON_TIME, Habit.ON_TIME, Habit.ON_TIME, Habit.PARTLY_EARLY, Habit.LATE, Habit.LATE,
        Habit.IRREGULAR, Habit.IRREGULAR, Habit.STOPS_AND_CURES, Habit.STOPS_AND_CURES, Habit.NEVER_AGAIN, Habit.SETTLES_EARLY);
    private static final List<Integer> LATENESS = List.of(0, 0, 0, 3, 9, 21, 48);
    private static final int SECOND_PART = 12;
    private static final int A_FIFTH = 5;
    private final long seed;
    private final int number;
    private final Habit habit;
    private final int lateness;
    private final int turnsAfter;
    private final int stopsFor;

    Payer(long seed, int number) {
        Draw draw = Draw.of(seed, number, "payer");
        this.seed = seed;
        this.number = number;
        this.habit = draw.one(HABITS);
        this.lateness = draw.between(2, 40);
        this.turnsAfter = draw.between(70, 330);
        this.stopsFor = draw.between(40, 300);
    }

    Habit habit() {
        return habit;
    }

    /** What they pay today; empty on most days. */
    Optional<PaymentEntry> pays(Standing loan, LocalDate today, LoanAccounts accounts) {
        LocalDate turns = loan.disbursedOn().plusDays(turnsAfter);
        if (habit == Habit.SETTLES_EARLY && !today.isBefore(turns)) {
            return entry(loan, "all", today, accounts.payoff(loan.number(), today).total(), null);
        }
        if (habit == Habit.PARTLY_EARLY && !today.isBefore(turns) && today.isBefore(loan.maturesOn().minusMonths(2)) && !loan.paidEarly()) {
            Money part = accounts.position(loan.number()).outstanding().split(A_FIFTH).get(0);
            return entry(loan, "early", today, accounts.due(loan.number(), today).total().plus(part),
                Draw.of(seed, number, "early").one(List.of(EarlyRepayment.REDUCE_INSTALMENT, EarlyRepayment.HOLD)));
        }
        return loan.oldest(today).flatMap(due -> towards(loan, due, turns, today, accounts));
    }

    private Optional<PaymentEntry> towards(Standing loan, LocalDate due, LocalDate turns, LocalDate today, LoanAccounts accounts) {
        int late = switch (habit) {
            case LATE -> lateness;
            case IRREGULAR -> Draw.of(seed, number, "late", due).one(LATENESS);
            case STOPS_AND_CURES -> due.isBefore(turns) || today.isAfter(turns.plusDays(stopsFor)) ? 0 : Integer.MAX_VALUE;
            case NEVER_AGAIN -> due.isBefore(turns) ? 0 : Integer.MAX_VALUE;
            default -> 0;
        };
        boolean inParts = habit == Habit.IRREGULAR && Draw.of(seed, number, "parts", due).chance(40);
        long since = today.toEpochDay() - due.toEpochDay();
        if (since < late) {
            return Optional.empty();
        }
        Money owed = accounts.due(loan.number(), today).total();
        return inParts && since < late + SECOND_PART && loan.lastPaidOn(due) ? Optional.empty()
            : entry(loan, "due", today, inParts && since < late + SECOND_PART ? owed.split(2).get(0) : owed, null);
    }

    private static Optional<PaymentEntry> entry(Standing loan, String what, LocalDate today, Money amount, EarlyRepayment early) {
        return amount.isZero() ? Optional.empty() : Optional.of(new PaymentEntry(what + "-" + loan.number() + "-" + today, amount, early));
    }
}
