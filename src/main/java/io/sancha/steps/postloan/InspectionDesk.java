package io.sancha.steps.postloan;

import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes inspections: opens them in their period, takes evidence and report, and lets the risk line recheck. */
@Service
public class InspectionDesk {
    private final PostloanDesk loans;
    private final Inspections inspections;
    private final InspectionPeriods periods;
    private final InspectionClosings closings;
    private final InspectionEndings endings;
    private final InspectionPapers papers;
    private final MisuseDesk misuses;
    private final EvidenceRules rules;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;

    InspectionDesk(PostloanDesk loans, Inspections inspections, InspectionPeriods periods, InspectionClosings closings,
        InspectionEndings endings, InspectionPapers papers,
        MisuseDesk misuses, EvidenceRules rules, Stamps stamps, Trail trail, Rounds rounds) {
        this.rounds = rounds;
        this.loans = loans;
        this.inspections = inspections;
        this.periods = periods;
        this.closings = closings;
        this.endings = endings;
        this.papers = papers;
        this.misuses = misuses;
        this.rules = rules;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Opens the planned inspection, or picks up the one that was left unfinished. @throws Refusal PLM-07 before its period */
    @Transactional
    public Inspection open(String caseId) {
        Stamp stamp = stamps.now(caseId);
        Inspection opened = unfinished(caseId).orElseGet(() -> openPlanned(stamp));
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

    /** @throws Refusal PLM-07, PLM-14, SEQ-03, SEQ-06 for what lies outside the period; PLM-02 and DIS-13 for the use of the funds, PLM-06 for the rest */
    @Transactional
    public void collect(String caseId, EvidenceEntry entry) {
        rounds.once(caseId, "inspection", "inspection-evidence", "本次检查的证据已提交", "the evidence of this inspection was handed in");
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        periods.today(stamp, inspection).checkVisit(entry.visitedOn(), stamp.bankDate());
        misuses.check(inspection, periods.plan(inspection).kind() == InspectionKind.FIRST, entry);
        rules.check(stamp, inspection, entry);
        papers.keep(stamp, inspection, entry);
    }

    /** Compares the evidence with that of all earlier inspections of the inspector and the customer. The answer warns; it stops nobody. */
    @Transactional
    public void compareWithLast(String caseId) {
        InspectionComparison comparison = papers.compare(stamps.now(caseId), current(caseId));
        trail.answered(comparison.repeated() ? "REPEATED" : "DIFFERENT");
    }

    /** @throws Refusal PLM-07 or PLM-14 outside the period, PLM-07 without evidence, PLM-13 where it raises red flags and gives no reason */
    @Transactional
    public void report(String caseId, ReportEntry entry) {
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        periods.today(stamp, inspection);
        papers.keep(stamp, inspection, entry);
    }

    /** What the risk line said: whether the report stands, and whether the class does. */
    public record Rechecked(ReportOutcome outcome, ClassDoubt doubt) {
    }

    /** The risk line's word; if the report stands and the class is not in doubt, the inspection is done. One that is returned is made anew. */
    @Transactional
    public Rechecked recheck(String caseId, RecheckEntry entry) {
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        InspectionRecheck recheck = papers.keep(stamp, inspection, entry);
        if (recheck.accepted()) {
            misuses.accepted(stamp, inspection, papers.evidence(inspection).orElseThrow(), recheck);
        }
        if (!recheck.accepted()) {
            periods.giveTimeAnew(stamp, inspection, recheck.opinion());
            rounds.begin(caseId, "inspection");
            trail.because("PLM-13", recheck.opinion());
        } else if (!recheck.classInDoubt()) {
            close(stamp, inspection, recheck, ClassOutcome.KEPT);
        }
        trail.answered(recheck.accepted() ? ClassDoubt.of(recheck.classInDoubt()).name() : entry.outcome().name());
        return new Rechecked(entry.outcome(), ClassDoubt.of(recheck.classInDoubt()));
    }

    /** Notes that the period passed without a report; the second time the inspection ends as not made (PLM-14). */
    @Transactional
    public MissedPeriod noteMissed(String caseId) {
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        InspectionMissed noted = periods.note(stamp, inspection);
        if (noted.period() == MissedPeriod.AGAIN) {
            endings.save(new InspectionEnding(stamp, inspection.id(), EndingCause.MISSED, null));
        }
        trail.about("inspection", inspection.id(), null);
        trail.because("PLM-14", "检查期已于 " + noted.closedOn() + " 结束，没有检查报告 / the period ended on " + noted.closedOn() + " without a report");
        trail.answered(noted.period().name());
        return noted.period();
    }

    /** The head of the branch lets a missed inspection be made up for, or not: then it ends as not made. @throws Refusal PLM-14 a second time */
    @Transactional
    public MakingUpOutcome decideMakingUp(String caseId, MakingUpEntry entry) {
        Inspection inspection = current(caseId);
        Stamp stamp = stamps.now(caseId);
        String reason = entry.reason().strip();
        if (entry.outcome() == MakingUpOutcome.ALLOWED) {
            InspectionProlongation allowed = periods.allow(stamp, inspection, reason);
            rounds.begin(caseId, "inspection");
            trail.about("inspection-prolongation", allowed.id(), null);
        } else {
            periods.refuse(stamp, inspection, reason);
            endings.save(new InspectionEnding(stamp, inspection.id(), EndingCause.NOT_MADE_UP, reason));
            trail.about("inspection", inspection.id(), null);
        }
        trail.because("PLM-14", reason);
        trail.answered(entry.outcome().name());
        return entry.outcome();
    }

    /** The last day on which the inspection under way may be made. */
    @Transactional(readOnly = true)
    public LocalDate closesOn(String caseId) {
        return periods.of(current(caseId)).closesOn();
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
            endings.save(new InspectionEnding(stamps.now(caseId), inspection.id(), EndingCause.LOAN_ENDED, null));
            trail.about("inspection", inspection.id(), null);
            trail.because("PLM-12", "贷款已结清或核销，检查随之终止，已有的证据和意见留存 / the loan was settled or written off; the inspection ends with it, what was "
                + "seen and said stays");
        });
        trail.answered(underWay.isPresent() ? "LOAN_ENDED" : "NONE");
    }

    Optional<Inspection> unfinished(String caseId) {
        return inspections.findByCaseIdOrderById(caseId).stream().filter(inspection -> closings.findByInspectionId(inspection.id()).isEmpty())
            .filter(inspection -> !endings.existsByInspectionId(inspection.id())).max(Comparator.comparing(Inspection::id));
    }
}
