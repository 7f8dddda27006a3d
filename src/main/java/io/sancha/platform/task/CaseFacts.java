package io.sancha.platform.task;

import java.util.Optional;

/**
 * What a stage tells about a case to those who must decide on it: shown by forms, the case tab and the case page under the section's name.
 * Each stage has one such bean.
 *
 * @param <T> what is told: a record of records, so that a test can follow every path by which a form asks for a fact
 */
public interface CaseFacts<T extends Record> {
    /** The section's name, under which forms find its facts, such as {@code application}. */
    String section();

    /** The facts as they turn into JSON, where what is null is left out; empty while the case has none. */
    Optional<T> of(String caseId);

    /** The same to whoever works at one of its tasks: where a case may have several alike, what that one is about stands with it. */
    default Optional<T> of(String caseId, String taskId) {
        return of(caseId);
    }
}
