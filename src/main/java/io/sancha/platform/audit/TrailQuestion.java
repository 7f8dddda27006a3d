package io.sancha.platform.audit;

import java.util.List;

/**
 * Which records of a case's trail somebody wants to read.
 *
 * @param before only records with a lower seq
 * @param limit at most so many
 * @param diagrams keys of the processes in which they happened; empty for all, also for what happened outside any
 * @param actor user id of who acted; empty for everybody
 * @param refusedOnly only what was refused
 */
public record TrailQuestion(String caseId, int before, int limit, List<String> diagrams, String actor, boolean refusedOnly) {
    public TrailQuestion {
        diagrams = List.copyOf(diagrams);
    }
}
