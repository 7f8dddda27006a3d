package io.sancha.platform.engine;

import io.sancha.platform.audit.Refusal;

/** Says whether a step of a case can still be worked on; told by who keeps the cases. */
public interface StepStanding {
    /** Whether the diagram is about a case: one of its steps, or the whole life. */
    boolean isStep(String diagram);

    /**
     * @param diagram key of the step's process, such as {@code disbursement}; one that is no step is always workable
     * @throws Refusal SEQ-01 where there is no such case or it is closed, or the result of this step or of a later one stands
     */
    void checkWorkable(String caseId, String diagram);

    /** A case comes to a step, for the first time or again: what the step states is stated anew. */
    void begins(String caseId, String diagram);
}
