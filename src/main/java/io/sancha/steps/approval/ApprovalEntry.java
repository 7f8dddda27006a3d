package io.sancha.steps.approval;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the approver enters. The terms are required to approve, the opinion to return or reject.
 *
 * @param amount in yuan, at most what was recommended and reviewed
 * @param annualRatePercent per cent a year
 * @param overdueUpliftPercent by how much the rate rises on overdue principal, 30 to 50 per cent (INT-03)
 * @param misuseUpliftPercent by how much it rises on misused money, 50 to 100 per cent (INT-03)
 * @param conditions before signing, before drawdown or for the whole term
 */
public record ApprovalEntry(
    @AskedBy(rule = "APR-06", zh = "审批须有明确结论", en = "an approval decides")
    @NotNull Decision decision, Money amount, Integer termMonths, Rate annualRatePercent, BigDecimal overdueUpliftPercent,
        BigDecimal misuseUpliftPercent, List<@NotBlank @Size(max = 1000) String> conditions, @Size(max = 4000) String opinion) {
    public ApprovalEntry {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
