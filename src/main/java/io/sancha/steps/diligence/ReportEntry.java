package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.money.Rate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

/** The investigation report as the lead investigator writes it. What must stand in it says INV-06, not the form of the entry. */
public record ReportEntry(@Valid Sections sections, @Valid Opinion conclusion) {

    /** The seven sections. */
    public record Sections(@Size(max = 20000) String basics, @Size(max = 20000) String operations, @Size(max = 20000) String request,
                           @Size(max = 20000) String financial, @Size(max = 20000) String nonFinancial, @Size(max = 20000) String security,
                           @Size(max = 20000) String conclusion) {
    }

    /**
     * The conclusion in figures.
     *
     * @param recommend whether to lend
     * @param amount in yuan; with term and rate required when lending is recommended
     */
    public record Opinion(Boolean recommend, Money amount, Integer termMonths, Rate annualRatePercent) {
    }
}
