package io.sancha.steps.spotcheck;

import java.util.Optional;

/** Which of a case's unannounced visits a human task is about: the process that waits with the task knows. */
public interface SpotCheckOfTask {
    /** @return empty where the task is about none */
    Optional<Long> of(String taskId);
}
