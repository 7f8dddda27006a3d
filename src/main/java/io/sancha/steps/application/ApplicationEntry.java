package io.sancha.steps.application;

import io.sancha.kernel.money.Money;
import io.sancha.kernel.schedule.RepaymentMethod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * The written application as it is registered. Each of the seven items must be there; that one is missing is told by {@link SevenItems} under
 * its rule (APP-01).
 *
 * @param amount in yuan
 * @param longCycle whether the borrower's cash cycle is long, which raises the term cap (DIS-10); absent counts as no
 * @param signedOn when the customer signed it
 */
public record ApplicationEntry(
    Product product,
    Money amount,
    String currency,
    @Max(600) Integer termMonths,
    Boolean longCycle,
    @Size(max = 500) String purpose,
    PurposeCategory purposeCategory,
    List<GuaranteeMode> guaranteeModes,
    @Size(max = 500) String repaymentSource,
    RepaymentMethod repaymentMethod,
    LocalDate signedOn) {

    boolean isLongCycle() {
        return Boolean.TRUE.equals(longCycle);
    }
}
