/**
 * The bank's dated figures that stand in no decision table: limits, terms, deadlines, published rates. Every figure is a row with its unit,
 * the rule that it belongs to and the day from which it holds, so that a bank puts in its own without a change to the program, and what
 * held on a past day can still be told.
 */
package io.sancha.platform.policy;
