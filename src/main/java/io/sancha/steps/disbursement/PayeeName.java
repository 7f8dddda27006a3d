package io.sancha.steps.disbursement;

import java.text.Normalizer;
import java.util.Locale;

/** Names of payees as they are compared. */
public final class PayeeName {
    private PayeeName() {
    }

    /** A name of one width, in capitals, letters and digits only. Full-width signs, blanks, brackets and dots are ways of typing it. */
    public static String folded(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String signs = folded.replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
        return signs.isEmpty() ? folded.strip() : signs;
    }
}
