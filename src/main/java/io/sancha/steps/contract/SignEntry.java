package io.sancha.steps.contract;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the first officer states of the signing.
 *
 * @param signedByBorrower whether all parties signed and sealed in the officer's presence
 * @param signatory who signed for the borrower
 * @param powerOfAttorney number of the power of attorney; required of an agent
 */
@AskedBy(rule = "CON-06", zh = "双人核保须写明是否当面签章、由谁以何身份签字", en = "two officers see who signs, and as what")
public record SignEntry(@NotNull Boolean signedByBorrower, @NotBlank @Size(max = 200) String signatory, @NotNull Capacity capacity,
    @Size(max = 200) String powerOfAttorney) {
}
