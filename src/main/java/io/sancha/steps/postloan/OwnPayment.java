package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * One payment that the borrower made with the loan's money, as its summary tells it (自主支付清单, DIS-14).
 *
 * @param amount in yuan
 * @param proof number of the contract, invoice or voucher
 */
@AskedBy(rule = "DIS-14", zh = "自主支付清单须逐笔列明日期、收款人、账号、金额、用途和凭证", en = "the summary tells day, payee, account, amount, purpose and paper of each payment")
public record OwnPayment(@NotNull LocalDate paidOn, @NotBlank @Size(max = 200) String payee, @NotBlank @Size(max = 40) String account,
    @NotNull Money amount, @NotBlank @Size(max = 200) String purpose, @NotBlank @Size(max = 200) String proof) {
    public OwnPayment {
        payee = stripped(payee);
        account = stripped(account);
        purpose = stripped(purpose);
        proof = stripped(proof);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
