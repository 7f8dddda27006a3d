package io.sancha.steps.revaluation;

import java.time.LocalDate;

/**
 * A revaluation as it stands. Keys and people of what is not there yet are null.
 *
 * @param reason null where its time had come
 * @param dueOn day on which the first of its things had its time
 * @param reportId last report @param coverId last comparison @param answerId last answer to the shortfall of that
 */
public record Revaluation(long id, String caseId, String loanNumber, String branch, RevaluationCause cause, String reason, LocalDate dueOn, String begunBy,
                          LocalDate begunOn, RevaluationState state, Long reportId, String revaluedBy, Long coverId, Long answerId, String answeredBy) {
}
