package io.sancha.steps.postloan;

import io.sancha.lending.account.ClassDeciders;
import io.sancha.lending.account.ClassLimits;
import io.sancha.lending.account.LoanAccounts;
import io.sancha.lending.account.RiskClasses;
import io.sancha.lending.account.books.RiskClass;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a doubtful class through its three hands: proposed, determined, approved by three people (CLS-11), never better than it may be (CLS-02, CLS-05,
 * CLS-09).
 */
@Service
public class ClassificationDesk {
    private final InspectionDesk inspections;
    private final InspectionPapers papers;
    private final ClassOpinions opinions;
    private final LoanAccounts accounts;
    private final RiskClasses classes;
    private final ClassLimits limits;
    private final Stamps stamps;
    private final Trail trail;

    ClassificationDesk(InspectionDesk inspections, InspectionPapers papers, ClassOpinions opinions, LoanAccounts accounts, RiskClasses classes,
        ClassLimits limits, Stamps stamps, Trail trail) {
        this.inspections = inspections;
        this.papers = papers;
        this.opinions = opinions;
        this.accounts = accounts;
        this.classes = classes;
        this.limits = limits;
        this.stamps = stamps;
        this.trail = trail;
    }

    @Transactional
    public void propose(String caseId, ClassEntry entry) {
        say(caseId, ClassStep.PROPOSED, entry);
    }

    @Transactional
    public void determine(String caseId, ClassEntry entry) {
        say(caseId, ClassStep.DETERMINED, entry);
    }

    @Transactional
    public void approve(String caseId, ClassEntry entry) {
        say(caseId, ClassStep.APPROVED, entry);
    }

    private void say(String caseId, ClassStep step, ClassEntry entry) {
        Inspection inspection = inspections.current(caseId);
        InspectionRecheck recheck = papers.recheck(inspection).filter(InspectionRecheck::classInDoubt)
            .orElseThrow(() -> Refusal.by("CLS-11", "复核未认为分类存疑，不进入分类程序", "the recheck left no doubt about the class; there is nothing to classify"));
        Stamp stamp = stamps.now(caseId);
        List<ClassOpinion> earlier = opinions.findByRecheckIdOrderById(recheck.id());
        ClassRules.checkTurn(step, stamp.by(), earlier);
        limits.of(accounts.position(inspection.loanNumber())).check(entry.riskClass());
        var opinion = opinions.save(new ClassOpinion(stamp, recheck.id(), step, entry.riskClass(), entry.reason().strip()));
        trail.about("class-opinion", opinion.id(), null);
        trail.answered(entry.riskClass().name());
    }

    /** Gives the loan the class that was approved. What it had already stays. */
    @Transactional
    public void record(String caseId) {
        Inspection inspection = inspections.current(caseId);
        InspectionRecheck recheck = papers.recheck(inspection)
            .orElseThrow(() -> Refusal.by("CLS-11", "检查报告尚未复核，不能记录分类", "the report was not rechecked; no class can be recorded"));
        List<ClassOpinion> said = opinions.findByRecheckIdOrderById(recheck.id());
        if (said.size() != ClassStep.values().length) {
            throw Refusal.by("CLS-11", "初分、认定、审批未全部完成，不能记录分类", "proposal, determination and approval are not all there; no class can be recorded");
        }
        RiskClass approved = said.get(2).riskClass();
        RiskClass before = accounts.position(inspection.loanNumber()).riskClass();
        if (approved != before) {
            classes.change(inspection.loanNumber(), approved, "CLS-11", said.get(2).reason(),
                new ClassDeciders(said.get(0).recordedBy(), said.get(1).recordedBy(), said.get(2).recordedBy()));
        }
        inspections.close(stamps.now(caseId), inspection, recheck, approved == before ? ClassOutcome.KEPT : ClassOutcome.CHANGED);
        trail.answered(approved.name());
    }
}
