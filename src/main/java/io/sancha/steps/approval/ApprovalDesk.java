package io.sancha.steps.approval;

import io.sancha.lending.casefile.OnceOnly;
import io.sancha.lending.casefile.Rounds;
import io.sancha.lending.casefile.Stamp;
import io.sancha.lending.casefile.Stamps;
import io.sancha.lending.exposure.ExposureDesk;
import io.sancha.lending.exposure.LimitCheck;
import io.sancha.lending.exposure.LimitOutcome;
import io.sancha.lending.exposure.LimitReservation;
import io.sancha.lending.exposure.Limits;
import io.sancha.platform.audit.Refusal;
import io.sancha.platform.audit.Trail;
import io.sancha.platform.policy.Policy;
import io.sancha.steps.approval.Authorities.Authority;
import io.sancha.steps.committee.CommitteeDesk;
import io.sancha.steps.committee.CommitteeResolution;
import io.sancha.steps.committee.Proposal;
import io.sancha.steps.committee.Proposals;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads a case through limits, decision and consultation to the approval. */
@Service
public class ApprovalDesk {
    private final Proposals proposals;
    private final CommitteeDesk committee;
    private final ExposureDesk exposure;
    private final AuthorityMatrix matrix;
    private final Authorities authorities;
    private final ApprovalFile file;
    private final ConnectedTerms connected;
    private final Policy policy;
    private final Stamps stamps;
    private final Trail trail;
    private final Rounds rounds;

    ApprovalDesk(Proposals proposals, CommitteeDesk committee, ExposureDesk exposure, AuthorityMatrix matrix, Authorities authorities, ApprovalFile file,
        ConnectedTerms connected,
                 Policy policy, Stamps stamps, Trail trail, Rounds rounds) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.committee = committee;
        this.exposure = exposure;
        this.matrix = matrix;
        this.authorities = authorities;
        this.file = file;
        this.connected = connected;
        this.policy = policy;
        this.stamps = stamps;
        this.trail = trail;
    }

    /** Measures the limits for what is proposed (LIM-01 to LIM-03, of connected customers also LIM-05 and LIM-06). */
    @Transactional
    public LimitOutcome checkLimits(String caseId) {
        rounds.once(caseId, "approval", "limit-check", "本轮审批的限额已检查", "the limits were checked in this round");
        CommitteeResolution resolution = passed(caseId);
        Proposal proposal = proposals.of(caseId);
        return exposure.check(caseId, resolution.id(), proposal.customerId(), proposal.amount(), isUnsecured(proposal)).outcome();
    }

    /** Says on the trail by which limit the case is rejected. */
    @Transactional
    public void recordLimitBreach(String caseId) {
        LimitCheck check = limitCheck(caseId);
        Limits.Breach breach = exposure.breachOf(check).orElseThrow(() -> Refusal.by("LIM-01", "本案未超限额，无可记录",
            "the case is within its limits; there is nothing to record"));
        trail.about("limit-check", check.id(), null);
        trail.answered(Decision.REJECT.outcome());
        trail.because(breach.rule(), breach.reason());
    }

    /** Finds the level whose authority covers the aggregate (APR-02, APR-05), and whether the superior is consulted (APR-04). */
    @Transactional
    public AuthorityFinding determineAuthority(String caseId) {
        rounds.once(caseId, "approval", "authority-finding", "本轮审批的权限已认定", "the authority was found in this round");
        LimitCheck check = limitCheck(caseId);
        Proposal proposal = proposals.of(caseId);
        AuthorityFinding finding = file.keep(new AuthorityFinding(stamps.now(caseId), check.id(),
            matrix.needed(proposal, check.limits().groupTotal(), proposal.termMonths())));
        trail.about("authority-finding", finding.id(), null);
        trail.answered(finding.level().duty());
        trail.because(finding.rule(), finding.reason());
        return finding;
    }

    /** Takes the decision of the acting approver, whose own authority must cover it on the day. */
    @Transactional
    public Decision decide(String caseId, ApprovalEntry entry) {
        rounds.once(caseId, "approval", "approval-decision", "本轮审批已作决定", "this round of the approval was decided");
        Stamp stamp = stamps.now(caseId);
        AuthorityFinding finding = file.finding(caseId);
        Authority authority = authorities.required(stamp.by(), finding.level(), stamp.bankDate());
        Terms terms = entry.decision() == Decision.APPROVE ? approvedTerms(caseId, entry, finding) : null;
        if (terms == null && (entry.opinion() == null || entry.opinion().isBlank())) {
            throw Refusal.by("APR-06", "退回或否决须写明理由", "a return or rejection states its reason").atField("opinion");
        }
        ApprovalDecision decision = file.keep(new ApprovalDecision(stamp, passed(caseId).id(), finding.id(), authority.id(), entry, terms));
        trail.about("approval-decision", decision.id(), null);
        trail.answered(entry.decision().outcome());
        trail.because(terms == null ? "APR-01" : "APR-02", terms == null ? entry.opinion() : authority.document() + "，" + finding.level().duty());
        return entry.decision();
    }

    private Terms approvedTerms(String caseId, ApprovalEntry entry, AuthorityFinding finding) {
        Proposal proposal = proposals.of(caseId);
        Terms terms = Terms.approved(entry, proposal, Uplifts.of(policy, stamps.now(caseId).bankDate()));
        Limits limits = exposure.measure(caseId, proposal.customerId(), terms.amount());
        limits.breach().ifPresent(breach -> {
            throw Refusal.by(breach.rule(), breach.chinese() + "。请减少金额或退回", breach.english() + ". Approve less or return the case").atField("amount");
        });
        exposure.measureRelated(caseId, proposal.customerId(), terms.amount(), isUnsecured(proposal))
            .ifPresent(related -> connected.check(related, proposal, terms, stamps.now(caseId).bankDate()));
        matrix.needed(proposal, limits.groupTotal(), terms.termMonths()).coveredBy(finding);
        return terms;
    }

    /** Takes the superior's answer, who is never the approver (APR-04). */
    @Transactional
    public Answer consult(String caseId, ConsultEntry entry) {
        Stamp stamp = stamps.now(caseId);
        ApprovalDecision decision = file.decision(caseId);
        if (decision.recordedBy().equals(stamp.by())) {
            throw Refusal.by("APR-04", stamps.called(stamp.by()) + " 是本案审批人，不得自行答复咨询，请由他人答复",
                stamps.called(stamp.by()) + " decided on this case and may not answer the consultation; somebody else must");
        }
        OnceOnly.check(file.reply(decision).isPresent(), "上级已答复本次咨询", "the superior answered this consultation");
        ConsultationReply reply = file.keep(new ConsultationReply(stamp, decision.id(), entry));
        trail.about("consultation", reply.id(), null);
        trail.answered(entry.answer().name());
        trail.because("APR-04", entry.reason());
        return entry.answer();
    }

    /** Reserves the customer's limit for what was decided. */
    @Transactional
    public void reserve(String caseId) {
        ApprovalDecision decision = file.decision(caseId);
        OnceOnly.check(exposure.reservationOf(caseId).filter(made -> made.decisionId() == decision.id()).isPresent(), "本次审批已占用限额",
            "the limit of this decision was reserved");
        Proposal proposal = proposals.of(caseId);
        exposure.reserve(caseId, proposal.customerId(), decision.id(), file.terms(decision).amount(), isUnsecured(proposal));
    }

    private static boolean isUnsecured(Proposal proposal) {
        return proposal.security().equals("UNSECURED");
    }

    /** Issues the approval, valid for the days that the policy says (APR-06). */
    @Transactional
    public Approval issue(String caseId) {
        Stamp stamp = stamps.now(caseId);
        LimitReservation reservation = exposure.reservationOf(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚未占用限额，不得签发批复",
            "the case has reserved no limit; no approval can be issued"));
        LocalDate validUntil = stamp.bankDate().plusDays(policy.days("approval.validity-days", stamp.bankDate()));
        ApprovalDecision decision = file.decision(caseId);
        OnceOnly.check(find(caseId).filter(made -> made.decisionId() == decision.id()).isPresent(), "本次审批的批复已签发", "the approval of this decision was issued");
        Approval approval = file.keep(new Approval(stamp, decision, reservation.id(), file.nextNumber(caseId), validUntil));
        trail.about("approval", approval.number(), null);
        trail.answered(Decision.APPROVE.outcome());
        return approval;
    }

    /** The latest approval of a case. @throws Refusal by SEQ-01 if there is none */
    @Transactional(readOnly = true)
    public Approval ofCase(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "本案尚未批准，请先完成审批", "this case has not been approved; that step comes first"));
    }

    @Transactional(readOnly = true)
    public Optional<Approval> find(String caseId) {
        return file.approval(caseId);
    }

    /** The level on whose authority an approval was given (APR-02). */
    @Transactional(readOnly = true)
    public Level levelOf(Approval approval) {
        return file.level(approval);
    }

    private CommitteeResolution passed(String caseId) {
        CommitteeResolution resolution = committee.resolutionOf(caseId);
        if (!resolution.letsPass()) {
            throw Refusal.by("SEQ-01", "贷审会未通过本案，不得审批", "the committee did not pass this case, so it cannot be approved");
        }
        return resolution;
    }

    private LimitCheck limitCheck(String caseId) {
        return exposure.checkOf(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "尚未检查限额", "the limits have not been checked"));
    }
}
