package io.sancha.steps.disbursement;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What the accountant enters at {@code pay-out}.
 *
 * @param paidAsInstructed that every payment was made to the account, in the amount and by the method shown
 * @param voucher number of the payment voucher
 */
public record PayOutEntry(
    @AskedBy(rule = "DIS-09", zh = "款项须按确定的账户、金额和方式支付", en = "the money goes to the accounts, in the amounts and by the methods decided")
    @NotNull @AssertTrue Boolean paidAsInstructed,
    @AskedBy(rule = "DIS-12", zh = "支付当日须凭证入账", en = "what is paid is booked the same day on its voucher")
    @NotBlank @Size(max = 64) String voucher) {
}
