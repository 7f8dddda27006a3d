package io.sancha.steps.warning;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * That something warns of a loan.
 *
 * @param signal code of a signal that the bank knows
 * @param grade how much it warns; null for what the signal has
 * @param finding what was seen, where and when
 * @param reference under which an outside source knows it; null where somebody of the bank saw it
 */
@AskedBy(rule = "PLM-10", zh = "预警须写明贷款、信号和所见", en = "a warning names its loan, its signal and what was seen")
public record RaiseEntry(@NotBlank @Size(max = 60) String loanNumber, @NotBlank @Size(max = 60) String signal, WarningGrade grade,
    @NotBlank @Size(max = 2000) String finding, @Size(max = 100) String reference) {
}
