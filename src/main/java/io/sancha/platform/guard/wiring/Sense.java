package io.sancha.platform.guard.wiring;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether words agree or refuse (MOD-09), whichever words somebody chooses for it: what agrees is not called by a word of refusal, nor the other way round.
 * Of words that do neither, nothing is said.
 */
enum Sense {
    /** Somebody agrees. */
    AGREES,
    /** Somebody refuses. */
    REFUSES;

    private static final Pattern REFUSAL = Pattern.compile("(不|未|非|没有?)(予|获|被|能|得|可以?|再)?(同意|赞成|批准|通过|核准|准予|认可|接受|受理)|反对|拒|驳回|否决|回绝|不行|不准"
        + "|(?i)\\b(not|never|no)\\s+(\\w+\\s+)?(agree|approv|accept|consent|pass)|\\b(dis(agree|approv)|reject|refus|declin|den(y|ied|ial)|turn(ed)? down"
        + "|against|object|veto)");
    private static final Pattern AGREEMENT = Pattern.compile("同意|赞成|批准|通过|核准|准予|认可|(?i)\\b(agree|approv|accept|consent|pass(ed|es)?\\b|in favou?r|endors)");

    /** Of a name in both languages; empty where it says neither, or both. */
    static Optional<Sense> of(String name) {
        boolean refuses = REFUSAL.matcher(name).find();
        boolean agrees = AGREEMENT.matcher(REFUSAL.matcher(name).replaceAll("|")).find();
        return refuses == agrees ? Optional.empty() : Optional.of(refuses ? REFUSES : AGREES);
    }

    /** Of the words for one thing, of which some may say neither. */
    static Optional<Sense> of(Collection<String> words) {
        return of(String.join("|", words));
    }

    /** Whether a name says the opposite of what it stands for. */
    static boolean isTurned(Optional<Sense> meant, String name) {
        return meant.isPresent() && of(name).isPresent() && !of(name).equals(meant);
    }
}
