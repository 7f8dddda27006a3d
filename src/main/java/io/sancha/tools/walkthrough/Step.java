package io.sancha.tools.walkthrough;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;

/**
 * One line of the story.
 *
 * @param step number of the lifecycle's step, 1 to 11; 0 before the first and after the last
 * @param stepId id of the lifecycle's call activity
 * @param task id of the diagram's element
 * @param outcome what the act came to
 * @param rule the rule that refused or decided; may be null
 */
@JsonPropertyOrder({"date", "step", "stepId", "task", "user", "outcome", "rule", "message"})
public record Step(LocalDate date, int step, String stepId, String task, String user, String outcome, String rule, String message) {
}
