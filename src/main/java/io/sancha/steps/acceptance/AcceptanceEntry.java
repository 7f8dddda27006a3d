package io.sancha.steps.acceptance;

import jakarta.validation.constraints.Size;

/**
 * What the acceptance officer enters: the checks that only a person can answer, the decision and its reason (ACC-01). That one is missing is
 * told by the desk under the rule.
 */
public record AcceptanceEntry(Boolean overCapacityIndustry, Boolean restrictedIndustry, Boolean purposeAllowed, AcceptanceDecision decision,
                              @Size(max = 2000) String reason) {
}
