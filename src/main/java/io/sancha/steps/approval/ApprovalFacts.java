package io.sancha.steps.approval;

import io.sancha.platform.people.Actors;
import io.sancha.platform.task.CaseFacts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Authority, decision, consultation and approval of a case. */
@Component
class ApprovalFacts implements CaseFacts {
    private final ApprovalFile file;
    private final Actors actors;

    ApprovalFacts(ApprovalFile file, Actors actors) {
        this.file = file;
        this.actors = actors;
    }

    @Override
    public String section() {
        return "approval";
    }

    @Override
    public Object of(String caseId) {
        Map<String, Object> facts = new LinkedHashMap<>();
        file.findFinding(caseId).ifPresent(finding -> facts.put("authority", Map.of("level", finding.level().duty(), "consultation", finding.consultation(),
            "aggregate", finding.aggregate(), "rule", finding.rule(), "reason", finding.reason())));
        file.findDecision(caseId).ifPresent(decision -> tell(decision, facts));
        file.approval(caseId).ifPresent(approval -> {
            facts.put("number", approval.number());
            facts.put("issuedOn", approval.bankDate());
            facts.put("validUntil", approval.validUntil());
        });
        return facts.isEmpty() ? null : facts;
    }

    private void tell(ApprovalDecision decision, Map<String, Object> facts) {
        facts.put("decision", decision.decision());
        facts.put("approver", actors.displayName(decision.recordedBy()));
        decision.opinion().ifPresent(opinion -> facts.put("opinion", opinion));
        facts.put("conditions", decision.conditions());
        decision.terms().ifPresent(terms -> {
            facts.put("amount", terms.amount());
            facts.put("termMonths", terms.termMonths());
            facts.put("annualRatePercent", terms.rate());
            facts.put("overdueUpliftPercent", terms.overdueUplift());
            facts.put("misuseUpliftPercent", terms.misuseUplift());
        });
        file.reply(decision).ifPresent(reply -> facts.put("reply",
            Map.of("answer", reply.answer(), "reason", reply.reason(), "by", actors.displayName(reply.recordedBy()))));
    }
}
