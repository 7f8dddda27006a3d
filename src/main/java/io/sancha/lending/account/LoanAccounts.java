package io.sancha.lending.account;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.LoanTerms;
import io.sancha.lending.account.books.Dues;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.LoanPosition;
import io.sancha.lending.account.books.PlannedInstalment;
import io.sancha.lending.account.books.Posting;
import io.sancha.lending.account.store.AgreementStore;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.LedgerStore;
import io.sancha.lending.account.store.PlanStore;
import io.sancha.lending.account.store.PositionStore;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of the loans: opens one when a loan is paid out, takes what is paid, tells what is due. One loan at a time; what every loan
 * goes through at the end of a day stands in {@code io.sancha.steps.endofday}.
 */
@Service
@Transactional
public class LoanAccounts {
    private final AccountOpening opening;
    private final AgreementStore agreements;
    private final PlanStore plans;
    private final PositionStore positions;
    private final FactStore facts;
    private final LedgerStore ledger;
    private final Bookkeeper bookkeeper;
    private final EventBooking booking;
    private final Stamps stamps;

    LoanAccounts(AccountOpening opening, AgreementStore agreements, PlanStore plans, PositionStore positions, FactStore facts, LedgerStore ledger,
                 Bookkeeper bookkeeper, EventBooking booking, Stamps stamps) {
        this.opening = opening;
        this.agreements = agreements;
        this.plans = plans;
        this.positions = positions;
        this.facts = facts;
        this.ledger = ledger;
        this.bookkeeper = bookkeeper;
        this.booking = booking;
        this.stamps = stamps;
    }

    /**
     * Opens the account of a loan that is paid out today, with its plan, and puts its number on the case. For a drawdown that has an
     * account it is that one.
     *
     * @return the loan's number
     * @throws Refusal DIS-12 if the terms begin on another day than today
     */
    public String open(OpenLoan loan) {
        return opening.open(loan);
    }

    /** @throws Refusal if there is no such loan */
    @Transactional(readOnly = true)
    public LoanAccount required(String number) {
        return agreements.find(number).orElseThrow(() -> Refusal.ofInput("loanNumber", "没有贷款 " + number, "there is no loan " + number));
    }

    /** The loan of a case, from disbursement on. */
    @Transactional(readOnly = true)
    public Optional<LoanAccount> ofCase(String caseId) {
        return agreements.ofCase(caseId);
    }

    /** Where the loan stands. */
    @Transactional(readOnly = true)
    public LoanPosition position(String number) {
        return positions.find(required(number).number()).orElseThrow();
    }

    /** Where the loan stands, and will stand until the running transaction ends: whoever books waits for it. */
    public LoanPosition locked(String number) {
        return positions.lock(required(number).number()).orElseThrow();
    }

    /** The plan that holds now. */
    @Transactional(readOnly = true)
    public List<PlannedInstalment> schedule(String number) {
        return plans.rows(required(number), position(number).plan());
    }

    /** The contract terms of the plan that holds now. */
    @Transactional(readOnly = true)
    public LoanTerms terms(String number) {
        return plans.terms(number, position(number).plan());
    }

    /** What is due on a day, that day included, if nothing more is paid before; penalty and compound interest to the day. */
    @Transactional(readOnly = true)
    public Dues due(String number, LocalDate on) {
        return bookkeeper.at(required(number), on).due();
    }

    /** What settles the loan on a day, to the fen, if nothing more is paid before: interest for the days that it ran (COL-10). */
    @Transactional(readOnly = true)
    public Dues payoff(String number, LocalDate on) {
        return bookkeeper.at(required(number), on).payoff();
    }

    /**
     * Takes a payment. With a key that was taken before it does nothing and tells what became of that payment.
     *
     * @throws Refusal if the amount is not above zero or more than settles the loan, the value date lies ahead or before the loan, nothing was
     *     chosen about what it brings beyond what is due, or there are no instalments that an early repayment could make fewer (COL-10)
     */
    public Receipt pay(LoanPayment payment) {
        LoanAccount account = required(payment.loanNumber());
        var event = new LoanEvent.Payment(LoanEvent.Entry.of(payment.key(), payment.valueDate()), payment.amount(), payment.early());
        return booking.happen(account, event, null,
            before -> EventRules.checkChoice(payment.early(), plans.terms(account.number(), before.plan()).method()));
    }

    /** Costs of collection paid for the borrower. */
    public void charge(String key, String number, Money amount, LocalDate on, String note) {
        booking.happen(required(number), new LoanEvent.Cost(LoanEvent.Entry.of(key, on), amount), note);
    }

    /** From this day on the loan counts as misused: all of its principal costs at least the misuse rate (INT-03). */
    public void misused(String key, String number, LocalDate from, String note) {
        booking.happen(required(number), new LoanEvent.Misuse(LoanEvent.Entry.of(key, from)), note);
    }

    /** From this day on the loan counts as used as agreed again. */
    public void misuseEnded(String key, String number, LocalDate from, String note) {
        booking.happen(required(number), new LoanEvent.MisuseEnded(LoanEvent.Entry.of(key, from)), note);
    }

    /** Takes the loan off the books; the claim is kept, and what comes in afterwards is a recovery. The case hears of it (LoanStateChanged). */
    public void writeOff(String key, String number, LocalDate on, String note) {
        booking.happen(required(number), new LoanEvent.WriteOff(LoanEvent.Entry.of(key, on)), note);
    }

    /** Takes an event back as if it had not happened; what was booked stays, the difference is posted. */
    public void reverse(String key, String number, String reversedKey, String note) {
        LoanAccount account = required(number);
        LoanEvent wrong = facts.event(account, reversedKey)
            .orElseThrow(() -> Refusal.ofInput("key", "没有业务 " + reversedKey, "there is no event " + reversedKey));
        var event = new LoanEvent.Reversal(LoanEvent.Entry.of(key, wrong.valueDate()), wrong.id());
        booking.happen(account, event, note, before -> EventRules.checkReversible(wrong, facts.events(account), key));
    }

    /**
     * What falls due on a day is paid from what the loan holds for it: the end of day's, for the few loans that hold money.
     *
     * @return how that changed the loan's state
     */
    public Optional<LoanStateChanged> fallDue(String number, LocalDate day) {
        LoanAccount account = required(number);
        positions.lock(number).orElseThrow();
        var stamp = new Stamp(account.caseId(), stamps.now(account.caseId()).at(), Actor.SYSTEM, day);
        Receipt receipt = bookkeeper.bringUp(account, day, "end-of-day", stamp);
        return receipt.before() == receipt.after() ? Optional.empty()
            : Optional.of(new LoanStateChanged(account.caseId(), number, receipt.before(), receipt.after()));
    }

    /** The books, in the order of booking. @param after the last id already read */
    @Transactional(readOnly = true)
    public List<Posting> postings(String number, long after, int limit) {
        return ledger.postings(required(number), after, limit);
    }

    /**
     * Tells the whole loan anew from what was agreed and what happened, and compares plan, postings, nights, what is due and where it stands.
     *
     * @return how many rows its books lack or tell otherwise: none, or something is wrong
     */
    @Transactional(readOnly = true)
    public int lacking(String number) {
        return bookkeeper.lacking(required(number));
    }
}
