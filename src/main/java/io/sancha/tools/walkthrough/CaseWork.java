package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.databind.JsonNode;
import io.sancha.lending.counter.PaymentEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.people.Actor;
import io.sancha.platform.task.HumanTask;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;

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

    /** Claims the task and completes it. @throws Refusal what the bank refuses */
    public void complete(HumanTask task) throws Exception {
        complete(task, null, task.id());
    }

    /**
     * The same as the dossier tells of it.
     *
     * @param act what is done otherwise; null where nothing is
     * @param photographed id of the task at which the photograph was taken: this one's, unless an earlier picture is used again
     */
    void complete(HumanTask task, Act act, String photographed) throws Exception {
        Actor actor = act == null || act.by() == null ? roster.forTask(task, caseId) : roster.named(act.by(), task.duty(), caseId);
        as(actor, () -> {
            parts.photographs().addTo(parts.tasks().claim(task.id()), photographed);
            return parts.tasks().complete(task.id(), parts.scripts().entry(dossier, task, act));
        });
    }

    /** The same where it is to be refused: whose duty it is not lets go of the task again. @throws Refusal what the bank refuses */
    void attempt(HumanTask task, Act act, String photographed) throws Exception {
        try {
            complete(task, act, photographed);
        } catch (Refusal refusal) {
            if (act.by() != null) {
                letGo(task, roster.named(act.by(), task.duty(), caseId));
            }
            throw refusal;
        }
    }

    private void letGo(HumanTask task, Actor actor) throws Exception {
        boolean held = parts.tasks().openIn(caseId).stream().anyMatch(open -> open.id().equals(task.id()) && actor.userId().equals(open.assignee()));
        if (held && task.assignee() == null) {
            as(actor, () -> {
                parts.tasks().giveBack(task.id());
                return null;
            });
        }
    }

    /** Begins something from the page of the case. @throws Refusal what the bank refuses */
    void open(Act act) throws Exception {
        as(roster.named(act.by(), act.by(), caseId), () -> {
            parts.doors().open(act.door(), loan.account().orElseThrow().number(), act.entry());
            return null;
        });
    }

    /**
     * Claims the task and completes it with something else than the dossier says.
     *
     * @param said makes what is entered of the dossier's entry, which is empty where the dossier says nothing of such tasks
     * @throws Refusal what the bank refuses
     */
    public void complete(HumanTask task, UnaryOperator<JsonNode> said) throws Exception {
        as(roster.forTask(task, caseId), () -> {
            parts.photographs().addTo(parts.tasks().claim(task.id()), task.id());
            return parts.tasks().complete(task.id(), said.apply(parts.scripts().entry(dossier, task)));
        });
    }

    /** Claims the task and adds the papers without which it is not completed. @param pictureOf what their pictures show: the same again for the same */
    public void prepare(HumanTask task, String pictureOf) throws Exception {
        as(roster.forTask(task, caseId), () -> {
            parts.photographs().addTo(parts.tasks().claim(task.id()), pictureOf);
            return null;
        });
    }

    /** Who holds a task tries to complete it, with the papers that are there. @throws Refusal what the bank refuses */
    public void attempt(HumanTask task, UnaryOperator<JsonNode> said) throws Exception {
        as(roster.forTask(task, caseId), () -> parts.tasks().complete(task.id(), said.apply(parts.scripts().entry(dossier, task))));
    }

    /** Somebody of another duty tries to take and complete a task. @throws Refusal what the bank refuses */
    public void attemptAsAnother(HumanTask task) throws Exception {
        as(roster.accountant(), () -> {
            parts.tasks().claim(task.id());
            return parts.tasks().complete(task.id(), parts.scripts().entry(dossier, task));
        });
    }

    /** Does something as whose duty it is in this case. */
    public void actingAs(String duty, Callable<?> action) throws Exception {
        as(roster.ofDuty(duty, caseId), action);
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
            pay(payment.get());
        }
    }

    /** The same with what came in, of whomever. @throws Refusal what the bank refuses */
    public void pay(PaymentEntry payment) throws Exception {
        Optional<Long> waiting = parts.people().actingAs(roster.accountant(), () -> loan.pay(payment));
        if (waiting.isPresent()) {
            as(roster.secondAccountant(), () -> {
                loan.confirm(waiting.get());
                return null;
            });
        }
    }

    /** What is refused stands on the trail under the name of who tried it. */
    private void as(Actor actor, Callable<?> action) throws Exception {
        try {
            parts.people().actingAs(actor, action);
        } catch (Refusal refusal) {
            parts.trail().refused(refusal, actor.userId());
            throw refusal;
        }
    }
}
