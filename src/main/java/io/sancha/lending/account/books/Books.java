package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The books of one loan while its days pass: what is lent out, what has fallen due, what has accrued. {@link Replay} lets the days pass and
 * the events happen; nobody but these books changes what stands in them, and each amount that changes is posted.
 */
public final class Books {
    private final Agreement agreement;
    private final LoanAccount account;
    private final Ledger ledger = new Ledger();
    private final List<OpenDue> dues = new ArrayList<>();
    private final List<Night> nights = new ArrayList<>();
    private final List<LoanPlan> plans = new ArrayList<>();
    private final Charges charges;
    private final Running running;
    private final Money nothing;
    private PlannedInstalment next;
    private Money normal;
    private Money held;
    private Money claim;
    private Money deferred;
    private boolean misused;
    private boolean writtenOff;

    Books(Agreement agreement) {
        this.agreement = agreement;
        this.account = agreement.account();
        this.nothing = account.nothing();
        this.charges = new Charges(account);
        this.running = new Running(account);
        this.normal = account.principal();
        this.held = nothing;
        this.claim = nothing;
        this.deferred = nothing;
        replan(agreement.plan());
        ledger.post(PostingKind.DISBURSE, 0, normal, account.disbursedOn());
    }

    /** From now on this plan holds. */
    void replan(LoanPlan made) {
        plans.add(made);
        next = made.first();
    }

    /** What falls due by this day falls due: interest of the period rounded once, principal as planned. */
    void settle(LocalDate day) {
        while (next != null && !writtenOff && !next.settlesOn().isAfter(day)) {
            while (running.accruedTo().isBefore(next.accruesTo())) {
                accrueInterest(running.accruedTo());
            }
            fallDue(next == plan().last() ? normal : next.principal().min(normal), next.settlesOn());
        }
    }

    /** All that is lent out falls due at once, with the interest to the day: there is no instalment after it. */
    void fallDueAtOnce(LocalDate day) {
        if (next != null) {
            fallDue(normal, day);
            next = null;
        }
    }

    /**
     * Closes the running period ahead of its time: the interest that it has earned is due on the day. One that has earned less than half a
     * fen is given up, and its number with it.
     *
     * @return the number of the next instalment
     */
    int closeRunningPeriod(LocalDate day) {
        if (next == null) {
            return dues.get(dues.size() - 1).planned().number() + 1;
        }
        int number = next.number();
        if (accrued().isZero()) {
            running.beginAnew();
            return number;
        }
        next = next.closedOn(day, accrued(), normal);
        fallDue(nothing, day);
        return number + 1;
    }

    private void fallDue(Money principal, LocalDate valueDate) {
        var due = new OpenDue(next, principal, accrued());
        ledger.post(PostingKind.SETTLE_INTEREST, next.number(), due.interest(), valueDate);
        dues.add(due);
        normal = normal.minus(principal);
        running.beginAnew();
        next = plan().row(next.number() + 1).orElse(null);
    }

    /** The night that begins on this day: interest accrues, and what is unpaid for too long leaves the balance sheet. */
    void night(LocalDate day) {
        if (writtenOff) {
            return;
        }
        if (!running.accruedTo().isAfter(day)) {
            accrueInterest(day);
        }
        new PenalNight(this, day).all().forEach(night -> {
            nights.add(night);
            charges.accrue(night);
        });
        for (OpenDue due : dues) {
            if (due.daysPastDue(day) > InterestRules.ON_BALANCE_DAYS) {
                Money moved = due.takeOffBalance();
                ledger.post(PostingKind.TAKE_OFF_BALANCE, due.planned().number(), moved, day);
                ledger.post(PostingKind.NOTE_OFF_BALANCE, due.planned().number(), moved, day);
            }
        }
    }

    private void accrueInterest(LocalDate day) {
        Optional<Stretch> stretch = normal.isZero() ? Optional.empty() : plan().stretch(day);
        Optional<Night> night = stretch.map(s -> new Night(day, Night.Kind.INTEREST, s.instalment(), normal, s.rate(), s.numerator(), s.denominator()));
        night.ifPresent(nights::add);
        running.pass(day, night);
    }

    /** Penalty and compound interest become money: all that accrued, rounded, less what was posted before. */
    void settlePenalties(String source, LocalDate day) {
        if (!writtenOff) {
            charges.settlePenalties(ledger, source, day);
        }
    }

    /** Costs of collection are paid for the borrower. */
    void charge(String source, Money amount, LocalDate day) {
        ledger.post(PostingKind.CHARGE_COSTS, source, amount, day);
        charges.addCosts(amount);
    }

    /** From now on the loan counts as misused, or as used as agreed again (INT-03). */
    void count(boolean asMisused) {
        misused = asMisused;
    }

    /** Pays principal that is not due yet. @return how much of what is offered it takes */
    Money repayEarly(Money offered) {
        Money repaid = offered.min(normal);
        normal = normal.minus(repaid);
        return repaid;
    }

    /** Money that comes in and nobody owes yet, or nobody owes at all. */
    void hold(PostingKind kind, String source, Money amount, LocalDate day) {
        ledger.post(kind, source, amount, day);
        held = held.plus(amount);
    }

    /** What the bank holds of the borrower's money pays what is due, so that nothing is unpaid while something is held. */
    void setOff(String source, LocalDate day, List<Waterfall.Part> order) {
        if (held.isPositive()) {
            settlePenalties(source, day);
            Money used = held.min(due().total());
            ledger.post(PostingKind.SET_OFF, source, used, day);
            held = held.minus(used);
            new Allocation(this, source, day, used).settle(order);
            earnDeferredIfSettled(source, day);
        }
    }

    /** Pays what is still claimed after the write-off. @return how much of what is offered it takes */
    Money recover(Money offered) {
        Money recovered = offered.min(claim);
        claim = claim.minus(recovered);
        return recovered;
    }

    /** Principal that fell due and is unpaid is lent out again, to be planned with the rest. */
    void lendAgain() {
        dues.forEach(due -> normal = normal.plus(due.lendAgain()));
    }

    /** Interest, penalties and costs that are unpaid become principal; what stood off the balance sheet is no income yet. */
    void capitalise(String source, LocalDate day) {
        for (OpenDue due : dues) {
            Money offBalance = due.offBalance();
            lendMore(PostingKind.CAPITALISE_INTEREST, source, due.interestUnpaid().minus(offBalance), day);
            lendMore(PostingKind.CAPITALISE_OFF_BALANCE, source, offBalance, day);
            ledger.post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance, day);
            deferred = deferred.plus(offBalance);
            due.capitalise();
        }
        lendMore(PostingKind.CAPITALISE_PENALTY, source, charges.penalty(), day);
        lendMore(PostingKind.CAPITALISE_COMPOUND, source, charges.compound(), day);
        lendMore(PostingKind.CAPITALISE_COSTS, source, charges.costs(), day);
        charges.clear();
    }

    private void lendMore(PostingKind kind, String source, Money amount, LocalDate day) {
        ledger.post(kind, source, amount, day);
        normal = normal.plus(amount);
    }

    /** Everything that stands in the books goes out of them; the claim is kept. */
    void writeOff(String source, LocalDate day) {
        Dues due = due();
        Money offBalance = offBalance();
        ledger.post(PostingKind.WRITE_OFF_PRINCIPAL, source, due.principal(), day);
        ledger.post(PostingKind.WRITE_OFF_INTEREST, source, due.interest().minus(offBalance), day);
        ledger.post(PostingKind.WRITE_OFF_PENALTY, source, due.penalty(), day);
        ledger.post(PostingKind.WRITE_OFF_COMPOUND, source, due.compound(), day);
        ledger.post(PostingKind.WRITE_OFF_COSTS, source, due.costs(), day);
        ledger.post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance, day);
        ledger.post(PostingKind.RELEASE_DEFERRED, source, deferred, day);
        deferred = nothing;
        claim = due.total();
        dues.forEach(OpenDue::writeOff);
        charges.clear();
        writtenOff = true;
    }

    /** Capitalised interest is income once the loan is settled. */
    void earnDeferredIfSettled(String source, LocalDate day) {
        if (!writtenOff && owed().total().isZero()) {
            ledger.post(PostingKind.EARN_DEFERRED, source, deferred, day);
            deferred = nothing;
        }
    }

    /** What was agreed at the disbursement. */
    public Agreement agreement() {
        return agreement;
    }

    /** The loan. */
    public LoanAccount account() {
        return account;
    }

    /** What was posted. */
    public Ledger ledger() {
        return ledger;
    }

    /** The instalments that have fallen due. */
    public List<OpenDue> dues() {
        return Collections.unmodifiableList(dues);
    }

    /** The nights that have accrued. */
    public List<Night> nights() {
        return Collections.unmodifiableList(nights);
    }

    /** The plans that held, the last of them now. */
    public List<LoanPlan> plans() {
        return Collections.unmodifiableList(plans);
    }

    /** The plan that holds now. */
    public LoanPlan plan() {
        return plans.get(plans.size() - 1);
    }

    /** The instalment that falls due next; none when all have. */
    public Optional<PlannedInstalment> next() {
        return Optional.ofNullable(next);
    }

    /** Principal not yet due. */
    public Money normal() {
        return normal;
    }

    /** Costs, penalty and compound interest. */
    public Charges charges() {
        return charges;
    }

    /** What the bank holds of the borrower's money. */
    public Money held() {
        return held;
    }

    /** What is still claimed after a write-off. */
    public Money claim() {
        return claim;
    }

    /** Capitalised interest that is no income yet. */
    public Money deferred() {
        return deferred;
    }

    /** Whether the loan counts as misused. */
    public boolean misused() {
        return misused;
    }

    /** Whether the loan was taken off the books. */
    public boolean writtenOff() {
        return writtenOff;
    }

    /** The interest of the running period. */
    Running running() {
        return running;
    }

    /** The interest of the running period so far, rounded. */
    public Money accrued() {
        return running.rounded();
    }

    /** Principal due and unpaid. */
    public Money principalDue() {
        return Money.sum(dues.stream().map(OpenDue::principalUnpaid).toList(), nothing.currency());
    }

    /** Interest due and unpaid, on and off the balance sheet. */
    public Money interestDue() {
        return Money.sum(dues.stream().map(OpenDue::interestUnpaid).toList(), nothing.currency());
    }

    /** The part of the unpaid interest that stands outside the balance sheet. */
    public Money offBalance() {
        return Money.sum(dues.stream().map(OpenDue::offBalance).toList(), nothing.currency());
    }

    /** What is due now, by part; penalties as settled so far. After a write-off the claim, and what it costs to collect it. */
    public Dues due() {
        return writtenOff ? new Dues(charges.costs(), nothing, nothing, nothing, claim)
            : new Dues(charges.costs(), charges.penalty(), charges.compound(), interestDue(), principalDue());
    }

    /** What settles the loan now, beside what the bank holds of the borrower's money. */
    public Dues payoff() {
        return owed().less(held);
    }

    /** All that is owed, due or not. */
    public Dues owed() {
        Dues due = due();
        return new Dues(due.costs(), due.penalty(), due.compound(), due.interest().plus(accrued()), due.principal().plus(normal));
    }

    /** Days since the oldest unpaid due date. */
    public int daysPastDue(LocalDate day) {
        return dues.stream().mapToInt(due -> due.daysPastDue(day)).max().orElse(0);
    }

    /** Where the loan stands on the day. */
    public LoanState state(LocalDate day) {
        return writtenOff ? LoanState.WRITTEN_OFF : LoanState.of(owed().total().isZero(), daysPastDue(day) > 0, !day.isBefore(plan().maturesOn()));
    }
}
