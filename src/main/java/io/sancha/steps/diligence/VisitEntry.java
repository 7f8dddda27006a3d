package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the lead investigator enters of the work on site.
 *
 * @param originals each document of the case, and whether its original was seen beside the copy (INV-01)
 * @param workingCapital asked of working-capital loans only (INV-07)
 */
public record VisitEntry(List<@Valid @NotNull Visit> visits, List<@Valid @NotNull Original> originals, @NotNull @Valid Credit credit,
                         @Valid WorkingCapital workingCapital) {

    public VisitEntry {
        visits = visits == null ? List.of() : visits;
        originals = originals == null ? List.of() : originals;
    }

    /** @param on the day of the visit, not before the acceptance (INV-09) and not in the future (SEQ-03) */
    public record Visit(@NotNull LocalDate on, @NotBlank @Size(max = 200) String place, @NotBlank @Size(max = 2000) String found) {
    }

    /** @param document its key in the file */
    public record Original(@NotNull Long document, @NotNull Boolean seen) {
    }

    /**
     * The borrower's credit standing (INV-02), amounts in yuan.
     *
     * @param badRecords overdue or defaulted debts on record, counted
     */
    public record Credit(@NotNull Money outstandingLoans, @NotNull Money externalGuarantees, @NotNull @Min(0) Integer badRecords) {
    }

    /**
     * What the statements do not tell about the need for working capital.
     *
     * @param expectedGrowth of sales over last year, a fraction
     * @param existingLoans working-capital loans of any bank that stay, in yuan
     * @param otherFunds working capital from other sources, in yuan
     */
    public record WorkingCapital(@NotNull BigDecimal expectedGrowth, @NotNull Money existingLoans, @NotNull Money otherFunds) {
    }
}
