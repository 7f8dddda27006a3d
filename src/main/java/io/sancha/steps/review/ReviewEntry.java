package io.sancha.steps.review;

import io.sancha.platform.task.AskedBy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the reviewer enters.
 *
 * @param focus the matters that every review goes into (REV-03, REV-05)
 * @param conditions under which the loan should be paid out
 * @param points what is to be added or put right; needed to return a case
 */
public record ReviewEntry(
    @AskedBy(rule = "REV-01", zh = "审查须有明确结论", en = "a review comes to a clear end")
    @NotNull Decision decision,
    @AskedBy(rule = "REV-03", zh = "审查意见须写明", en = "a review says what it found")
    @NotBlank @Size(max = 10000) String opinion,
    @AskedBy(rule = "REV-03", zh = "审查须逐项写明结论", en = "a review goes into each of these matters")
    @NotNull @Valid Focus focus,
    List<@NotBlank @Size(max = 1000) String> conditions, List<@NotBlank @Size(max = 1000) String> points) {

    public ReviewEntry {
        conditions = conditions == null ? List.of() : conditions;
        points = points == null ? List.of() : points;
    }

    /** How a review ends. */
    public enum Decision {
        AGREE("AGREED"), RETURN("RETURNED"), REJECT("REJECTED");

        private final String outcome;

        Decision(String outcome) {
            this.outcome = outcome;
        }

        /** The answer on which the diagram goes on. */
        public String outcome() {
            return outcome;
        }
    }

    /** What the reviewer finds of one matter. */
    public enum Finding { SOUND, IN_DOUBT, NOT_APPLICABLE }

    /**
     * The matters of a review.
     *
     * @param investigation whether it was legal, complete and accurate
     * @param purpose true and lawful use of the money
     * @param repaymentCapacity means to repay and the way of repaying
     * @param creditStanding record and character
     * @param security title, value, guarantors' means and how it could be enforced (REV-05); not applicable to a loan without security only
     */
    @AskedBy(rule = "REV-03", zh = "审查须逐项写明结论", en = "a review goes into each of these matters")
    public record Focus(@NotNull Finding investigation, @NotNull Finding purpose, @NotNull Finding repaymentCapacity, @NotNull Finding creditStanding,
        @AskedBy(rule = "REV-05", zh = "须审查担保", en = "security is reviewed")
        @NotNull Finding security) {
    }
}
