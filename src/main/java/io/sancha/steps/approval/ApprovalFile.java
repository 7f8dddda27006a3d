package io.sancha.steps.approval;

import io.sancha.platform.audit.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is kept of each case's approval. */
@Component
class ApprovalFile {
    private final AuthorityFindings findings;
    private final ApprovalDecisions decisions;
    private final ConsultationReplies replies;
    private final Approvals approvals;

    ApprovalFile(AuthorityFindings findings, ApprovalDecisions decisions, ConsultationReplies replies, Approvals approvals) {
        this.findings = findings;
        this.decisions = decisions;
        this.replies = replies;
        this.approvals = approvals;
    }

    AuthorityFinding keep(AuthorityFinding finding) {
        return findings.save(finding);
    }

    ApprovalDecision keep(ApprovalDecision decision) {
        return decisions.save(decision);
    }

    ConsultationReply keep(ConsultationReply reply) {
        return replies.save(reply);
    }

    Approval keep(Approval approval) {
        return approvals.save(approval);
    }

    AuthorityFinding finding(String caseId) {
        return findFinding(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "尚未确定审批权限", "the authority has not been determined"));
    }

    Optional<AuthorityFinding> findFinding(String caseId) {
        return findings.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    ApprovalDecision decision(String caseId) {
        return findDecision(caseId).orElseThrow(() -> Refusal.by("SEQ-01", "尚未作出审批决定", "nobody has decided on this case"));
    }

    Optional<ApprovalDecision> findDecision(String caseId) {
        return decisions.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    Optional<ConsultationReply> reply(ApprovalDecision decision) {
        return replies.findByDecisionId(decision.id());
    }

    Terms terms(ApprovalDecision decision) {
        return decision.terms().orElseThrow(() -> Refusal.by("SEQ-01", "本案未获批准，不得占用限额或签发批复",
            "the case was not approved; no limit is reserved and no approval issued"));
    }

    /** On whose authority an approval was given. */
    Level level(Approval approval) {
        return findings.findById(approval.findingId()).orElseThrow(() -> new IllegalStateException("an approval refers to its finding")).level();
    }

    Optional<Approval> approval(String caseId) {
        return approvals.findFirstByCaseIdOrderByIdDesc(caseId);
    }

    String nextNumber(String caseId) {
        return "P-" + caseId + "-" + (approvals.countByCaseId(caseId) + 1);
    }
}
