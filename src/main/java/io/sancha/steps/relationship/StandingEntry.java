package io.sancha.steps.relationship;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the survey of a customer's credit standing found (资信调查).
 *
 * @param yearsWithBank completed years of dealings with the bank
 * @param badRecords bad credit records of the last five years, in number
 * @param management of enterprises
 * @param industryOutlook of enterprises
 * @param yearsInOccupation of persons: completed years in the present occupation
 * @param monthlyDebtService of persons: all instalments of a month, the intended loan's among them, in yuan
 */
@AskedBy(rule = "CUS-13", zh = "评级从资信调查开始", en = "a rating begins with the survey of the standing")
public record StandingEntry(
    @NotNull @Min(0) @Max(100) Integer yearsWithBank,
    @NotNull @Min(0) @Max(999) Integer badRecords,
    Management management,
    IndustryOutlook industryOutlook,
    @Min(0) @Max(80) Integer yearsInOccupation,
    Money monthlyDebtService,
    @NotBlank @Size(max = 2000) String remark) {
}
