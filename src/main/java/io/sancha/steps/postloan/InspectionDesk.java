package io.sancha.steps.postloan;

import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.notification.Happening;
import io.sancha.platform.notification.Message;
import io.sancha.platform.notification.Notifications;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes inspections: opens them in their period, takes evidence and report, and lets the risk line recheck. */
@Service
public class InspectionDesk {
    /** From here on the same words are said again (千篇一律). */
    private static final BigDecimal REPEATED = new BigDecimal("0.9000");
    /** Days for making up for a missed period. */
    private static final int MADE_UP_WITHIN = 15;
    /** Who are told that one was missed. */
    private static final Set<String> TOLD = Set.of("relationship-manager", "inspector");

    private final PostloanDesk loans;
    private final Inspections inspections;
    private final InspectionPlans plans;
    private final InspectionProlongations prolongations;
    private final InspectionClosings closings;
    private final InspectionEndings endings;
    private final InspectionPapers papers;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;
    private final Notifications notifications;

    InspectionDesk(PostloanDesk loans, Inspections inspections, InspectionPlans plans, InspectionProlongations prolongations, InspectionClosings closings,
        InspectionEndings endings, InspectionPapers papers,
                   Stamps stamps, Trail trail, Rounds rounds, Notifications notifications) {
        this.notifications = notifications;
        this.rounds = rounds;
        this.loans = loans;
        this.inspections = inspections;
        this.plans = plans;
        this.prolongations = prolongations;
        this.closings = closings;
        this.endings = endings;
        this.papers = papers;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Opens the planned inspection, or picks up the one that was left unfinished. @throws Refusal PLM-07 before its period */
    @Transactional
    public Inspection open(String caseId) {
        Stamp stamp = stamps.now(caseId);
        Inspection opened = unfinished(caseId).orElseGet(() -> openPlanned(stamp));
        if (period(opened).isOver(stamp.bankDate())) {
            prolong(stamp, opened, "检查期内未检查，补做 not inspected in its period, made up for");
            notifications.toHolders(TOLD, Message.ofCase(Happening.INSPECTION_LATE, caseId, null, null));
        }
        trail.about("inspection", opened.id(), null);
        return opened;
    }

    private Inspection openPlanned(Stamp stamp) {
        InspectionPlan plan = loans.planned(stamp.caseId());
        new InspectionPeriod(plan.opensOn(), plan.closesOn()).checkOpen(stamp.bankDate());
        if (inspections.findByPlanId(plan.id()).isPresent()) {
            throw Refusal.by("PLM-07", "本检查期的检查已完成，须先安排下次检查", "the inspection of this period is done; plan the next one first");
        }
        return inspections.save(new Inspection(stamp, plan.loanNumber(), plan.id()));
    }

    /** The inspection that is under way in the case. */
    @Transactional(readOnly = true)
    public Inspection current(String caseId) {
        return unfinished(caseId).orElseThrow(() -> Refusal.by("PLM-07", "本案没有已开立的检查", "no inspection is open in this case"));
    }

    /** @throws Refusal PLM-07, SEQ-03, SEQ-06 for what lies outside the period; PLM-02 when the first inspection does not tell the use of the funds */
    @Transactional
    public void collect(String caseId, EvidenceEntry entry) {
        rounds.once(caseId, "inspection", "inspection-evidence", "本次检查的证据已提交", "the evidence of this inspection was handed in");
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        periodToday(stamp, inspection, entry.lateReason()).checkVisit(entry.visitedOn(), stamp.bankDate());
        boolean first = plan(inspection).kind() == InspectionKind.FIRST;
        if (first && (entry.useOfFunds() == null || entry.useOfFunds().isBlank())) {
            throw Refusal.by("PLM-02", "首次检查须核查贷款资金用途，请填写用途核查情况", "the first inspection looks at the use of the funds; say what was found")
                .atField("useOfFunds");
        }
        papers.keep(stamp, inspection, entry);
    }

    /** Compares the evidence with the last inspection's. The answer warns; it stops nobody. */
    @Transactional
    public void compareWithLast(String caseId) {
        InspectionComparison comparison = papers.compare(stamps.now(caseId), current(caseId), REPEATED);
        trail.answered(comparison.repeated() ? "REPEATED" : "DIFFERENT");
    }

    /** @throws Refusal PLM-07 outside the period, or without evidence */
    @Transactional
    public void report(String caseId, ReportEntry entry) {
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        periodToday(stamp, inspection, entry.lateReason());
        papers.keep(stamp, inspection, entry);
    }

    /** The risk line's word; if the class is not in doubt, the inspection is done. */
    @Transactional
    public ClassDoubt recheck(String caseId, RecheckEntry entry) {
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        InspectionRecheck recheck = papers.keep(stamp, inspection, entry);
        if (!recheck.classInDoubt()) {
            close(stamp, inspection, recheck, ClassOutcome.KEPT);
        }
        ClassDoubt doubt = ClassDoubt.of(recheck.classInDoubt());
        trail.answered(doubt.name());
        return doubt;
    }

    void close(Stamp stamp, Inspection inspection, InspectionRecheck recheck, ClassOutcome outcome) {
        closings.save(new InspectionClosing(stamp, inspection.id(), recheck.id(), outcome));
        trail.answered(outcome.name());
    }

    /**
     * The loan was settled or written off: an inspection that is under way ends with it. What was seen, reported and said of the class stays, and so does
     * that it was not brought to its end (PLM-12).
     */
    @Transactional
    public void endWithLoan(String caseId) {
        Optional<Inspection> underWay = unfinished(caseId);
        underWay.ifPresent(inspection -> {
            endings.save(new InspectionEnding(stamps.now(caseId), inspection.id()));
            trail.about("inspection", inspection.id(), null);
            trail.because("PLM-12", "贷款已结清或核销，检查随之终止，已有的证据和意见留存 / the loan was settled or written off; the inspection ends with it, what was "
                + "seen and said stays");
        });
        trail.answered(underWay.isPresent() ? "LOAN_ENDED" : "NONE");
    }

    /** The days on which an inspection may be made, with what was added to them. */
    InspectionPeriod period(Inspection inspection) {
        InspectionPlan plan = plan(inspection);
        LocalDate closes = prolongations.findFirstByInspectionIdOrderByIdDesc(inspection.id()).map(InspectionProlongation::closesOn).orElse(plan.closesOn());
        return new InspectionPeriod(plan.opensOn(), closes);
    }

    /** The period, that today must lie in. One that was missed is prolonged when the inspector says why. */
    private InspectionPeriod periodToday(Stamp stamp, Inspection inspection, String lateReason) {
        InspectionPeriod period = period(inspection);
        period.checkOpen(stamp.bankDate());
        if (!period.isOver(stamp.bankDate())) {
            return period;
        }
        if (lateReason == null || lateReason.isBlank()) {
            throw Refusal.by("PLM-07", "检查期已于 " + period.closesOn() + " 结束，请写明逾期原因后补做",
                "the period ended on " + period.closesOn() + "; say why it was missed, then make up for it")
                .atField("lateReason");
        }
        prolong(stamp, inspection, lateReason.strip());
        return period(inspection);
    }

    private void prolong(Stamp stamp, Inspection inspection, String reason) {
        prolongations.save(new InspectionProlongation(stamp, inspection.id(), stamp.bankDate().plusDays(MADE_UP_WITHIN), reason));
        trail.because("PLM-07", reason);
    }

    InspectionPlan plan(Inspection inspection) {
        return plans.findById(inspection.planId()).orElseThrow();
    }

    Optional<Inspection> unfinished(String caseId) {
        return inspections.findByCaseIdOrderById(caseId).stream().filter(inspection -> closings.findByInspectionId(inspection.id()).isEmpty())
            .filter(inspection -> !endings.existsByInspectionId(inspection.id())).max(Comparator.comparing(Inspection::id));
    }
}
