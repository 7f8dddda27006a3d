package io.sancha.lending.account.books;

import io.sancha.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The books of one loan while its days pass. Nobody but these books changes what stands in them, and each amount that changes is posted. */
final class OpenBooks implements Books {
    private final Agreement agreement;
    private final Ledger ledger = new Ledger();
    private final Course course;
    private final Charges charges;
    private Money held;
    private Money claim;
    private Money deferred;
    private boolean misused;
    private boolean writtenOff;

    OpenBooks(Agreement agreement) {
        this.agreement = agreement;
        this.course = new Course(agreement, ledger);
        this.charges = new Charges(account());
        this.held = account().nothing();
        this.claim = held;
        this.deferred = held;
        ledger.post(PostingKind.DISBURSE, 0, normal(), account().disbursedOn());
    }

    Course course() {
        return course;
    }

    /** The night that begins on this day: interest accrues, and what is unpaid for too long leaves the balance sheet. */
    void night(LocalDate day) {
        if (writtenOff) {
            return;
        }
        course.night(day);
        new PenalNight(this, day).all().forEach(night -> {
            course.note(night);
            charges.accrue(night);
        });
        dues().stream().filter(due -> due.daysPastDue(day) > InterestRules.ON_BALANCE_DAYS).forEach(due -> due.takeOffBalance(ledger, day));
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

    /** What is owed becomes principal. */
    void capitalise(PostingKind kind, String source, Money amount, LocalDate day) {
        ledger.post(kind, source, amount, day);
        course.lend(amount);
    }

    /** What has become principal without having been income is income once the loan is settled. */
    void defer(Money amount) {
        deferred = deferred.plus(amount);
    }

    /** Everything that stands in the books goes out of them; the claim is kept. */
    void writeOff(String source, LocalDate day) {
        Dues due = due();
        ledger.post(PostingKind.WRITE_OFF_PRINCIPAL, source, due.principal(), day);
        ledger.post(PostingKind.WRITE_OFF_INTEREST, source, due.interest().minus(offBalance()), day);
        ledger.post(PostingKind.WRITE_OFF_PENALTY, source, due.penalty(), day);
        ledger.post(PostingKind.WRITE_OFF_COMPOUND, source, due.compound(), day);
        ledger.post(PostingKind.WRITE_OFF_COSTS, source, due.costs(), day);
        ledger.post(PostingKind.CLEAR_OFF_BALANCE, source, offBalance(), day);
        ledger.post(PostingKind.RELEASE_DEFERRED, source, deferred, day);
        deferred = account().nothing();
        claim = due.total();
        dues().forEach(OpenDue::writeOff);
        charges.clear();
        writtenOff = true;
    }

    /** Capitalised interest is income once the loan is settled. */
    void earnDeferredIfSettled(String source, LocalDate day) {
        if (!writtenOff && owed().total().isZero()) {
            ledger.post(PostingKind.EARN_DEFERRED, source, deferred, day);
            deferred = account().nothing();
        }
    }

    @Override
    public Agreement agreement() {
        return agreement;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public List<OpenDue> dues() {
        return course.dues();
    }

    @Override
    public List<Night> nights() {
        return course.nights();
    }

    @Override
    public List<LoanPlan> plans() {
        return course.plans();
    }

    @Override
    public Optional<PlannedInstalment> next() {
        return course.next();
    }

    @Override
    public Money normal() {
        return course.normal();
    }

    @Override
    public LocalDate earnedTo() {
        return course.accruedTo();
    }

    @Override
    public Money accrued() {
        return course.accrued();
    }

    @Override
    public Charges charges() {
        return charges;
    }

    @Override
    public Money held() {
        return held;
    }

    @Override
    public Money claim() {
        return claim;
    }

    @Override
    public Money deferred() {
        return deferred;
    }

    @Override
    public boolean misused() {
        return misused;
    }

    @Override
    public boolean writtenOff() {
        return writtenOff;
    }
}
