/**
 * The third layer: what a loan is about, whatever step it stands at. {@code search} (what can be found by name or number), {@code casefile} (the case
 * itself), {@code customer}, {@code collateral}, {@code account} (the loan's books), {@code exposure} (what the bank has at stake), {@code counter} (where
 * payments are taken). It imports the kernel and the platform.
 */
package io.sancha.lending;
