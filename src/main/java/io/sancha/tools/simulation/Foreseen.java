package io.sancha.tools.simulation;

import io.sancha.steps.spotcheck.SpotSeeds;
import java.util.SplittableRandom;

/** The seeds by which a simulated bank draws its unannounced visits: of chance as the rest of it, so that the same plan visits the same borrowers. */
public final class Foreseen implements SpotSeeds {
    private final SplittableRandom random;

    public Foreseen(long seed) {
        this.random = new SplittableRandom(seed);
    }

    @Override
    public void next(byte[] seed) {
        random.nextBytes(seed);
    }
}
