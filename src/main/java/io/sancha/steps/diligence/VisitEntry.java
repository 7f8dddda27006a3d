package io.sancha.steps.diligence;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
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
public record VisitEntry(List<@Valid @NotNull Visit> visits, List<@Valid @NotNull Original> originals,
    @AskedBy(rule = "INV-02", zh = "须调查借款人的负债、对外担保和信用", en = "debts, guarantees given and record are investigated")
    @NotNull @Valid Credit credit,
        @Valid WorkingCapital workingCapital) {

    public VisitEntry {
        visits = visits == null ? List.of() : visits;
        originals = originals == null ? List.of() : originals;
    }

    /** @param on the day of the visit, not before the acceptance (INV-09) and not in the future (SEQ-03) */
    @AskedBy(rule = "INV-01", zh = "实地调查须记明何时、何地、所见", en = "a visit is told by day, place and finding")
    public record Visit(@NotNull LocalDate on, @NotBlank @Size(max = 200) String place, @NotBlank @Size(max = 2000) String found) {
    }

    /** @param document its key in the file */
    @AskedBy(rule = "INV-01", zh = "每份资料须与原件核对", en = "each copy is compared with its original")
    public record Original(@NotNull Long document, @NotNull Boolean seen) {
    }

    /**
     * The borrower's credit standing (INV-02), amounts in yuan.
     *
     * @param badRecords overdue or defaulted debts on record, counted
     */
    @AskedBy(rule = "INV-02", zh = "须调查借款人的负债、对外担保和信用", en = "debts, guarantees given and record are investigated")
    public record Credit(@NotNull Money outstandingLoans, @NotNull Money externalGuarantees, @NotNull @Min(0) Integer badRecords) {
    }

    /**
     * What the statements do not tell about the need for working capital.
     *
     * @param expectedGrowth of sales over last year, a fraction
     * @param existingLoans working-capital loans of any bank that stay, in yuan
     * @param otherFunds working capital from other sources, in yuan
     */
    @AskedBy(rule = "INV-07", zh = "流动资金贷款须测算需求", en = "a loan for working capital takes the measured need")
    public record WorkingCapital(@NotNull BigDecimal expectedGrowth, @NotNull Money existingLoans, @NotNull Money otherFunds) {
    }
}
