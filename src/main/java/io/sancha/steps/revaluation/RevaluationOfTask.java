package io.sancha.steps.revaluation;

import java.util.Optional;

/** Which of a case's revaluations a human task is about: the process that waits with the task knows. */
public interface RevaluationOfTask {
    /** @return empty where the task is about none */
    Optional<Long> of(String taskId);
}
