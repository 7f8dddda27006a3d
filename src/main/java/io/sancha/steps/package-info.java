/**
 * The fourth layer: the eleven steps of a loan's life, one package a stage, named as its folder in {@code processes/}. In the order of
 * time: {@code relationship}, {@code application}, {@code acceptance}, {@code diligence}, {@code review}, {@code committee},
 * {@code approval}, {@code contract}, {@code disbursement}, {@code postloan}, {@code recovery}; then {@code endofday}, the bank's day,
 * {@code warning}, which learns from both, {@code revaluation} of what secures a loan, {@code spotcheck}, and {@code lifecycle}, which calls the steps. A later
 * stage may import an earlier one's base package, never the reverse: forward movement happens in the diagram.
 */
package io.sancha.steps;
