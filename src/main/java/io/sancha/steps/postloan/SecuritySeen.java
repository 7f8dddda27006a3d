package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What was found of one thing that secures the loan.
 *
 * @param id the case's own mark of it, such as {@code C1}
 * @param seen whether the inspector saw it, or the papers of it where it cannot be seen
 * @param place where
 * @param state as it was found
 * @param met who was met there
 * @param remark what else; of what was not seen, why
 */
@Embeddable
@AskedBy(rule = "PLM-06", zh = "押品须逐件写明是否看到", en = "of each security it is said whether it was seen")
public record SecuritySeen(@NotBlank @Size(max = 20) String id, @NotNull Boolean seen, @Size(max = 200) String place,
    @Enumerated(EnumType.STRING) SecurityState state, @Size(max = 200) String met, @Size(max = 1000) String remark) {
}
