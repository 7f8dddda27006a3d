package io.sancha.platform.guard.contract;

/**
 * What a repetition in a diagram runs over.
 *
 * @param variable the list, such as {@code members}
 * @param each the variable of one of them, such as {@code member}
 * @param setBy the task whose bean sets the list
 */
public record Repetition(String variable, String each, String setBy) {
}
