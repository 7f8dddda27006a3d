package io.sancha.lending.customer;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * The household that stands behind a person's debt.
 *
 * @param familyMembers the person counted
 * @param annualIncome the person's own, in yuan
 * @param familyAnnualIncome the whole household's, in yuan; null where it is the person's alone
 */
@Embeddable
@AskedBy(rule = "CUS-02", zh = "个人的信贷档案须有婚姻、家庭和收入情况", en = "the archive of a person holds marriage, family and income")
public record Household(
    @NotNull @Enumerated(EnumType.STRING) MaritalStatus maritalStatus,
    @NotNull @Min(1) @Max(50) Integer familyMembers,
    @Size(max = 200) String employer,
    @Size(max = 200) String occupation,
    @NotNull Money annualIncome,
    Money familyAnnualIncome) {

    /** What the household earns in a year. */
    public Money income() {
        return familyAnnualIncome == null ? annualIncome : familyAnnualIncome;
    }
}
