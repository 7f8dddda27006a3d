package io.sancha.lending.customer;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A credit file as collected.
 *
 * @param existingCustomer whether the bank had dealings with the customer before
 * @param business of enterprises and sole proprietors
 * @param household of natural persons and sole proprietors
 * @param statements one a reporting date, any order; of enterprises at least one
 */
public record CreditFileEntry(
    @AskedBy(rule = "CUS-02", zh = "信贷档案须有地址", en = "the archive holds the address")
    @NotBlank @Size(max = 300) String address,
    @Size(max = 50) String phone,
    @AskedBy(rule = "CUS-09", zh = "须判明客户是否属于本营业区域", en = "a customer belongs to the service area or does not")
    @NotNull Boolean inServiceArea,
    @AskedBy(rule = "DIS-05", zh = "新客户信用一般的，贷款须受托支付", en = "to a new customer of ordinary credit the bank pays on instruction")
    @NotNull Boolean existingCustomer,
    @Valid Account basicAccount,
    @Valid Business business,
    @Valid Household household,
    @Size(max = 200) List<@Valid @NotNull Shareholder> shareholders,
    @Size(max = 200) List<@Valid @NotNull Property> property,
    @Size(max = 20) List<@Valid @NotNull FinancialStatement> statements) {

    public CreditFileEntry {
        shareholders = shareholders == null ? List.of() : List.copyOf(shareholders);
        property = property == null ? List.of() : List.copyOf(property);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }
}
