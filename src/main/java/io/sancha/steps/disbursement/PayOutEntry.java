package io.sancha.steps.disbursement;

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
public record PayOutEntry(@NotNull @AssertTrue Boolean paidAsInstructed, @NotBlank @Size(max = 64) String voucher) {
}
