package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is asked for at {@code request-drawdown}: who is to get the loan's money. Together the payments are the contract's amount. */
public record DrawdownEntry(@NotEmpty @Size(max = 100) List<@Valid @NotNull Payment> payments) {
    public DrawdownEntry {
        payments = payments == null ? List.of() : List.copyOf(payments);
    }

    /**
     * @param payee name of the counterparty; of the borrower where the counterparty is not known beforehand
     * @param account its account, digits only
     * @param bank twelve-digit code of its bank (联行号)
     * @param amount in yuan
     * @param purpose what it is paid for
     */
    public record Payment(@NotBlank @Size(max = 200) String payee, @NotBlank @Pattern(regexp = "\\d{8,32}") String account,
        @NotBlank @Pattern(regexp = "\\d{12}") String bank,
                          @NotNull Money amount, @NotBlank @Size(max = 500) String purpose, @NotNull PayeeKind kind) {
    }
}
