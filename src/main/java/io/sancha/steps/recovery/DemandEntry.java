package io.sancha.steps.recovery;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * What the collector enters at {@code demand-payment}. The method is the escalation's.
 *
 * @param contacted who was told
 * @param answer what they said
 * @param promisedOn day on which payment was promised; with the amount, or neither
 * @param receipt evidence of the demand; needed for all but a telephone call (COL-03, COL-06)
 */
@AskedBy(rule = "COL-06", zh = "催收须留有证据，以中断诉讼时效", en = "a demand is evidenced, so that the limitation begins anew")
public record DemandEntry(@NotBlank @Size(max = 200) String contacted, @NotBlank @Size(max = 2000) String answer, LocalDate promisedOn, Money promisedAmount,
        @Size(max = 200) String receipt) {
}
