package io.sancha.platform.task;

import io.sancha.platform.audit.ActPlace;
import java.time.Instant;

/**
 * A human task that waits.
 *
 * @param id the engine's id of this one task
 * @param key id of the diagram's element, such as {@code submit-report}
 * @param diagram the process and its version, such as {@code diligence:3}
 * @param duty the duty that it asks for
 * @param assignee who holds it; null while nobody does
 * @param dueOn when it should be done; null without a deadline
 * @param lookAgainOn when it should be looked at again before that; null without a deadline
 * @param priority how urgent it is (TSK-05): the higher the sooner
 * @param returned how it came back; null where it came for the first time
 */
public record HumanTask(String id, String key, String name, String process, String diagram, String caseId, String duty, String assignee, String assigneeName,
                        Instant createdAt, Instant dueOn, Instant lookAgainOn, int priority, Return returned) {
    /** Who returned a case. @param by user id; null where it was no one person, as after a vote @param step the process in which it was returned */
    public record Return(String by, String byName, String step) {
    }

    /** Where an act on this task happens. */
    public ActPlace place() {
        return new ActPlace(caseId, key, id, diagram, duty);
    }
}
