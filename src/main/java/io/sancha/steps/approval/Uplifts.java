package io.sancha.steps.approval;

import io.sancha.platform.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What the bank lets its approvers agree as penalties (INT-03), in per cent on top of the contract rate; never more nor less than
 * {@link io.sancha.kernel.schedule.Penalty} says the law allows.
 *
 * @param overdue when not repaid in time
 * @param misuse when not used as agreed
 */
record Uplifts(Range overdue, Range misuse) {
    /** Both ends are allowed. */
    record Range(BigDecimal from, BigDecimal to) {
        boolean holds(BigDecimal percent) {
            return percent.compareTo(from) >= 0 && percent.compareTo(to) <= 0;
        }
    }

    /** As the bank's policy has it on a day. */
    static Uplifts of(Policy policy, LocalDate on) {
        return new Uplifts(range(policy, "uplift.overdue", on), range(policy, "uplift.misuse", on));
    }

    private static Range range(Policy policy, String name, LocalDate on) {
        return new Range(policy.percent(name + ".at-least", on), policy.percent(name + ".at-most", on));
    }
}
