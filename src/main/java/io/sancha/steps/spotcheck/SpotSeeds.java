package io.sancha.steps.spotcheck;

/**
 * Where the seeds of the draws come from. Where nobody puts another in, from a generator that nobody can foresee; a simulated bank, which must go the same way
 * again, puts in its own. No setting does: whoever could name a seed would know the visits.
 */
@FunctionalInterface
public interface SpotSeeds {
    /** Fills a seed. */
    void next(byte[] seed);
}
