package io.sancha.steps.postloan;

import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What was found of one who stands surety.
 *
 * @param id the case's own mark of them, such as {@code G1}
 * @param ability whether they can still answer for the loan
 * @param changed whether their business, income or property changed since the last look
 * @param remark by what that is known; of a change or a doubt, which
 */
@Embeddable
@AskedBy(rule = "PLM-06", zh = "保证人须逐个写明担保能力和变化", en = "of each surety it is said whether they are able, and what changed")
public record GuarantorSeen(@NotBlank @Size(max = 20) String id, @NotNull @Enumerated(EnumType.STRING) GuarantorAbility ability, @NotNull Boolean changed,
    @Size(max = 1000) String remark) {
}
