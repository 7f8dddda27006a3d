package io.sancha.steps.disbursement;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What is entered at {@code audit-drawdown} and {@code recheck-drawdown}. The checklist itself is no entry: the system finds it in the case.
 *
 * @param conditions what the auditor found of each condition of the approval (DIS-04)
 */
@AskedBy(rule = "DIS-02", zh = "放款审核与复核须各有结论和理由", en = "each of the two audits ends with its reason")
public record AuditEntry(@NotNull AuditOutcome decision, List<@Valid @NotNull Condition> conditions, @NotBlank @Size(max = 2000) String reason) {
    public AuditEntry {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    /**
     * @param condition as the approval says it
     * @param met whether it is fulfilled
     * @param evidence by what, such as the number of a certificate
     */
    @AskedBy(rule = "DIS-04", zh = "每项提款条件须逐条确认", en = "each condition of the approval is confirmed")
    public record Condition(@NotBlank String condition, @NotNull Boolean met, @Size(max = 500) String evidence) {
    }
}
