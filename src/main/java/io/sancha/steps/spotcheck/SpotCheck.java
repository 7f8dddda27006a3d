package io.sancha.steps.spotcheck;

import java.time.LocalDate;

/**
 * An unannounced visit, as it stands.
 *
 * @param reason why it was chosen; null where it was drawn
 * @param findingId of the visit; null before it
 * @param visitedBy user id; null before the visit
 * @param answerId last word of the branch's head; null before it
 * @param answeredBy user id; null before the answer
 */
public record SpotCheck(long id, String caseId, String loanNumber, String branch, SpotCause cause, String reason, LocalDate begunOn, SpotCheckState state,
    Long findingId, String visitedBy, Long answerId, String answeredBy) {
}
