package io.sancha.lending.customer;

import io.sancha.platform.task.AskedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * The customer's basic or general deposit account (CUS-05).
 *
 * @param bank {@code 本行} for ours
 */
@Embeddable
@AskedBy(rule = "CUS-05", zh = "客户的存款账户须写明开户行和账号", en = "an account is known by its bank and number")
public record Account(
    @NotBlank @Size(max = 100) @Column(name = "basic_account_bank") String bank,
    @NotBlank @Pattern(regexp = "\\d{8,30}", message = "{io.sancha.lending.customer.Account.number}") @Column(name = "basic_account_number") String number) {
    private static final String OURS = "本行";

    boolean isOurs() {
        return bank.equals(OURS);
    }
}
