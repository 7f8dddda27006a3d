package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a walk ended.
 *
 * @param at the lifecycle's step at which it ended
 * @param waiting where the case stood when it would not end, as {@code review/review-case}: the calendar had run past all that the dossier tells, or people
 *     came back to one task again and again; empty if it ended
 * @param checks what was checked of the case afterwards, each true if it holds
 */
public record Ending(Expectation.Outcome outcome, String rule, String at, List<String> waiting, String caseId, String loanNumber, String worstRiskClass,
                     Money disbursed, Money principalRepaid, Money interestPaid, Money penaltyPaid, Money outstanding, Map<String, Boolean> checks) {

    /** In what the ending differs from what was expected, each as a sentence; none if it is as expected and every check holds. */
    public List<String> differencesFrom(Expectation expected) {
        List<String> differences = new ArrayList<>();
        Expectation.Outcome wanted = expected == null ? Expectation.Outcome.SETTLED : expected.outcome();
        if (outcome != wanted) {
            differences.add("outcome: expected " + wanted + ", found " + outcome + (rule == null ? "" : " by " + rule) + " at " + at
                + (waiting.isEmpty() ? "" : ", where it waits at " + String.join(", ", waiting)));
        }
        if (expected != null && expected.rule() != null && !expected.rule().equals(rule)) {
            differences.add("rule: expected " + expected.rule() + ", found " + rule);
        }
        if (expected != null && expected.at() != null && LifecycleSteps.numberOf(at) > LifecycleSteps.numberOf(expected.at())) {
            differences.add("at: expected " + expected.at() + " or earlier, found " + at);
        }
        if (expected != null && expected.worstRiskClass() != null && !expected.worstRiskClass().name().equals(worstRiskClass)) {
            differences.add("worstRiskClass: expected " + expected.worstRiskClass() + ", found " + worstRiskClass);
        }
        checks.forEach((check, holds) -> {
            if (!holds) {
                differences.add("check does not hold: " + check);
            }
        });
        return differences;
    }
}
