package io.sancha.tools.walkthrough;

import io.sancha.kernel.money.Money;
import io.sancha.tools.walkthrough.Expectation.ClassLine;
import io.sancha.tools.walkthrough.Expectation.Figures;
import io.sancha.tools.walkthrough.Expectation.NoticeLine;
import java.util.List;
import java.util.Map;

/**
 * How a walk ended.
 *
 * @param at the lifecycle's step at which it ended
 * @param waiting where the case stood when it would not end, as {@code review/review-case}: the calendar had run past all that the dossier tells, or people
 *     came back to one task again and again; empty if it ended
 * @param classes the changes of the loan's class, each on its day
 * @param notices the notices that were sent; the copies of one notice are one
 * @param astray what did not come about as the dossier tells it, each as a sentence
 * @param checks what was checked of the case afterwards, each true if it holds
 */
public record Ending(Expectation.Outcome outcome, String rule, String at, List<String> waiting, String caseId, String loanNumber, String worstRiskClass,
                     Money disbursed, Money principalRepaid, Money interestPaid, Money penaltyPaid, Money outstanding, List<ClassLine> classes,
                     List<NoticeLine> notices, List<String> astray, Map<String, Boolean> checks) {

    /** In what the ending differs from what was expected, each as a sentence; none if it is as expected and every check holds. */
    public List<String> differencesFrom(Expectation expected) {
        return new Differences(this).from(expected);
    }

    Figures figures() {
        return new Figures(disbursed, principalRepaid, interestPaid, penaltyPaid, outstanding);
    }
}
