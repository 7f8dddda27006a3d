package io.sancha.platform.guard.contract;

/**
 * A call activity: it hands the case on and nothing else, and brings back at most one answer.
 *
 * @param task id of the call activity, such as {@code review-credit}
 * @param process key of the process that it calls
 * @param returns the variable that it brings back under the same name; null without one
 */
public record Call(String task, String process, String returns) {
}
