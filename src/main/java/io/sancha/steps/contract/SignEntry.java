package io.sancha.steps.contract;

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
public record SignEntry(@NotNull Boolean signedByBorrower, @NotBlank @Size(max = 200) String signatory, @NotNull Capacity capacity,
    @Size(max = 200) String powerOfAttorney) {
}
