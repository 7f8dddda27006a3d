package io.sancha.lending.counter;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.LoanPayment;
import io.sancha.lending.account.Payments;
import io.sancha.lending.account.Receipt;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.CaseScope;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.database.Turns;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.BranchRule;
import io.sancha.platform.people.CaseDuties;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes money that the borrower pays, by the accountant's hand, with value today; from an amount on by two accountants' (CTL-01). */
@Service
public class PaymentDesk {
    static final String DUTY = "accountant";
    private final LoanAccounts accounts;
    private final Payments payments;
    private final VisibleLoans visible;
    private final WaitingPayments entries;
    private final CounterRules rules;
    private final CaseScope scope;
    private final CaseDuties duties;
    private final Actors actors;
    private final Trail trail;
    private final Turns turns;
    private final Stamps stamps;

    PaymentDesk(LoanAccounts accounts, Payments payments, VisibleLoans visible, WaitingPayments entries, CounterRules rules, CaseScope scope,
                CaseDuties duties, Actors actors, Trail trail, Turns turns, Stamps stamps) {
        this.accounts = accounts;
        this.payments = payments;
        this.visible = visible;
        this.entries = entries;
        this.rules = rules;
        this.scope = scope;
        this.duties = duties;
        this.actors = actors;
        this.trail = trail;
        this.turns = turns;
        this.stamps = stamps;
    }

    /**
     * Books a payment, or from an amount on takes it down for another accountant to confirm. The same key again is the same payment.
     *
     * @throws Refusal BRN-01 if there is no such loan in the person's branches, TSK-02 unless the acting person is an accountant whom no
     * other duty in the case excludes, COL-10 if it is too much or nothing was chosen about what is beyond what is due
     */
    @Transactional
    public Taken receive(String loanNumber, PaymentEntry entry) {
        LoanAccount loan = visible.required(loanNumber);
        return act(loan.caseId(), "receive-payment", () -> {
            takeTurn(loanNumber);
            return entries.find(loanNumber, entry.key()).map(known -> again(known, entry)).orElseGet(() -> take(loan, entry));
        });
    }

    private Taken take(LoanAccount loan, PaymentEntry entry) {
        var payment = new LoanPayment(entry.key(), loan.number(), entry.amount(), today(loan.caseId()), entry.early());
        boolean booked = payments.find(loan.number(), entry.key()).isPresent();
        if (booked || !rules.needsASecond(loan, entry.amount(), today(loan.caseId()))) {
            return new Taken.Booked(answered(accounts.pay(payment)));
        }
        payments.foresee(payment);
        long id = entries.enter(loan, entry, rules.twoHandsFrom(today(loan.caseId())), stamps.now(loan.caseId()));
        told(id, "WAITS_FOR_SECOND", "金额 " + entry.amount().amount().toPlainString() + " 元须经另一名会计复核 / " + entry.amount()
            + " waits for another accountant");
        return new Taken.Waits(entries.find(id).orElseThrow());
    }

    private Taken again(WaitingPayment known, PaymentEntry entry) {
        CounterRules.checkSame(known, entry);
        trail.about("payment-entry", known.id(), null);
        if (known.ending() == WaitingPayment.Ending.CONFIRMED) {
            return new Taken.Booked(answered(pay(known)));
        }
        rules.checkWaits(known, today(known.caseId()));
        trail.answered("WAITS_FOR_SECOND");
        return new Taken.Waits(known);
    }

    /**
     * Another accountant books what was entered. Whoever confirmed it and asks again is told the same receipt.
     *
     * @throws Refusal BRN-01 if there is no such entry in the person's branches, TSK-02, CTL-01 to who entered it or comes after it ended, CTL-02
     * after its day, and whatever a rule says against the payment as the loan stands now
     */
    @Transactional
    public Receipt confirm(long id) {
        WaitingPayment found = visible(id);
        return act(found.caseId(), "confirm-payment", () -> {
            takeTurn(found.loanNumber());
            entries.lock(id);
            WaitingPayment entry = entries.find(id).orElseThrow();
            String person = actors.currentUser();
            boolean mine = entry.ending() == WaitingPayment.Ending.CONFIRMED && person.equals(entry.endedBy());
            if (!mine) {
                rules.checkConfirms(entry, person, today(entry.caseId()));
                entries.end(id, WaitingPayment.Ending.CONFIRMED, null, stamps.now(entry.caseId()));
            }
            trail.about("payment-entry", id, null);
            return answered(pay(entry));
        });
    }

    /** Takes an entry back that nobody has confirmed. @throws Refusal as {@link #confirm}, CTL-01 without a reason */
    @Transactional
    public void cancel(long id, String reason) {
        WaitingPayment found = visible(id);
        act(found.caseId(), "cancel-payment", () -> {
            takeTurn(found.loanNumber());
            entries.lock(id);
            String words = CounterRules.reason(reason);
            rules.checkWaits(entries.find(id).orElseThrow(), today(found.caseId()));
            entries.end(id, WaitingPayment.Ending.CANCELLED, words, stamps.now(found.caseId()));
            told(id, "CANCELLED", words);
            return null;
        });
    }

    /** Whatever happens to a loan's payments at the counter happens one after the other: what one hand booked is not summed while another's is confirmed. */
    private void takeTurn(String loanNumber) {
        turns.take("payments/" + loanNumber);
    }

    private Receipt pay(WaitingPayment entry) {
        return accounts.pay(new LoanPayment(entry.key(), entry.loanNumber(), entry.amount(), entry.bankDate(), entry.early()));
    }

    private Receipt answered(Receipt receipt) {
        trail.answered(receipt.after().name());
        return receipt;
    }

    private void told(long id, String outcome, String sentence) {
        trail.about("payment-entry", id, null);
        trail.answered(outcome);
        trail.because(CounterRules.TWO_HANDS, sentence);
    }

    private WaitingPayment visible(long id) {
        Refusal nothing = BranchRule.nothing("还款登记 " + id, "entry of a payment " + id);
        WaitingPayment found = entries.find(id).orElseThrow(() -> nothing);
        scope.check(found.caseId(), "touch-payment", nothing);
        return found;
    }

    private <T> T act(String caseId, String what, Supplier<T> deed) {
        var place = new ActPlace(caseId, what, null, null, DUTY);
        Actor actor = actors.current().filter(a -> a.has(DUTY))
            .orElseThrow(() -> Refusal.by("TSK-02", "还款由会计登记、复核入账", "payments are entered, confirmed and booked by accountants").happenedAt(place));
        place.checking(() -> duties.check(caseId, DUTY, actor.userId()));
        return trail.within(actor.userId(), place, deed);
    }

    private LocalDate today(String caseId) {
        return stamps.now(caseId).bankDate();
    }
}
