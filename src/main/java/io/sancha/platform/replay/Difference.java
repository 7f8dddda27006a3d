package io.sancha.platform.replay;

import io.sancha.kernel.money.Money;
import io.sancha.platform.audit.ActingPersons;
import java.time.Instant;

/**
 * A decision that would have come out otherwise.
 *
 * @param number its place in the replay, the latest decision first
 * @param kind number of the kind of difference; 0 where there were too many kinds to tell apart
 * @param already whether the table that ran when the change was proposed would have come to the same as the proposed one
 * @param decision the engine's id of the decision
 * @param version of the table that was asked then
 * @param caseId the case; null where the decision was for none
 * @param branch its branch; null where it has none
 * @param step id of the diagram's element at which the table was asked
 * @param diagram the process and its version
 * @param by in whose work; null where nobody had worked in the case
 * @param amount what the case was about; null where it had no amount
 */
record Difference(int number, int kind, boolean already, String decision, int version, Instant at, String caseId, String branch, String step, String diagram,
                  ActingPersons.Act by, Money amount) {
}
