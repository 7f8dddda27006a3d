/**
 * The calculator: what a loan would cost, before there is one. Officers use it with a customer, and anybody checks our figures with it.
 * It reads amounts and rates as plain decimal strings, holds them against the bounds of a sane question, and hands them to the same
 * kernel that the loan accounts use; a wrong value is refused with its field and its rule. Nothing is stored.
 */
package io.sancha.tools.calculator;
