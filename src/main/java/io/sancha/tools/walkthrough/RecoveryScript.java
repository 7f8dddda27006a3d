package io.sancha.tools.walkthrough;

import io.sancha.platform.task.HumanTask;
import io.sancha.steps.recovery.DemandEntry;
import io.sancha.steps.recovery.ProposalEntry;
import io.sancha.steps.recovery.ReleaseEntry;
import io.sancha.steps.recovery.SuitEntry;
import io.sancha.steps.recovery.WriteOffEntry;
import io.sancha.steps.recovery.WriteOffOutcome;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** What a dossier says at step 11. It tells when the borrower pays; the bank's measures follow the escalation. */
@Component
class RecoveryScript implements StageScript {
    @Override
    public Map<String, BiFunction<Dossier, HumanTask, Object>> entries() {
        return Map.of(
            "demand-payment", (dossier, task) -> new DemandEntry(dossier.customer().name(), "确认欠款，正在筹款", null, null, "回执 " + task.caseId()),
            "decide-on-suit", (dossier, task) -> new SuitEntry(SuitEntry.Decision.WAIT, "借款人配合还款，押品足值，暂不起诉"),
            "propose-write-off", (dossier, task) -> new ProposalEntry("经追索仍无法收回", "催收记录及回执"),
            "decide-write-off", (dossier, task) -> new WriteOffEntry(WriteOffOutcome.APPROVED, "符合核销条件，账销案存"),
            "release-security", (dossier, task) -> new ReleaseEntry(true, dossier.customer().name()));
    }
}
