package io.sancha.lending.collateral;

import io.sancha.kernel.money.Money;
import io.sancha.lending.customer.PaperKind;
import io.sancha.platform.task.AskedBy;
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
    public record Item(@NotBlank @Size(max = 20) String id,
        @AskedBy(rule = "GUA-05", zh = "抵质押率上限按押品种类而定", en = "how much may be lent on it goes by its kind")
        @NotNull CollateralKind kind,
        @AskedBy(rule = "GUA-01", zh = "须写明押品，才能审查其真实与合法", en = "what it is must be told before title and legality can be reviewed")
        @NotBlank @Size(max = 500) String description,
        @AskedBy(rule = "GUA-01", zh = "须审查押品的权属", en = "whose it is must be reviewed")
        @NotBlank @Size(max = 100) String owner,
        @AskedBy(rule = "GUA-04", zh = "抵质押率按评估价值计算", en = "the loan to value is computed on the appraisal")
        @NotNull Money appraisedValue,
        @AskedBy(rule = "GUA-01", zh = "须审查押品权属有无争议", en = "whether the title is contested must be reviewed")
        @NotNull Boolean disputed) {
    }

    /**
     * Somebody who stands surety.
     *
     * @param id the case's own mark, such as {@code G1}
     * @param idNumber number of a person's paper, unified social credit code of a company
     * @param netWorth in yuan
     * @param guaranteesGiven what they already stand surety for, in yuan
     * @param idPaper kind of a person's paper; may be left out where the number tells it, and of a company
     * @param idNationality of a passport's holder, three letters of its machine-readable zone; of nobody else
     */
    public record Surety(@NotBlank @Size(max = 20) String id,
        @AskedBy(rule = "GUA-08", zh = "须知保证人是谁", en = "who stands surety must be known")
        @NotBlank @Size(max = 100) String name,
        @AskedBy(rule = "GUA-08", zh = "须核实保证人的主体资格", en = "who may stand surety goes by what they are")
        @NotBlank @Size(max = 18) String idNumber,
        @AskedBy(rule = "GUA-08", zh = "须测算保证人的代偿能力", en = "the surety's means must be measured")
        @NotNull Money netWorth,
        @AskedBy(rule = "GUA-08", zh = "须测算保证人的代偿能力", en = "what they already answer for counts against their means")
        @NotNull Money guaranteesGiven,
        PaperKind idPaper,
        @Size(max = 3) String idNationality) {

        /** A surety whose number tells its kind. */
        public Surety(String id, String name, String idNumber, Money netWorth, Money guaranteesGiven) {
            this(id, name, idNumber, netWorth, guaranteesGiven, null, null);
        }
    }
}
