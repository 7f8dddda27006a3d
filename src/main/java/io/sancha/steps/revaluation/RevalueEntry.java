package io.sancha.steps.revaluation;

import io.sancha.kernel.money.Money;
import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * What the manager enters at {@code revalue-security}.
 *
 * @param appraiser name of who appraised
 * @param appraisedOn day of the appraisal, not before what was valued last
 * @param things each that secures the loan, once
 */
public record RevalueEntry(
    @AskedBy(rule = "GUA-07", zh = "重估须写明评估人", en = "a revaluation names who appraised")
    @NotBlank @Size(max = 100) String appraiser,
    @AskedBy(rule = "GUA-07", zh = "重估须写明是外部评估还是本行自评", en = "a revaluation says whether somebody outside appraised, or the bank")
    @NotNull AppraisalMethod method,
    @AskedBy(rule = "GUA-07", zh = "重估须写明评估日", en = "a revaluation has its day")
    @NotNull LocalDate appraisedOn,
    @AskedBy(rule = "GUA-07", zh = "每项押品都须重估", en = "each thing is valued anew")
    @NotEmpty @Size(max = 100) List<@NotNull @Valid Thing> things) {

    public RevalueEntry {
        things = things == null ? List.of() : List.copyOf(things);
    }

    /**
     * One thing.
     *
     * @param mark the case's own, such as {@code C1}
     * @param value in yuan, today
     * @param priorClaims what others may take out of it before the bank, in yuan; nothing where left out
     * @param insuredUntil last day of its insurance; null where it is not insured
     * @param registeredUntil last day of its registration; null where that does not end
     */
    @AskedBy(rule = "GUA-07", zh = "每项押品须有现值和现状", en = "of each thing its value and condition are told")
    public record Thing(@NotBlank @Size(max = 20) String mark, @NotNull Money value, Money priorClaims, @NotNull ThingCondition condition,
        LocalDate insuredUntil, LocalDate registeredUntil, @Size(max = 1000) String note) {
        Money claimedBefore() {
            return priorClaims == null ? Money.zero(Money.CNY) : priorClaims;
        }
    }
}
