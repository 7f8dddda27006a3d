package io.sancha.steps.warning;

import java.util.Optional;

/** Which of a case's warnings a human task is about: the process that waits with the task knows. */
public interface WarningOfTask {
    /** @return empty where the task is about none */
    Optional<Long> of(String taskId);
}
