/**
 * The trail: what every person and the system itself did, written in the same transaction as the act, chained by SHA-256 within each
 * case, append-only; and {@link io.sancha.platform.audit.Refusal}, the one way in which a rule stops somebody,
 * with sentences that are masked, visible and bounded. Lies at the bottom: every other
 * package may publish here, this one imports none of ours.
 */
package io.sancha.platform.audit;
