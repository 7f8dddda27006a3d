package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the risk line enters at {@code recheck-inspection}.
 *
 * @param outcome whether the report is accepted, with its red flags and their reasons, or goes back to be made anew
 * @param classInDoubt only of a report that is accepted
 * @param funds what it makes of the borrower's own payments and of what came back; asked for where too much did (DIS-14)
 * @param fundsReason why @param misusedAmount in yuan, only of a misuse
 */
@AskedBy(rule = "PLM-05", zh = "管理部门须独立复核并写明意见", en = "the second line inspects on its own and says what it found")
public record RecheckEntry(@NotNull ReportOutcome outcome, Boolean classInDoubt, @NotBlank @Size(max = 2000) String opinion,
    ReturnsJudgement funds, @Size(max = 2000) String fundsReason, Money misusedAmount) {
}
