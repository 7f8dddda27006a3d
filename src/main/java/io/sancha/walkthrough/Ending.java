package io.sancha.walkthrough;

import io.sancha.money.Money;
import java.util.Map;

/**
 * How a walk ended.
 *
 * @param at the lifecycle's step at which it ended
 * @param checks what was checked of the case afterwards, each true if it holds
 */
public record Ending(Dossier.Outcome outcome, String rule, String at, String caseId, String loanNumber, String worstRiskClass, Money disbursed, Money principalRepaid,
                     Money interestPaid, Money penaltyPaid, Money outstanding, Map<String, Boolean> checks) {
}
