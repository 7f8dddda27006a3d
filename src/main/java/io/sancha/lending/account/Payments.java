package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanEvent;
import io.sancha.lending.account.books.PaidAmount;
import io.sancha.lending.account.store.FactStore;
import io.sancha.lending.account.store.PlanStore;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was paid on a loan, and what a payment would come to that nobody has booked yet. */
@Service
@Transactional(readOnly = true)
public class Payments {
    private final LoanAccounts loans;
    private final FactStore facts;
    private final PlanStore plans;
    private final EventBooking booking;
    private final Bookkeeper bookkeeper;

    Payments(LoanAccounts loans, FactStore facts, PlanStore plans, EventBooking booking, Bookkeeper bookkeeper) {
        this.loans = loans;
        this.facts = facts;
        this.plans = plans;
        this.booking = booking;
        this.bookkeeper = bookkeeper;
    }

    /** What would become of a payment if it were booked now; nothing is. @throws io.sancha.platform.audit.Refusal as {@link LoanAccounts#pay} */
    public Receipt foresee(LoanPayment payment) {
        LoanAccount account = loans.required(payment.loanNumber());
        var event = new LoanEvent.Payment(LoanEvent.Entry.of(payment.key(), payment.valueDate()), payment.amount(), payment.early());
        booking.check(account, event,
            before -> EventRules.checkChoice(payment.early(), plans.terms(account.number(), before.plan()).method()));
        return bookkeeper.foresee(account, event);
    }

    /** The latest payments on a loan, the last booked first. */
    public List<PaidAmount> latest(String number, int limit) {
        return facts.payments(loans.required(number), limit);
    }

    public Optional<PaidAmount> find(String number, String key) {
        return facts.payment(loans.required(number), key);
    }

    /** What became of a payment that is on the books, as the books tell it now. */
    public Receipt receipt(String number, PaidAmount payment) {
        return bookkeeper.receipt(loans.required(number), payment.key(), loans.position(number));
    }
}
