package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.sancha.kernel.money.Money;
import io.sancha.lending.account.Notice;
import io.sancha.lending.account.books.RiskClass;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;

/**
 * How the case must end. What is absent is not looked at.
 *
 * @param at the latest of the eleven steps by which a refusal must have come
 * @param classes every change of the loan's class, in their order and no other
 * @param notices every notice that was sent, in their order and no other; the copies of one notice are one
 * @param figures what was paid, to the cent
 * @param acts lines of the trail that there must be, in this order; others may stand between them
 */
public record Expectation(@NotNull Outcome outcome, String rule, String at, RiskClass worstRiskClass, List<@Valid @NotNull ClassLine> classes,
                          List<@Valid @NotNull NoticeLine> notices, @Valid Figures figures, List<@Valid @NotNull ActLine> acts) {
    /** How a walk ends. */
    public enum Outcome {
        SETTLED, REJECTED, WRITTEN_OFF,
        /** The system refused what somebody tried to enter. */
        REFUSED_ACTION,
        /** The loan's life went on beyond what the dossier tells. */
        @JsonProperty(access = JsonProperty.Access.READ_ONLY)
        UNFINISHED
    }

    /** The loan has another class. @param on bank date @param reason words that its reason contains; null where they are not looked at */
    public record ClassLine(@NotNull LocalDate on, @NotNull RiskClass to, @NotBlank String rule, String reason) {
        boolean agrees(ClassLine found) {
            return on.equals(found.on) && to == found.to && rule.equals(found.rule) && (reason == null || found.reason.contains(reason));
        }

        String called() {
            return on + " " + to + " " + rule + (reason == null ? "" : " “" + reason + "”");
        }
    }

    /** A notice was sent. @param on bank date */
    public record NoticeLine(@NotNull LocalDate on, @NotNull Notice.Kind kind) {
        String called() {
            return on + " " + kind;
        }
    }

    /** What was paid, in yuan; of what is null nothing is expected. */
    public record Figures(Money disbursed, Money principalRepaid, Money interestPaid, Money penaltyPaid, Money outstanding) {
    }

    /** A line of the trail. What is null is not looked at. @param message words that its message contains */
    public record ActLine(LocalDate on, @NotBlank String task, String by, String outcome, String rule, String message) {
        boolean agrees(Step found) {
            return task.equals(found.task()) && (on == null || on.equals(found.date())) && (by == null || by.equals(found.user()))
                && (outcome == null || outcome.equals(found.outcome())) && (rule == null || rule.equals(found.rule()))
                && (message == null || found.message() != null && found.message().contains(message));
        }

        String called() {
            return (on == null ? "" : on + " ") + task + (by == null ? "" : " by " + by) + (outcome == null ? "" : " " + outcome)
                + (rule == null ? "" : " " + rule) + (message == null ? "" : " “" + message + "”");
        }
    }
}
