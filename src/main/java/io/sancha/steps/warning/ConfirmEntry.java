package io.sancha.steps.warning;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What is entered at {@code confirm-warning}. @param grade under which it holds; left out where it is dismissed */
@AskedBy(rule = "PLM-10", zh = "预警由第二人核实，写明结论与依据", en = "a second person confirms or dismisses a warning, and says why")
public record ConfirmEntry(@NotNull ConfirmOutcome outcome, WarningGrade grade, @NotBlank @Size(max = 2000) String reason) {
}
