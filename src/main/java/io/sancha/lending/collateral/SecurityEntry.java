package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the lead investigator enters about the security of a loan.
 *
 * @param shortfall which of the security that was applied for is not to be had, and why; needed when a mode of guarantee stays empty
 */
public record SecurityEntry(List<@Valid @NotNull Item> collateral, List<@Valid @NotNull Surety> guarantors, @Size(max = 2000) String shortfall) {

    public SecurityEntry {
        collateral = collateral == null ? List.of() : collateral;
        guarantors = guarantors == null ? List.of() : guarantors;
    }

    /**
     * A thing that secures the loan.
     *
     * @param id the case's own mark of it, such as {@code C1}
     * @param owner {@code BORROWER}, {@code SPOUSE}, {@code GUARANTOR} or {@code THIRD_PARTY}, or the owner's name
     * @param appraisedValue in yuan, by the appraisal in the file
     * @param disputed whether somebody contests the owner's right
     */
    public record Item(@NotBlank @Size(max = 20) String id, @NotNull CollateralKind kind, @NotBlank @Size(max = 500) String description,
                       @NotBlank @Size(max = 100) String owner, @NotNull Money appraisedValue, @NotNull Boolean disputed) {
    }

    /**
     * Somebody who stands surety.
     *
     * @param id the case's own mark, such as {@code G1}
     * @param idNumber identity number of a person, unified social credit code of a company
     * @param netWorth in yuan
     * @param guaranteesGiven what they already stand surety for, in yuan
     */
    public record Surety(@NotBlank @Size(max = 20) String id, @NotBlank @Size(max = 100) String name, @NotBlank @Size(max = 18) String idNumber,
                         @NotNull Money netWorth, @NotNull Money guaranteesGiven) {
    }
}
