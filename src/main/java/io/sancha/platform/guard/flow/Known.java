package io.sancha.platform.guard.flow;

/**
 * A finding in the bank's own diagrams that was looked at and is let stand, with the reason why.
 *
 * @param at {@code process/element}
 */
record Known(String rule, String at, String zh, String en) {
}
