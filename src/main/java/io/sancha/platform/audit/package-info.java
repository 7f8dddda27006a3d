/**
 * The trail: what every person and the system itself did, written in the same transaction as the act, chained by SHA-256 within each
 * case, append-only; and {@link io.sancha.platform.audit.Refusal}, the one way in which a rule stops somebody,
 * with sentences that are masked, visible and bounded. Every package from {@code input} on may publish here. Of ours this one imports only what masks
 * the numbers of persons, {@link io.sancha.kernel.secrecy}.
 */
package io.sancha.platform.audit;
