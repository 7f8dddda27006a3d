package io.sancha.steps.review;

import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.collateral.CollateralDesk;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.steps.diligence.DiligenceDesk;
import io.sancha.steps.diligence.InvestigationReport;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk of step 5: checks the sealed report, takes the reviewer's opinion and tells it to the later stages. */
@Service
public class ReviewDesk {
    private final DiligenceDesk diligence;
    private final CollateralDesk collateral;
    private final ReportComparison comparison;
    private final ConsistencyChecks checks;
    private final CreditReviews reviews;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;

    ReviewDesk(DiligenceDesk diligence, CollateralDesk collateral, ReportComparison comparison, ConsistencyChecks checks, CreditReviews reviews, Stamps stamps,
        Trail trail, Rounds rounds) {
        this.rounds = rounds;
        this.diligence = diligence;
        this.collateral = collateral;
        this.comparison = comparison;
        this.checks = checks;
        this.reviews = reviews;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Lays the report beside documents, order and duties. @throws Refusal SEQ-01 if no report is sealed */
    @Transactional
    public ConsistencyCheck checkConsistency(String caseId) {
        rounds.once(caseId, "review", "consistency-check", "本轮一致性已核对", "the consistency was checked in this round");
        InvestigationReport report = diligence.findReport(caseId).filter(InvestigationReport::isFrozen)
            .orElseThrow(() -> Refusal.by("SEQ-01", "调查报告尚未双签定稿，不得进入审查", "the report is not sealed, so it cannot be reviewed"));
        ConsistencyCheck check = checks.save(new ConsistencyCheck(stamps.now(caseId), report.id(), comparison.of(report)));
        trail.about("consistency-check", check.id(), null);
        trail.answered(check.failure().isPresent() ? "FAIL" : "PASS");
        check.failure().ifPresent(failure -> trail.because(failure.rule(), failure.chinese()));
        return check;
    }

    /** Takes the opinion of the acting reviewer. @throws Refusal REV-02 if they signed the report, REV-01, REV-03 or REV-05 */
    @Transactional
    public CreditReview review(String caseId, ReviewEntry entry) {
        rounds.once(caseId, "review", "credit-review", "本轮审查意见已提交", "the opinion of this round was given");
        ConsistencyCheck check = checks.findFirstByCaseIdOrderByIdDesc(caseId)
            .orElseThrow(() -> Refusal.by("SEQ-01", "尚未进行一致性核对", "the consistency of case " + caseId + " has not been checked"));
        InvestigationReport report = diligence.reportOf(caseId);
        var stamp = stamps.now(caseId);
        if (stamp.by().equals(report.lead()) || report.assistant().filter(stamp.by()::equals).isPresent()) {
            throw Refusal.by("REV-02", "审贷分离，" + stamps.called(stamp.by()) + " 签署了调查报告，不得审查",
                stamps.called(stamp.by()) + " signed the investigation report and may not review it");
        }
        OpinionRules.check(entry, check, report.recommends(), !collateral.of(caseId).isNone());
        CreditReview review = reviews.save(new CreditReview(stamp, check, entry));
        trail.about("credit-review", review.id(), review.sha256());
        trail.answered(entry.decision().outcome());
        if (entry.decision() == ReviewEntry.Decision.RETURN) {
            trail.because("REV-03", String.join("；", entry.points()));
        }
        return review;
    }

    /** Notes the opinion's outcome on the trail. @return what the reviewer decided */
    @Transactional
    public ReviewEntry.Decision recorded(String caseId) {
        CreditReview review = ofCase(caseId);
        trail.about("credit-review", review.id(), review.sha256());
        trail.answered(review.decision().outcome());
        return review.decision();
    }

    /** The case's review as last given. @throws Refusal SEQ-01 if there is none */
    @Transactional(readOnly = true)
    public CreditReview ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚未审查，请先完成审查", "the case has not been reviewed; that step comes first"));
    }

    @Transactional(readOnly = true)
    public Optional<CreditReview> find(String caseId) {
        return reviews.findFirstByCaseIdOrderByIdDesc(caseId);
    }
}
