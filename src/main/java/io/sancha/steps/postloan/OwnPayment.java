package io.sancha.steps.postloan;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import io.sancha.steps.disbursement.PayeeName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * One payment that the borrower made with the loan's money, as its summary tells it (自主支付清单, DIS-14).
 *
 * @param amount in yuan
 * @param proof number of the contract, invoice or voucher
 */
@AskedBy(rule = "DIS-14", zh = "自主支付清单须逐笔列明日期、收款人、账号、金额、用途和凭证", en = "the summary tells day, payee, account, amount, purpose and paper of each payment")
public record OwnPayment(@NotNull LocalDate paidOn, @NotBlank @Size(max = 200) String payee,
    @NotBlank @Pattern(regexp = "\\d{8,32}", message = "{io.sancha.steps.disbursement.DrawdownEntry.account}") String account, @NotNull Money amount,
    @NotBlank @Size(max = 200) String purpose, @NotBlank @Size(max = 200) String proof) {
    public OwnPayment {
        payee = stripped(payee);
        account = account == null ? null : account.replaceAll("\\s", "");
        purpose = stripped(purpose);
        proof = stripped(proof);
    }

    /** Whether both went to one counterparty, by name or by account. */
    boolean sameParty(OwnPayment other) {
        return account.equals(other.account) || PayeeName.folded(payee).equals(PayeeName.folded(other.payee));
    }

    /** Whether both tell of the same payment, whatever their words for purpose and paper. */
    boolean samePayment(OwnPayment other) {
        return paidOn.equals(other.paidOn) && amount.equals(other.amount) && sameParty(other);
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
