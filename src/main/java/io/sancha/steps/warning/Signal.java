package io.sancha.steps.warning;

/**
 * A signal that the bank knows (rules.md 1.W).
 *
 * @param code such as {@code MAIN_CUSTOMER_LOST}
 * @param kind what it is about
 * @param zh its name in Chinese
 * @param en the same in English
 * @param grade as it is raised unless whoever raises it says otherwise
 * @param rule the rule on which it rests
 */
public record Signal(String code, SignalKind kind, String zh, String en, WarningGrade grade, String rule) {
}
