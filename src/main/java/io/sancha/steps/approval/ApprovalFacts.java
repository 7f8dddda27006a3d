package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Authority, decision, consultation and approval of a case. */
@Component
class ApprovalFacts implements CaseFacts<ApprovalFacts.Facts> {
    private final ApprovalFile file;
    private final Actors actors;

    ApprovalFacts(ApprovalFile file, Actors actors) {
        this.file = file;
        this.actors = actors;
    }

    /** Authority first, then the decision with its terms, then the approval; each null until it is there. @param approver display name */
    record Facts(Authority authority, Decision decision, String approver, String opinion, List<String> conditions, Money amount, Integer termMonths,
                 Rate annualRatePercent, BigDecimal overdueUpliftPercent, BigDecimal misuseUpliftPercent, Reply reply, String number, LocalDate issuedOn,
                 LocalDate validUntil) {
    }

    /** @param level the duty that decides @param aggregate all that the customer would owe, in yuan */
    record Authority(String level, Consultation consultation, Money aggregate, String rule, String reason) {
        static Authority of(AuthorityFinding finding) {
            return new Authority(finding.level().duty(), finding.consultation(), finding.aggregate(), finding.rule(), finding.reason());
        }
    }

    /** @param by display name */
    record Reply(Answer answer, String reason, String by) {
    }

    @Override
    public String section() {
        return "approval";
    }

    @Override
    public Optional<Facts> of(String caseId) {
        Optional<Authority> authority = file.findFinding(caseId).map(Authority::of);
        Optional<ApprovalDecision> decision = file.findDecision(caseId);
        return authority.isEmpty() && decision.isEmpty() ? Optional.empty() : Optional.of(facts(authority, decision, file.approval(caseId)));
    }

    private Facts facts(Optional<Authority> authority, Optional<ApprovalDecision> decision, Optional<Approval> approval) {
        Optional<Terms> terms = decision.flatMap(ApprovalDecision::terms);
        return new Facts(authority.orElse(null), decision.map(ApprovalDecision::decision).orElse(null),
            decision.map(by -> actors.displayName(by.recordedBy())).orElse(null), decision.flatMap(ApprovalDecision::opinion).orElse(null),
            decision.map(ApprovalDecision::conditions).orElse(null), terms.map(Terms::amount).orElse(null), terms.map(Terms::termMonths).orElse(null),
            terms.map(Terms::rate).orElse(null), terms.map(Terms::overdueUplift).orElse(null), terms.map(Terms::misuseUplift).orElse(null),
            decision.flatMap(file::reply).map(this::reply).orElse(null), approval.map(Approval::number).orElse(null),
            approval.map(Approval::bankDate).orElse(null), approval.map(Approval::validUntil).orElse(null));
    }

    private Reply reply(ConsultationReply reply) {
        return new Reply(reply.answer(), reply.reason(), actors.displayName(reply.recordedBy()));
    }
}
