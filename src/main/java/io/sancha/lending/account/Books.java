package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Unrounded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The books of one loan while its days pass: what is lent out, what has fallen due, what has accrued. {@link Replay} drives it from the
 * day of disbursement; each amount that changes is posted.
 */
final class Books {
    /** After so many days unpaid interest leaves the balance sheet (CLS-15). */
    static final int ON_BALANCE_DAYS = 90;

    final Agreement agreement;
    final LoanAccount account;
    final Ledger ledger = new Ledger();
    final List<OpenDue> dues = new ArrayList<>();
    final List<Night> nights = new ArrayList<>();
    /** The plans that held, the last of them now. */
    final List<LoanPlan> plans = new ArrayList<>();
    private final Money nothing;
    LoanPlan plan;
    PlannedInstalment next;
    Money normal;
    Money penaltyDue;
    Money compoundDue;
    Money costsDue;
    Money claim;
    /** Capitalised interest that is no income yet. */
    Money deferred;
    boolean misused;
    boolean writtenOff;
    BigDecimal penaltyProduct = BigDecimal.ZERO;
    BigDecimal compoundProduct = BigDecimal.ZERO;
    private Unrounded running;
    private LocalDate accruedTo;

    Books(Agreement agreement) {
        this.agreement = agreement;
        this.account = agreement.account();
        this.nothing = account.nothing();
        replan(agreement.plan());
        this.normal = account.principal();
        this.penaltyDue = nothing;
        this.compoundDue = nothing;
        this.costsDue = nothing;
        this.claim = nothing;
        this.deferred = nothing;
        this.running = Unrounded.zero(normal.currency());
        this.accruedTo = account.disbursedOn();
        ledger.post(PostingKind.DISBURSE, 0, normal, account.disbursedOn());
    }

    /** From now on this plan holds. */
    void replan(LoanPlan made) {
        plans.add(made);
        plan = made;
        next = made.first();
    }

    /** What falls due by this day falls due: interest of the period rounded once, principal as planned. */
    void settle(LocalDate day) {
        while (next != null && !writtenOff && !next.settlesOn().isAfter(day)) {
            while (accruedTo.isBefore(next.accruesTo())) {
                accrueInterest(accruedTo);
            }
            Money principal = next == plan.last() ? normal : next.principal().min(normal);
            fallDue(principal, next.settlesOn());
        }
    }

    /** Ends the running period with this principal and the interest that has accrued in it. */
    void fallDue(Money principal, LocalDate valueDate) {
        var due = new OpenDue(next, principal, accrued());
        ledger.post(PostingKind.SETTLE_INTEREST, next.number(), due.interest(), valueDate);
        dues.add(due);
        normal = normal.minus(principal);
        running = Unrounded.zero(normal.currency());
        next = plan.row(next.number() + 1).orElse(null);
    }

    /** A period is given up that has earned less than half a fen. */
    void forgetRunning() {
        running = Unrounded.zero(normal.currency());
    }

    /** The interest of the running period so far, exact. */
    Unrounded running() {
        return running;
    }

    /** The first night that has not earned ordinary interest yet. */
    LocalDate accruedTo() {
        return accruedTo;
    }

    /** The interest of the running period so far, rounded. */
    Money accrued() {
        return running.rounded(account.rounding());
    }

    /** The night that begins on this day: interest accrues, and what is unpaid for too long leaves the balance sheet. */
    void night(LocalDate day) {
        if (writtenOff) {
            return;
        }
        if (!accruedTo.isAfter(day)) {
            accruedTo = day;
            accrueInterest(day);
        }
        var extra = new PenalNight(this, day);
        extra.misuse().ifPresent(night -> penaltyProduct = penaltyProduct.add(kept(night)));
        extra.penalty().ifPresent(night -> penaltyProduct = penaltyProduct.add(kept(night)));
        extra.compound().ifPresent(night -> compoundProduct = compoundProduct.add(kept(night)));
        for (OpenDue due : dues) {
            if (due.daysPastDue(day) > ON_BALANCE_DAYS) {
                Money moved = due.takeOffBalance();
                ledger.post(PostingKind.TAKE_OFF_BALANCE, due.planned().number(), moved, day);
                ledger.post(PostingKind.NOTE_OFF_BALANCE, due.planned().number(), moved, day);
            }
        }
    }

    private void accrueInterest(LocalDate day) {
        Optional<Stretch> stretch = normal.isZero() ? Optional.empty() : plan.stretch(day);
        stretch.ifPresent(s -> {
            var night = new Night(day, Night.Kind.INTEREST, s.instalment(), normal, s.rate(), s.numerator(), s.denominator());
            nights.add(night);
            running = running.plus(night.interest());
        });
        accruedTo = day.plusDays(1);
    }

    private BigDecimal kept(Night night) {
        nights.add(night);
        return night.product();
    }

    /** Penalty and compound interest become money: all that accrued, rounded, less what was posted before. */
    void settlePenalties(String source, LocalDate day) {
        Money penalty = penal(penaltyProduct).minus(ledger.sum(PostingKind.SETTLE_PENALTY, nothing));
        Money compound = penal(compoundProduct).minus(ledger.sum(PostingKind.SETTLE_COMPOUND, nothing));
        ledger.post(PostingKind.SETTLE_PENALTY, source, penalty, day);
        ledger.post(PostingKind.SETTLE_COMPOUND, source, compound, day);
        penaltyDue = penaltyDue.plus(penalty);
        compoundDue = compoundDue.plus(compound);
    }

    /** Capitalised interest is income once the loan is settled. */
    void earnDeferredIfSettled(String source, LocalDate day) {
        if (!writtenOff && payoff().total().isZero()) {
            ledger.post(PostingKind.EARN_DEFERRED, source, deferred, day);
            deferred = nothing;
        }
    }

    private Money penal(BigDecimal product) {
        return new Unrounded(product, BigDecimal.valueOf(100L * account.penalYear()), nothing.currency()).rounded(account.rounding());
    }

    Money principalDue() {
        return Money.sum(dues.stream().map(OpenDue::principalUnpaid).toList(), nothing.currency());
    }

    Money interestDue() {
        return Money.sum(dues.stream().map(OpenDue::interestUnpaid).toList(), nothing.currency());
    }

    /** What is due now, by part; penalties as settled so far. */
    Dues due() {
        return writtenOff ? new Dues(nothing, nothing, nothing, nothing, claim) : new Dues(costsDue, penaltyDue, compoundDue, interestDue(), principalDue());
    }

    /** What settles the loan now. */
    Dues payoff() {
        Dues due = due();
        return new Dues(due.costs(), due.penalty(), due.compound(), due.interest().plus(accrued()), due.principal().plus(normal));
    }

    int daysPastDue(LocalDate day) {
        return dues.stream().mapToInt(due -> due.daysPastDue(day)).max().orElse(0);
    }

    LoanState state(LocalDate day) {
        if (writtenOff) {
            return LoanState.WRITTEN_OFF;
        }
        if (payoff().total().isZero()) {
            return LoanState.SETTLED;
        }
        if (daysPastDue(day) > 0) {
            return LoanState.OVERDUE;
        }
        return day.isBefore(plan.maturesOn()) ? LoanState.PERFORMING : LoanState.MATURED;
    }
}
