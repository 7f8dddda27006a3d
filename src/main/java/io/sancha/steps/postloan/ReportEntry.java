package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the inspector enters at {@code report-inspection}.
 *
 * @param signals warning signals, if any
 * @param followUp what is to be done, if anything
 * @param vouchers what the vouchers of the payments that were drawn showed (DIS-14); only where some were
 * @param justification why it holds although it raises red flags (PLM-13); only where it does
 */
public record ReportEntry(
    @AskedBy(rule = "PLM-06", zh = "检查报告须有结论", en = "the report says what was found")
    @NotBlank @Size(max = 4000) String finding, @Size(max = 2000) String signals, @Size(max = 2000) String followUp,
    @AskedBy(rule = "CLS-11", zh = "须判断分类是否需要调整", en = "whether the class still holds must be judged")
    @NotNull Boolean classInDoubt,
    @Size(max = 2000) String justification, @Size(max = 500) List<@Valid @NotNull VoucherSeen> vouchers) {

    public ReportEntry {
        vouchers = vouchers == null ? List.of() : List.copyOf(vouchers);
    }
}
