package io.sancha.platform.release;

import java.time.Instant;

/**
 * That a proposed change was walked through with a dossier before its release.
 *
 * @param dossier its name, such as {@code garment-maker.json}
 * @param sha256 hash of the dossier, which itself is not kept: it may be a customer's
 * @param by who had it walked
 * @param outcome what it came to; null while it runs
 * @param chinese the same as a sentence; null while it runs
 */
public record Rehearsal(long id, long change, String dossier, String sha256, String by, Instant at, Outcome outcome, String chinese, String english,
                        Instant endedAt) {
    /** What a rehearsal came to. */
    public enum Outcome {
        /** The dossier's loan went as the dossier expects, and every check holds. */
        PASSED,
        /** It went otherwise. */
        FAILED,
        /** It took too long or could not go on. */
        STOPPED,
        /** The server on which it ran ended. */
        BROKEN_OFF
    }
}
