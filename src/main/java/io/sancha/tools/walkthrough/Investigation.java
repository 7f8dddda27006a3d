package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.lending.customer.IdentityNumber;
import io.sancha.steps.diligence.ReportEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What the investigation of a loan sees and concludes, as a dossier tells it. */
public record Investigation(List<@Valid Visit> visits, @Valid Credit credit, @Valid WorkingCapital workingCapital, List<@Valid Collateral> collateral,
                            List<@Valid Guarantor> guarantors, @Valid ReportEntry.Sections sections, @NotNull @Valid Conclusion conclusion) {
    public Investigation {
        visits = visits == null ? List.of() : List.copyOf(visits);
        collateral = collateral == null ? List.of() : List.copyOf(collateral);
        guarantors = guarantors == null ? List.of() : List.copyOf(guarantors);
    }

    public record Visit(@NotNull LocalDate on, @NotBlank String place, @NotBlank String found) {
    }

    public record Credit(@NotNull Money outstandingLoans, @NotNull Money externalGuarantees, @NotNull Integer badRecords) {
    }

    /** @param expectedGrowth of sales, a fraction @param existingLoans working-capital loans that stay @param otherFunds from other sources */
    public record WorkingCapital(@NotNull BigDecimal expectedGrowth, @NotNull Money existingLoans, @NotNull Money otherFunds) {
    }

    public record Collateral(@NotBlank String id, @NotNull CollateralKind kind, @NotBlank String description, @NotBlank String owner,
        @NotNull Money appraisedValue, @NotNull Boolean disputed) {
    }

    public record Guarantor(@NotBlank String id, @NotBlank String name, @NotNull IdentityNumber idNumber, @NotNull Money netWorth,
        @NotNull Money guaranteesGiven) {
    }

    public record Conclusion(@NotNull Boolean recommend, Money amount, Integer termMonths, Rate annualRatePercent) {
    }
}
