package io.sancha.lending.customer;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the registers say of a business.
 *
 * @param registeredCapital of enterprises, in yuan
 * @param industry code of GB/T 4754: a capital and up to four digits, such as {@code C1810}
 * @param licenceValidUntil null when the licence has no end
 * @param annualReportFiledOn when the last annual report was filed with the register; null when none is known
 * @param abnormalOperation whether the register lists it as abnormal (经营异常名录); null counts as not asked
 * @param creditRegistryCode 中征码
 */
@Embeddable
@AskedBy(rule = "CUS-02", zh = "企业和个体工商户的信贷档案须有登记事项", en = "the archive of a business holds what the registers say of it")
public record Business(
    @NotNull @PastOrPresent LocalDate establishedOn,
    Money registeredCapital,
    Money paidInCapital,
    @NotBlank @Pattern(regexp = "[A-T]\\d{2,4}", message = "{io.sancha.lending.customer.Business.industry}") String industry,
    @NotBlank @Size(max = 100) String industryName,
    @Size(max = 1000) String businessScope,
    @Min(0) @Max(10_000_000) Integer employees,
    @NotNull @Valid @Embedded Representative representative,
    LocalDate licenceValidUntil,
    @PastOrPresent LocalDate annualReportFiledOn,
    Boolean abnormalOperation,
    @Size(max = 30) String creditRegistryCode) {
}
