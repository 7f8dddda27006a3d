package io.sancha.steps.revaluation;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.VisibleLoans;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.casefile.OpenCases;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.ActPlace;
import io.sancha.platform.audit.Reference;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that what secures a loan is to be valued anew (GUA-07). */
@Service
public class RevaluationBeginning {
    private static final String ACT = "revalue";
    private final RevaluationStore store;
    private final RevaluationRules rules;
    private final VisibleLoans visible;
    private final LoanAccounts accounts;
    private final OpenCases open;
    private final Stamps stamps;
    private final Trail trail;

    RevaluationBeginning(RevaluationStore store, RevaluationRules rules, VisibleLoans visible, LoanAccounts accounts, OpenCases open, Stamps stamps,
        Trail trail) {
        this.store = store;
        this.rules = rules;
        this.visible = visible;
        this.accounts = accounts;
        this.open = open;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * The acting person asks, before the time.
     *
     * @throws Refusal BRN-01 if there is no such loan in the person's branches, TSK-02 without a duty that looks after loans, GUA-07 where nothing secures
     *     the loan, it has ended, or is being valued; SEQ-01 once the case has ended
     */
    @Transactional
    public Revaluation asked(String loanNumber, AskEntry entry) {
        LoanAccount loan = visible.required(loanNumber);
        ActPlace place = ActPlace.outsideProcess(loan.caseId(), ACT);
        try {
            rules.checkAsks();
            Stamp stamp = stamps.now(loan.caseId());
            return begun(loan, stamp, RevaluationCause.ASKED, entry.reason().strip(), stamp.bankDate(), place);
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        }
    }

    /** Its time has come. @throws Refusal GUA-07 where it was begun meanwhile, or the loan has ended */
    @Transactional
    public Revaluation due(String loanNumber, LocalDate dueOn) {
        LoanAccount loan = accounts.required(loanNumber);
        return begun(loan, stamps.now(loan.caseId()), RevaluationCause.DUE, null, dueOn, ActPlace.outsideProcess(loan.caseId(), ACT));
    }

    /** Whether the acting person has a duty that asks for it. */
    public boolean mayAsk() {
        return rules.mayAsk();
    }

    /** Whether the loan's security may be valued now. @throws Refusal why not */
    @Transactional(readOnly = true)
    public void checkAsked(String loanNumber) {
        LoanAccount loan = visible.required(loanNumber);
        check(loan, store.ofCase(loan.caseId()));
    }

    private void check(LoanAccount loan, List<Revaluation> earlier) {
        rules.checkBegins(loan.number(), accounts.position(loan.number()).state(), store.things(loan.caseId()), earlier);
        open.check(loan.caseId());
    }

    private Revaluation begun(LoanAccount loan, Stamp stamp, RevaluationCause cause, String reason, LocalDate dueOn, ActPlace place) {
        // a last repayment that is being booked ends it, or finds it begun
        accounts.locked(loan.number());
        store.turn(loan.number());
        check(loan, store.ofCase(loan.caseId()));
        long id = store.begin(stamp, loan.number(), cause, reason, dueOn);
        trail.record(stamp.by(), place, "BEGUN", RevaluationRules.RULE, reason == null ? "重估到期 " + dueOn + " / due on " + dueOn : reason,
            List.of(new Reference("revaluation", String.valueOf(id), null)));
        return store.required(id);
    }
}
