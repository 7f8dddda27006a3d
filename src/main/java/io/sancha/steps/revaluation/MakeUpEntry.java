package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.lending.collateral.CollateralKind;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What the manager enters at {@code make-up-shortfall}.
 *
 * @param measures what was done, in words
 * @param supplements the things that were added; none where the borrower repaid
 */
public record MakeUpEntry(
    @AskedBy(rule = "GUA-04", zh = "押品不足须追加担保或收回部分贷款", en = "a shortfall is made up for by more security or by a repayment")
    @NotNull MakingUp outcome,
    @AskedBy(rule = "GUA-04", zh = "须写明怎样补足", en = "how the shortfall was made up is told")
    @NotBlank @Size(max = 2000) String measures, @Size(max = 100) List<@NotNull @Valid Supplement> supplements) {

    public MakeUpEntry {
        supplements = supplements == null ? List.of() : List.copyOf(supplements);
    }

    /**
     * A thing that is added.
     *
     * @param owner {@code BORROWER}, {@code SPOUSE}, {@code GUARANTOR}, {@code THIRD_PARTY} or a name
     * @param value in yuan
     * @param contract number of its accessory contract
     * @param certificate number of its registration or of what was delivered
     * @param effectiveOn from when the right stands
     */
    @AskedBy(rule = "GUA-01", zh = "追加的押品须有价值、合同和登记（或交付）", en = "what is added has its value, its contract, and is registered or delivered")
    public record Supplement(@NotNull CollateralKind kind, @NotBlank @Size(max = 500) String description, @NotBlank @Size(max = 100) String owner,
        @NotNull Money value, @NotBlank @Size(max = 100) String contract, @NotBlank @Size(max = 200) String certificate, @NotNull LocalDate effectiveOn) {
    }
}
