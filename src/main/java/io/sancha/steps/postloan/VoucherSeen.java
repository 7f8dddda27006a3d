package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the vouchers of a payment that was drawn showed (DIS-14).
 *
 * @param paymentNumber its row in the summary, from 1
 * @param seen whether they were seen and agree with the summary
 * @param remark which they are; where they were not seen or do not agree, why
 */
@Embeddable
@AskedBy(rule = "DIS-14", zh = "抽中的自主支付须逐笔说明凭证是否看到", en = "of each payment that was drawn it is said whether its vouchers were seen")
public record VoucherSeen(@NotNull @Min(1) @Max(500) Integer paymentNumber, @NotNull Boolean seen, @Size(max = 1000) String remark) {
}
