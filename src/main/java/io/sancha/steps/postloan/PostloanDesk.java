package io.sancha.steps.postloan;

import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.books.LoanAccount;
import io.sancha.lending.account.books.LoanState;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.engine.PassedEvents;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches over a loan that was paid out: its state, and when it is inspected next. */
@Service
public class PostloanDesk {
    private final LoanAccounts accounts;
    private final InspectionPlans plans;
    private final InspectionClosings closings;
    private final InspectionEndings endings;
    private final Inspections inspections;
    private final InspectionPlanning planning;
    private final KeyCauses causes;
    private final Stamps stamps;
    private final Trail trail;
    private final PassedEvents passed;

    PostloanDesk(LoanAccounts accounts, InspectionPlans plans, InspectionClosings closings, InspectionEndings endings, Inspections inspections,
        InspectionPlanning planning, KeyCauses causes, Stamps stamps, Trail trail, PassedEvents passed) {
        this.passed = passed;
        this.accounts = accounts;
        this.plans = plans;
        this.closings = closings;
        this.endings = endings;
        this.inspections = inspections;
        this.planning = planning;
        this.causes = causes;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** The loan of a case that was disbursed. */
    @Transactional(readOnly = true)
    public LoanAccount loan(String caseId) {
        return accounts.ofCase(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案贷款尚未发放，不进入贷后",
            "the loan of this case is not disbursed; there is nothing to manage or recover"));
    }

    /**
     * Where the loan stands today. The books wait until whoever asks has gone on: either they see the change, or they wait for it to be told when it
     * comes, so that no news falls between the two.
     */
    @Transactional
    public LoanState state(String caseId) {
        LoanState state = accounts.locked(loan(caseId).number()).state();
        trail.answered(state.name());
        return state;
    }

    /** Whether the loan is still to be inspected; the books wait, as in {@link #state}. */
    @Transactional
    public SupervisionState supervision(String caseId) {
        SupervisionState needed = SupervisionState.of(accounts.locked(loan(caseId).number()).state());
        trail.answered(needed.name());
        return needed;
    }

    /** Whether the loan was settled or written off, so that nobody inspects it any more. */
    @Transactional(readOnly = true)
    public boolean hasEnded(String caseId) {
        return SupervisionState.of(accounts.position(loan(caseId).number()).state()) == SupervisionState.ENDED;
    }

    /** The day on which the whole loan falls due, as agreed or extended. */
    @Transactional(readOnly = true)
    public LocalDate maturesOn(String caseId) {
        return accounts.position(loan(caseId).number()).maturesOn();
    }

    /**
     * Plans the next inspection; what is planned already stays while class and dates are the same.
     *
     * @throws Refusal PLM-02 where that had come already and no inspection was opened: planned again it would come at once, and again
     */
    @Transactional
    public InspectionPlan planInspection(String caseId) {
        Stamp stamp = stamps.now(caseId);
        Optional<InspectionPlan> latest = plans.findFirstByCaseIdOrderByIdDesc(caseId);
        InspectionPlan wanted = latest.filter(this::wasMissed).map(missed -> planning.instead(stamp, loan(caseId), missed))
            .orElseGet(() -> planning.next(stamp, loan(caseId), lastInspected(caseId)));
        Optional<InspectionPlan> planned = latest.filter(plan -> plan.sameAs(wanted) && !isInspected(plan) && !wasMissed(plan));
        planned.filter(plan -> !plan.opensOn().isAfter(stamp.bankDate())).ifPresent(this::checkNotPassedOver);
        InspectionPlan plan = planned.orElseGet(() -> plans.save(wanted));
        trail.about("inspection-plan", plan.id(), null);
        trail.because(plan.rule(), plan.opensOn() + " / " + plan.dueOn() + " / " + plan.closesOn());
        return plan;
    }

    /** Whether what triggers a key inspection is no longer what the next was planned by (PLM-08); never while one is under way, whose end plans the next. */
    @Transactional(readOnly = true)
    public boolean triggersDiffer(String caseId) {
        Optional<InspectionPlan> plan = plans.findFirstByCaseIdOrderByIdDesc(caseId).filter(next -> inspections.findByPlanId(next.id()).isEmpty());
        return plan.filter(next -> !next.causes().contains(KeyCause.NOT_MADE)
            && !next.causes().equals(causes.of(accounts.position(next.loanNumber()), stamps.now(caseId).bankDate()))).isPresent();
    }

    private void checkNotPassedOver(InspectionPlan plan) {
        if (inspections.findByPlanId(plan.id()).isEmpty() && passed.since(plan.caseId(), "inspection-due", plan.recordedAt())) {
            throw Refusal.by("PLM-02", "检查已于 " + plan.opensOn() + " 到期而没有进行，不能再次安排同一次检查：请流程审核岗在“检查到期”之后恢复贷后检查",
                "the inspection of " + plan.opensOn() + " was due and was not made, so it is not planned once more: a process reviewer puts the inspection "
                    + "back behind the event Inspection due");
        }
    }

    /** The day for which the last inspection was due that was made, here or in the system from which the loan was taken over. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> lastInspectedOn(String caseId) {
        return lastInspected(caseId).map(InspectionPlan::dueOn).or(() -> planning.inspectedElsewhere(caseId));
    }

    /** The inspection that is planned now. @throws Refusal PLM-02 before the first planning */
    @Transactional(readOnly = true)
    public InspectionPlan planned(String caseId) {
        return plans.findFirstByCaseIdOrderByIdDesc(caseId).orElseThrow(() -> Refusal.by("PLM-02", "本案尚未安排贷后检查", "no inspection is planned in this case"));
    }

    private boolean isInspected(InspectionPlan plan) {
        return inspections.findByPlanId(plan.id()).flatMap(inspection -> closings.findByInspectionId(inspection.id())).isPresent();
    }

    private boolean wasMissed(InspectionPlan plan) {
        return inspections.findByPlanId(plan.id()).filter(inspection -> endings.existsByInspectionId(inspection.id())).isPresent();
    }

    private Optional<InspectionPlan> lastInspected(String caseId) {
        return closings.findFirstByCaseIdOrderByIdDesc(caseId).flatMap(closing -> inspections.findById(closing.inspectionId()))
            .flatMap(inspection -> plans.findById(inspection.planId()));
    }
}
