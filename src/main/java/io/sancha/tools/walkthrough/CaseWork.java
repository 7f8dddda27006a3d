package io.sancha.tools.walkthrough;

import io.sancha.lending.counter.PaymentEntry;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;

/** What people do at one dossier's case: each task is claimed and completed by whose duty it is, with what the dossier says there. */
public final class CaseWork {
    private final Dossier dossier;
    private final Walkthrough.Parts parts;
    private final Roster roster;
    private final String caseId;
    private final LoanLife loan;

    private CaseWork(Dossier dossier, Walkthrough.Parts parts, Roster roster, String caseId) {
        this.dossier = dossier;
        this.parts = parts;
        this.roster = roster;
        this.caseId = caseId;
        this.loan = new LoanLife(caseId, dossier, parts.accounts(), parts.payments(), parts.endOfDay());
    }

    /** Begins the dossier's case as its relationship manager. */
    static CaseWork begun(Dossier dossier, Walkthrough.Parts parts) throws Exception {
        Roster roster = new Roster(dossier, parts.duties(), parts.people());
        return new CaseWork(dossier, parts, roster, parts.people().actingAs(roster.opener(), () -> parts.lifecycle().caseBegun()));
    }

    /** Goes on with a case that was begun before. */
    static CaseWork on(String caseId, Dossier dossier, Walkthrough.Parts parts) {
        return new CaseWork(dossier, parts, new Roster(dossier, parts.duties(), parts.people()), caseId);
    }

    public String caseId() {
        return caseId;
    }

    LoanLife loan() {
        return loan;
    }

    /** Claims the task and completes it. @throws io.sancha.platform.audit.Refusal what the bank refuses */
    public void complete(HumanTask task) throws Exception {
        as(roster.forTask(task, caseId), () -> {
            parts.photographs().addTo(parts.tasks().claim(task.id()));
            return parts.tasks().complete(task.id(), parts.scripts().entry(dossier, task));
        });
    }

    /** Claims the task and leaves it. */
    public void claim(HumanTask task) throws Exception {
        as(roster.forTask(task, caseId), () -> parts.tasks().claim(task.id()));
    }

    /** Takes down that the customer withdraws the application. */
    public void withdraw(String reason) throws Exception {
        as(roster.opener(), () -> {
            parts.lifecycle().applicationWithdrawn(caseId, reason);
            return null;
        });
    }

    /** The accountant enters what the borrower pays on this day, if they pay anything, and another confirms it where two are asked for (CTL-01). */
    public void pay(LocalDate today) throws Exception {
        Optional<PaymentEntry> payment = loan.payment(today);
        if (payment.isPresent()) {
            Optional<Long> waiting = parts.people().actingAs(roster.accountant(), () -> loan.pay(payment.get()));
            if (waiting.isPresent()) {
                as(roster.secondAccountant(), () -> {
                    loan.confirm(waiting.get());
                    return null;
                });
            }
        }
    }

    private void as(Actor actor, Callable<?> action) throws Exception {
        parts.people().actingAs(actor, action);
    }
}
