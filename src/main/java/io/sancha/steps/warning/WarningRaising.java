package io.sancha.steps.warning;

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
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes down that something warns of a loan, wherever it comes from: once for each signal and loan as long as it is open (PLM-10). */
@Service
public class WarningRaising {
    private final WarningStore store;
    private final WarningRules rules;
    private final Signals signals;
    private final VisibleLoans visible;
    private final LoanAccounts accounts;
    private final OpenCases open;
    private final Stamps stamps;
    private final Trail trail;

    WarningRaising(WarningStore store, WarningRules rules, Signals signals, VisibleLoans visible, LoanAccounts accounts, OpenCases open, Stamps stamps,
        Trail trail) {
        this.store = store;
        this.rules = rules;
        this.signals = signals;
        this.visible = visible;
        this.accounts = accounts;
        this.open = open;
        this.stamps = stamps;
        this.trail = trail;
    }

    /**
     * The acting person, or the program that acts under their name, says that something warns of a loan.
     *
     * @throws Refusal BRN-01 if there is no such loan in the person's branches, TSK-02 without a duty that looks after loans, PLM-10 for a signal that
     *     the bank does not know, a loan that has ended, what is raised already or was under the same reference; SEQ-01 once the case has ended
     */
    @Transactional
    public Warning raise(RaiseEntry entry) {
        LoanAccount loan = visible.required(entry.loanNumber());
        ActPlace place = ActPlace.outsideProcess(loan.caseId(), "raise-warning");
        try {
            rules.checkRaises();
            String reference = entry.reference() == null || entry.reference().isBlank() ? null : entry.reference().strip();
            return raised(loan, entry, reference == null ? WarningSource.PEOPLE : WarningSource.OUTSIDE, reference, place);
        } catch (Refusal refusal) {
            throw refusal.happenedAt(place);
        }
    }

    /** The same of what the system found. */
    @Transactional
    public Warning find(WarningSearch.Found found) {
        LoanAccount loan = accounts.required(found.loanNumber());
        var entry = new RaiseEntry(loan.number(), found.signal(), null, found.finding(), found.occurrence());
        return raised(loan, entry, WarningSource.SYSTEM, found.occurrence(), ActPlace.outsideProcess(loan.caseId(), "raise-warning"));
    }

    /** Whether the acting person has a duty that raises warnings. */
    public boolean mayRaise() {
        return rules.mayRaise();
    }

    /** Whether a warning may be raised of the loan. @throws Refusal why not */
    @Transactional(readOnly = true)
    public void checkRaised(String loanNumber) {
        LoanAccount loan = visible.required(loanNumber);
        rules.checkAlive(loan.number(), accounts.position(loan.number()).state());
        open.check(loan.caseId());
    }

    private Warning raised(LoanAccount loan, RaiseEntry entry, WarningSource source, String reference, ActPlace place) {
        Stamp stamp = stamps.now(loan.caseId());
        Signal signal = signals.required(entry.signal(), stamp.bankDate());
        rules.checkAlive(loan.number(), accounts.locked(loan.number()).state());
        open.check(loan.caseId());
        store.turn(loan.number());
        if (reference != null) {
            store.under(loan.number(), signal.code(), reference).ifPresent(id -> {
                throw WarningRules.knownReference(reference, id);
            });
        }
        store.ofCase(loan.caseId()).stream().filter(known -> known.signal().equals(signal.code()) && known.isOpen()).findFirst().ifPresent(known -> {
            throw WarningRules.raisedAlready(known);
        });
        WarningGrade grade = entry.grade() == null ? signal.grade() : entry.grade();
        long id = store.raise(stamp, loan.number(), signal.code(), grade, source, entry.finding().strip(), reference);
        trail.record(stamp.by(), place, "RAISED", signal.rule(), signal.zh() + " " + signal.en() + "：" + entry.finding().strip(),
            List.of(new Reference("warning", String.valueOf(id), null)));
        return store.required(id);
    }
}
