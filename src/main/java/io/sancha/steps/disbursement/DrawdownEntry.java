package io.sancha.steps.disbursement;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What is asked for at {@code request-drawdown}: who is to get the loan's money. Together the payments are the contract's amount. */
public record DrawdownEntry(
    @AskedBy(rule = "DIS-09", zh = "须写明贷款资金付给谁", en = "who is to get the money must be told")
    @NotEmpty @Size(max = 100) List<@Valid @NotNull Payment> payments) {
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
    @AskedBy(rule = "DIS-09", zh = "每一收款人须有户名、账号、行号和金额", en = "every payee is kept with name, account, bank and amount")
    public record Payment(@NotBlank @Size(max = 200) String payee,
        @NotBlank @Pattern(regexp = "\\d{8,32}", message = "{io.sancha.steps.disbursement.DrawdownEntry.account}") String account,
        @NotBlank @Pattern(regexp = "\\d{12}", message = "{io.sancha.steps.disbursement.DrawdownEntry.bank}") String bank,
        @NotNull Money amount,
        @AskedBy(rule = "DIS-03", zh = "须与合同约定的用途核对", en = "what it is paid for is compared with the contract")
        @NotBlank @Size(max = 500) String purpose,
        @AskedBy(rule = "DIS-05", zh = "支付方式取决于收款人能否事先确定", en = "how it is paid goes by whether the payee is known beforehand")
        @NotNull PayeeKind kind) {
    }
}
