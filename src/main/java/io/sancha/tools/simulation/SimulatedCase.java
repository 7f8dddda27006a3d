package io.sancha.tools.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.sancha.kernel.calendar.HolidayCalendar;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.counter.PaymentEntry;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.engine.BankClock;
import io.sancha.platform.task.HumanTask;
import io.sancha.tools.demonstration.Draw;
import io.sancha.tools.demonstration.MadeUpLoan;
import io.sancha.tools.walkthrough.CaseWork;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One case of a simulated bank: who comes to its tasks on which day, what they try and enter, and what its borrower pays. */
final class SimulatedCase {
    private static final int TRIES = 14;
    private static final int PICTURES_AGAIN = 10;
    private static final int TOO_MUCH = 3;
    private static final int GIVES_UP_AFTER = 3;
    private final Plan plan;
    private final int number;
    private final MadeUpLoan loan;
    private final CaseWork work;
    private final Payer payer;
    private final Answers answers;
    private final Tries tries;
    private final Tally tally;
    private final Map<String, Course> courses = new HashMap<>();
    private final Map<String, Integer> failed = new HashMap<>();
    private boolean pictured;

    SimulatedCase(Plan plan, int number, MadeUpLoan loan, CaseWork work, Answers answers, Tries tries, Tally tally) {
        this.plan = plan;
        this.number = number;
        this.loan = loan;
        this.work = work;
        this.payer = new Payer(plan.seed(), number);
        this.answers = answers;
        this.tries = tries;
        this.tally = tally;
        tally.habit(payer.habit());
    }

    int number() {
        return number;
    }

    CaseWork people() {
        return work;
    }

    /** Does the task if its day has come. @return whether it was done */
    boolean work(HumanTask task, LocalDate today, HolidayCalendar working) throws Exception {
        Optional<LocalDate> before = loan.day(task.key());
        Course course = courses.computeIfAbsent(task.id(), id -> before.map(day -> new Course(day, Course.Kind.IN_TIME))
            .orElseGet(() -> Course.of(plan.seed(), number, task, working)));
        if (course.on().isAfter(today) || failed.getOrDefault(task.id(), 0) >= GIVES_UP_AFTER) {
            return false;
        }
        if (before.isEmpty() && !wrongly(task, today)) {
            return true;
        }
        UnaryOperator<JsonNode> said = before.isPresent() ? UnaryOperator.identity() : answers.to(task, number, loan.dossier());
        // meant otherwise, they do what is allowed
        if (refused(task, said, today).isPresent()) {
            Optional<String> again = refused(task, answers.cautious(task, loan.dossier()), today);
            if (again.isPresent()) {
                tally.fault(task.caseId(), today, "-", task.key() + " cannot be done: " + again.get());
                failed.merge(task.id(), 1, Integer::sum);
                return false;
            }
        }
        courses.remove(task.id());
        tally.done(task.key(), course.kind());
        return true;
    }

    /** @return what was against it; empty where it was done */
    private Optional<String> refused(HumanTask task, UnaryOperator<JsonNode> said, LocalDate today) throws Exception {
        try {
            return tries.earnest(() -> work.complete(task, said)).map(refusal -> refusal.rule() + " " + refusal.english());
        } catch (Refusal impossible) {
            throw impossible;
        } catch (Exception thrown) {
            tally.fault(task.caseId(), today, "-", task.key() + " threw " + thrown);
            return Optional.of(thrown.toString());
        }
    }

    /** Now and then somebody tries what is refused. @return whether the task is still there: it may be gone where it was taken, which is a finding */
    private boolean wrongly(HumanTask task, LocalDate today) throws Exception {
        LocalDate came = LocalDate.ofInstant(task.createdAt(), BankClock.CHINA);
        Draw draw = Draw.of(plan.seed(), number, "wrong", task.key(), came);
        boolean evidence = task.key().equals("collect-evidence");
        boolean there = !draw.chance(TRIES) || tryWrong(task, today, draw.between(0, evidence ? 3 : 1));
        if (there && evidence && draw.chance(PICTURES_AGAIN)) {
            sameAgain(task, today);
        }
        return there;
    }

    /** The picture of an earlier visit once more; the first is one. */
    private void sameAgain(HumanTask task, LocalDate today) throws Exception {
        work.claim(task);
        if (pictured) {
            tries.refuses(Wrong.PICTURE_USED_BEFORE, task.caseId(), today, () -> work.prepare(task, "again " + number));
        } else {
            work.prepare(task, "again " + number);
            pictured = true;
        }
    }

    private boolean tryWrong(HumanTask task, LocalDate today, int which) throws Exception {
        if (which == 1) {
            return tries.refuses(Wrong.ANOTHER_DUTY, task.caseId(), today, () -> work.attemptAsAnother(task));
        }
        if (which > 2) {
            LocalDate dayBefore = answers.periodOf(task).minusDays(1);
            work.prepare(task, task.id());
            return tries.refuses(Wrong.VISIT_BEFORE_THE_PERIOD, task.caseId(), today, () -> work.attempt(task, entry ->
                ((ObjectNode) entry.deepCopy()).put("visitedOn", dayBefore.toString())));
        }
        if (which == 0) {
            // with its papers, so that nothing but the form is lacking
            work.prepare(task, task.id());
        } else {
            work.claim(task);
        }
        return which == 0 ? tries.refuses(Wrong.INCOMPLETE_FORM, task.caseId(), today, () -> work.attempt(task, entry -> JsonNodeFactory.instance.objectNode()))
            : tries.refuses(Wrong.WITHOUT_PICTURE, task.caseId(), today, () -> work.attempt(task, answers.to(task, number, loan.dossier())));
    }

    /** What the borrower pays today, if they pay. */
    void pay(Standing standing, LocalDate today, LoanAccounts accounts) throws Exception {
        Optional<PaymentEntry> payment = payer.pays(standing, today, accounts);
        if (payment.isEmpty()) {
            return;
        }
        if (Draw.of(plan.seed(), number, "too much", today).chance(TOO_MUCH)) {
            PaymentEntry right = payment.get();
            var tooMuch = new PaymentEntry(right.key() + "-x", accounts.payoff(standing.number(), today).total().times(2), null);
            tries.refuses(Wrong.PAID_TOO_MUCH, standing.caseId(), today, () -> work.pay(tooMuch));
        }
        tries.earnest(() -> work.pay(payment.get())).ifPresentOrElse(
            refusal -> tally.fault(standing.number(), today, refusal.rule(), "a payment of " + payment.get().amount() + " was refused: " + refusal.english()),
            tally::paid);
    }
}
