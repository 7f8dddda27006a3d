package io.sancha.platform.task;

import java.util.Optional;

/**
 * Figures that follow from what stands in a task's form while it is filled in, told beside the entries. They come from the same domain code as the
 * task's completion, and change nothing: they are asked in a transaction that cannot write.
 *
 * @param <T> what is told: a record of records, as {@link CaseFacts}
 */
public interface LiveFigures<T extends Record> {
    /** Id of the diagram's element in whose form they stand, such as {@code value-security}. */
    String task();

    /** The name by which the form asks for them, such as {@code securityNow}. */
    String name();

    /** @return empty while what was typed is not enough for them */
    Optional<T> of(String caseId, TypedSoFar typed);
}
