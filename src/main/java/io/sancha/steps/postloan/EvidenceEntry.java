package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the inspector enters at {@code collect-evidence}.
 *
 * @param visitedOn day of the visit, inside the inspection's period and not in the future
 * @param operations operations, finances and market of borrower and guarantor
 * @param management changes of assets, organisation and management
 * @param collateral whether the security is whole, worth its value, and in force
 * @param statements which statements were delivered and filed
 * @param interestAndDunning interest paid, dunning, events and what was done
 * @param fundsUse whether the money went where the contract says; asked for at the first inspection, and later where something is to be told of it
 * @param misusedAmount how much went elsewhere, in yuan; only where it did (DIS-13)
 * @param useOfFunds what was looked at and found of it
 */
@AskedBy(rule = "PLM-06", zh = "贷后检查须有五项内容", en = "an inspection goes into its five contents")
public record EvidenceEntry(
    @AskedBy(rule = "PLM-07", zh = "证据须取自检查期内", en = "evidence is of the inspection's period")
    @NotNull LocalDate visitedOn, @NotBlank @Size(max = 200) String place, @NotBlank @Size(max = 4000) String operations,
        @NotBlank @Size(max = 4000) String management, @NotBlank @Size(max = 4000) String collateral,
        @NotBlank @Size(max = 4000) String statements,
        @NotBlank @Size(max = 4000) String interestAndDunning, FundsUse fundsUse, Money misusedAmount, @Size(max = 4000) String useOfFunds) {
}
