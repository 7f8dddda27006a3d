package io.sancha.tools.walkthrough;

import io.sancha.platform.task.HumanTask;
import io.sancha.steps.disbursement.AuditEntry;
import io.sancha.steps.disbursement.AuditOutcome;
import io.sancha.steps.disbursement.DrawdownEntry;
import io.sancha.steps.disbursement.PayOutEntry;
import io.sancha.steps.disbursement.PayeeKind;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 9. */
@Component
class DisbursementScript implements StageScript {
    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "request-drawdown", (dossier, task) -> new DrawdownEntry(dossier.disbursement().payments().stream()
                .map(p -> new DrawdownEntry.Payment(p.payee(), p.account(), p.bank(), p.amount(), p.purpose(), PayeeKind.KNOWN)).toList()),
            "audit-drawdown", (dossier, task) -> passed(dossier, "资料齐全，要素一致"),
            "recheck-drawdown", (dossier, task) -> passed(dossier, "复核一致"),
            "pay-out", (dossier, task) -> new PayOutEntry(true, "ZF-" + task.caseId()));
    }

    /** A dossier that approves on conditions confirms them by its registrations. */
    private static AuditEntry passed(Dossier dossier, String reason) {
        List<String> conditions = dossier.approval().conditions() == null ? List.of() : dossier.approval().conditions();
        return new AuditEntry(AuditOutcome.PASSED, conditions.stream().map(condition -> new AuditEntry.Condition(condition, true, evidence(dossier))).toList(),
            reason);
    }

    private static String evidence(Dossier dossier) {
        return dossier.contract() == null || dossier.contract().registrations().isEmpty() ? "已落实，见业务档案"
            : String.join("、", dossier.contract().registrations().stream().map(Dossier.Registration::certificate).toList());
    }
}
