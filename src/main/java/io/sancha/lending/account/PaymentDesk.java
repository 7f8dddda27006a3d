package io.sancha.lending.account;

import io.sancha.lending.account.books.LoanAccount;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.people.Actor;
import io.sancha.platform.people.Actors;
import io.sancha.platform.people.CaseDuties;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes money that the borrower pays, by the accountant's hand, with value today. */
@Service
public class PaymentDesk {
    private static final String DUTY = "accountant";
    private final LoanAccounts accounts;
    private final VisibleLoans visible;
    private final CaseDuties duties;
    private final Actors actors;
    private final Trail trail;
    private final Clock clock;

    PaymentDesk(LoanAccounts accounts, VisibleLoans visible, CaseDuties duties, Actors actors, Trail trail, Clock clock) {
        this.accounts = accounts;
        this.visible = visible;
        this.duties = duties;
        this.actors = actors;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @throws Refusal BRN-01 if there is no such loan in the person's branches, TSK-02 unless the acting person is an accountant whom no
     * other duty in the case excludes, COL-10 if it is too much or nothing was chosen about what is beyond what is due
     */
    @Transactional
    public Receipt receive(String loanNumber, PaymentEntry entry) {
        LoanAccount loan = visible.required(loanNumber);
        var place = new ActPlace(loan.caseId(), "receive-payment", null, null, DUTY);
        Actor actor = actors.current().filter(a -> a.has(DUTY))
            .orElseThrow(() -> Refusal.by("TSK-02", "还款由会计入账", "payments are booked by an accountant").happenedAt(place));
        try {
            duties.check(loan.caseId(), DUTY, actor.userId());
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        }
        return trail.within(actor.userId(), place, () -> {
            Receipt receipt = accounts.pay(new LoanPayment(entry.key(), loanNumber, entry.amount(), LocalDate.now(clock), entry.early()));
            trail.answered(receipt.after().name());
            return receipt;
        });
    }
}
