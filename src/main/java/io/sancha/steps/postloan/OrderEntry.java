package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * That a loan is to be inspected as a key one.
 *
 * @param withinDays calendar days from today until which it is made
 * @param reason why, as the inspector reads it
 */
@AskedBy(rule = "PLM-08", zh = "上级指令须写明贷款、几日内检查和理由", en = "an order from above names the loan, the days within which it is inspected, and why")
public record OrderEntry(@NotBlank @Size(max = 60) String loanNumber, @NotNull @Min(1) Integer withinDays, @NotBlank @Size(max = 1000) String reason) {
}
