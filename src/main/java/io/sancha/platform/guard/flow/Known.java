package io.sancha.platform.guard.flow;

/**
 * A finding in the bank's own diagrams that was looked at and is let stand, with the reason why.
 *
 * @param at {@code process/element}
 * @param says how the finding begins in English, where rules of one id hold several things there; otherwise empty
 * @param zh why it is let stand, in Chinese
 */
public record Known(String rule, String at, String says, String zh, String en) {
}
