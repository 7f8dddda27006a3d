package io.sancha.tools.walkthrough;

import io.sancha.platform.audit.Refusal;
import io.sancha.platform.task.HumanTask;
import io.sancha.steps.approval.Answer;
import io.sancha.steps.approval.ApprovalEntry;
import io.sancha.steps.approval.ConsultEntry;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What dossiers say at step 7. Where the superior is consulted, the superior consents. */
@Component
class ApprovalScript implements StageScript {
    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "decide-approval", (dossier, task) -> decision(dossier),
            "consult-superior", (dossier, task) -> new ConsultEntry(Answer.CONSENTED, "同意审批意见"));
    }

    private static ApprovalEntry decision(Dossier dossier) {
        Dossier.Approval told = dossier.approval();
        if (told == null) {
            throw Refusal.ofInput("approval", "卷宗中缺少审批一节", "the dossier does not tell of the approval");
        }
        return new ApprovalEntry(told.decision(), told.amount(), told.termMonths(), told.annualRatePercent(), told.overdueUpliftPercent(),
            told.misuseUpliftPercent(),
            told.conditions(), "依据调查、审查与审议意见");
    }
}
